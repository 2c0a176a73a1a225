"""Scripts are switched off: the same story on whole pages."""

from playwright.sync_api import expect

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.story import START, STEPS, answers_every_step, answers_house, opens_account


def test_ong_tu_files_without_scripts(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu", java_script_enabled=False)
    tu.opens("/").follows("Đăng ký tạm trú").follows("Bắt đầu làm", STEPS[0])
    answers_every_step(tu, ong_tu)
    opens_account(tu, ong_tu)
    tu.presses("Gửi hồ sơ", "Đã gửi hồ sơ").sees("CG-261123-0001")


def test_ong_tu_chooses_among_places_that_sound_alike(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu", java_script_enabled=False)
    tu.opens(START)
    answers_house(tu)
    tu.types("Phường, xã", "dich vong hau").types("Số nhà", "Số 12 ngõ 34").button("Tiếp tục").click()
    tu.sees("Chọn đúng nơi").chooses("Phường Cầu Giấy")
    expect(tu.field("Số nhà")).to_have_value("Số 12 ngõ 34")
    tu.presses("Tiếp tục", STEPS[2])
