"""Ông Tư files alone on a slow line, with scripts: every step is one small answer, nothing reloads."""

from playwright.sync_api import expect

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import (
    CHECK,
    DESK,
    PAPERS,
    START,
    STEPS,
    accepts,
    adds_grandchild,
    answers_house,
    answers_how_long,
    answers_name,
    opens_account,
    pays,
)


def test_ong_tu_files_alone_and_sees_that_chi_mai_accepted(phone: Opens, ong_tu: Person, slow: bool) -> None:
    tu = phone("ong-tu").on_slow_line(slow)
    tu.opens("/").shot("trang-dau").follows("Đăng ký tạm trú").shot("can-chuan-bi-gi").follows("Bắt đầu làm", STEPS[0])
    loaded = tu.documents
    answers_half(tu, ong_tu)
    answers_the_other_half(tu, ong_tu)
    brings_grandchild(tu)
    assert tu.documents == loaded, "a saved step loaded a whole page"
    opens_account(tu, ong_tu)
    tu.shot("san-sang-gui").presses("Gửi hồ sơ", "Đã gửi hồ sơ").sees("CG-261123-0001").shot("da-gui")
    accepts(phone("chi-mai", viewport=DESK), ong_tu)
    tu.opens("/toi/").sees("Đã tiếp nhận").shot("trang-cua-toi")
    tu.follows("CG-261123-0001", "Đã tiếp nhận").shot("da-tiep-nhan")


def test_ong_tu_picks_one_of_several_places_and_nothing_red_remains(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu").opens(START)
    answers_house(tu)
    tu.types("Phường, xã", "dich vong hau").sees("Có vài nơi giống tên này")
    # Spoken into the phone, not typed: no key goes up.
    tu.sees("Chọn đúng nơi").chooses("Phường Cầu Giấy")
    expect(tu.page.locator(".err:visible")).to_have_count(0)
    tu.page.reload()
    tu.arrives(STEPS[1])
    expect(tu.field("Phường Cầu Giấy")).to_be_checked()


def test_nothing_is_called_saved_that_was_not(phone: Opens) -> None:
    tu = phone("ong-tu").opens(START)
    tu.context.clear_cookies()
    with tu.page.expect_response("**/luu"):
        tu.chooses("Nhà thuê")
    tu.page.wait_for_timeout(200)
    assert "Đã lưu" not in tu.page.inner_text("main")
    tu.presses("Tiếp tục", STEPS[0]).is_at(".errors").sees("Trang này mở đã lâu")
    expect(tu.field("Nhà thuê")).to_be_checked()
    tu.presses("Tiếp tục", STEPS[1])


def answers_half(tu: Hands, ong_tu: Person) -> None:
    """Up to his name, with the mistakes of a first time."""
    start = tu.path
    forgets_to_choose(tu)
    answers_house(tu)
    stands_on_new_step(tu, STEPS[1])
    assert tu.path != start
    finds_place_while_typing(tu)
    sees_what_is_saved(tu)
    answers_how_long(tu)
    stands_on_new_step(tu, STEPS[3])
    answers_name(tu, ong_tu)


def answers_the_other_half(tu: Hands, ong_tu: Person) -> None:
    tu.types("Số điện thoại", ong_tu.phone).types("Nơi thường trú", "Phường Hồng Gai, Quảng Ninh")
    tu.shot("lien-he").presses("Tiếp tục", STEPS[6])
    tu.chooses("Chính tôi").shot("chu-ho").presses("Tiếp tục", STEPS[7])
    tu.types("Họ tên chủ nhà", "Ngô Văn Chủ").chooses("Viết giấy đồng ý riêng").shot("chu-nha")
    tu.presses("Tiếp tục", STEPS[8])
    pays(tu)


def brings_grandchild(tu: Hands) -> None:
    tu.follows("Thêm một người")
    adds_grandchild(tu)
    stands_on_new_step(tu, STEPS[9])
    tu.shot("co-mot-nguoi").presses("Tiếp tục", PAPERS).follows("Tiếp tục", CHECK).shot("xem-lai")
    stands_on_new_step(tu, CHECK)
    assert tu.path.endswith("/kiem-tra")


def forgets_to_choose(tu: Hands) -> None:
    tu.presses("Tiếp tục", STEPS[0]).is_at(".errors").sees("Còn 1 chỗ cần sửa").sees_title("^Lỗi: ").shot("quen-chon")
    assert tu.page.locator("fieldset.wrong .err").is_visible()


def finds_place_while_typing(tu: Hands) -> None:
    field = tu.field("Phường, xã")
    field.press_sequentially("dich vong hau", delay=40)
    tu.sees("Chọn đúng nơi").shot("goi-y").chooses("Phường Cầu Giấy")
    tu.types("Số nhà", "Số 12 ngõ 34 đường Cầu Giấy").saved("Số nhà").shot("o-dau").presses("Tiếp tục", STEPS[2])


def sees_what_is_saved(tu: Hands) -> None:
    tu.types("Bắt đầu ở từ ngày nào", "35/12/2026")
    tu.page.locator(".saved .err").wait_for()
    tu.shot("go-sai-ngay").presses("Tiếp tục", STEPS[2]).is_at(".errors").sees("Còn 2 chỗ cần sửa").shot("hai-cho-sai")
    assert tu.field("Bắt đầu ở từ ngày nào").input_value() == "35/12/2026"
    tu.types("Bắt đầu ở từ ngày nào", "01/12/2026").saved("Bắt đầu ở từ ngày nào")


def stands_on_new_step(tu: Hands, heading: str) -> None:
    tu.is_at("h1").sees_title(f"^{heading.replace('?', '.')}")
    assert tu.page.locator("title").count() == 1
