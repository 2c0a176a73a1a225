"""The sign-in ends in the middle: back to it, and on with what was typed."""

import sqlalchemy
from playwright.sync_api import expect
from time_machine import Traveller

from tests.personas import Helped, Person, Worker, answers_every_step
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import CHECK, START, STEPS, answers_house, answers_place, opens_account
from tests.real_browser.test_beside import gives_own_code

SIGN_IN = "Cán bộ đăng nhập"


def everybody_is_signed_out(database_url: str, evening: Traveller) -> None:
    """And half a minute passes: a one-time code opens once."""
    engine = sqlalchemy.create_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sign_in")
    engine.dispose()
    evening.shift(31)


def is_asked_where(minh: Hands, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    minh.takes_over(anh_minh).arrives(STEPS[0])
    answers_house(minh)
    answers_place(minh)


def test_anh_minh_signs_in_again_and_goes_on(
    phone: Opens, anh_minh: Helped, ba_lan: Person, database_url: str, evening: Traveller
) -> None:
    minh = phone("anh-minh")
    is_asked_where(minh, anh_minh, ba_lan)
    minh.types("Bắt đầu ở từ ngày nào", "01/12/2026").saved("Bắt đầu ở từ ngày nào")
    minh.chooses("1 năm").saved("1 năm")
    everybody_is_signed_out(database_url, evening)
    minh.presses("Tiếp tục", SIGN_IN)
    expect(minh.page.locator("h1")).to_have_count(1)
    assert minh.path == "/can-bo/dang-nhap"
    gives_own_code(minh)
    minh.arrives("Gửi tiếp").shot("gui-tiep").presses("Gửi tiếp", STEPS[3]).sees("Đang làm cho: Trần Thị Lan")
    minh.follows("Quay lại", STEPS[2])
    expect(minh.field("Bắt đầu ở từ ngày nào")).to_have_value("01/12/2026")
    expect(minh.field("1 năm")).to_be_checked()


def test_anh_minh_types_on_before_he_notices(
    phone: Opens, anh_minh: Helped, ba_lan: Person, database_url: str, evening: Traveller
) -> None:
    minh = phone("anh-minh")
    is_asked_where(minh, anh_minh, ba_lan)
    everybody_is_signed_out(database_url, evening)
    with minh.page.expect_response("**/luu"):
        minh.types("Bắt đầu ở từ ngày nào", "01/12/2026")
    minh.page.wait_for_timeout(300)
    # The keyboard is open: no page may come by itself, and nothing that was not kept is called kept.
    minh.arrives(STEPS[2])
    assert "Đã lưu" not in minh.page.inner_text("main")
    minh.chooses("1 năm").presses("Tiếp tục", SIGN_IN)
    gives_own_code(minh)
    minh.arrives("Gửi tiếp").presses("Gửi tiếp", STEPS[3]).follows("Quay lại", STEPS[2])
    expect(minh.field("Bắt đầu ở từ ngày nào")).to_have_value("01/12/2026")
    expect(minh.field("1 năm")).to_be_checked()


def test_ong_tu_signs_in_again_and_his_dossier_goes_out_once(
    phone: Opens, ong_tu: Person, chi_mai: Worker, database_url: str, evening: Traveller
) -> None:
    ong_tu.opens(START)
    answers_every_step(ong_tu, ong_tu)
    tu = phone("ong-tu").takes_over(ong_tu).arrives(CHECK)
    opens_account(tu, ong_tu)
    everybody_is_signed_out(database_url, evening)
    tu.presses("Gửi hồ sơ", "Đăng nhập").shot("dang-nhap-lai")
    tu.types("Số điện thoại", ong_tu.phone).types("Mã PIN", ong_tu.pin).presses("Đăng nhập", "Gửi tiếp")
    tu.presses("Gửi tiếp", "Đã gửi hồ sơ").sees("CG-261123-0001")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").sees("CG-261123-0001").sees_no("CG-261123-0002")
