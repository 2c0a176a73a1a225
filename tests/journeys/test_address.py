"""Where the house stands: which ward receives is found from what people write, and said before it costs them work."""

import pytest

from tests.journeys.bad_luck import FIRST_STEP, fills_in, twin
from tests.personas import Person

CLASH = "Nơi này trùng phường, xã anh/chị sắp ở"


def at_the_address(person: Person) -> Person:
    person.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    person.types("Số nhà", "Số 12 ngõ 34")
    return person


def test_a_ward_that_we_do_not_serve_is_said_at_once(ong_tu: Person) -> None:
    at_the_address(ong_tu).types("Phường, xã", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")
    assert ong_tu.heading == "Nơi này chưa nhận ở đây"
    ong_tu.sees("Phường Hồng Gai").sees("Phường Cầu Giấy").sees("nộp trực tiếp")
    ong_tu.follows("Chọn lại địa chỉ")
    assert ong_tu.typed("Phường, xã") == "Phường Hồng Gai, Quảng Ninh"
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"
    ong_tu.types("Phường, xã", "Phường Cầu Giấy, Hà Nội").presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?")


def test_an_address_changed_in_another_tab_is_not_sent_to_nobody(ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    twin(ba_lan).opens("noi-o").types("Phường, xã", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")
    ba_lan.presses("Gửi hồ sơ", expects=ba_lan.status)
    ba_lan.sees_no("CG-2611")


@pytest.mark.parametrize("typed", ["Dịch Vọng Hậu", "dich vong hau", "phường Dịch Vọng Hậu, quận Cầu Giấy"])
def test_a_former_ward_that_was_split_asks_which_part(ong_tu: Person, typed: str) -> None:
    at_the_address(ong_tu).types("Phường, xã", typed).presses("Tiếp tục", expects=422)
    ong_tu.sees("Chọn một nơi").sees("Phường Cầu Giấy, Thành phố Hà Nội").sees("Dịch Vọng Hậu")
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"
    ong_tu.chooses("Phường Cầu Giấy, Thành phố Hà Nội").presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?")
    ong_tu.follows("Quay lại")
    assert ong_tu.typed("Phường, xã") == typed
    chosen = ong_tu.document.xpath('//input[@name="noi_o_xa"][@checked]')
    assert [radio.get("value") for radio in chosen] == ["00166"]
    ong_tu.presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?")


def test_the_other_part_of_the_split_ward_is_another_wards(ong_tu: Person) -> None:
    at_the_address(ong_tu).types("Phường, xã", "Dịch Vọng Hậu").presses("Tiếp tục", expects=422)
    others = [
        choice.text_content()
        for choice in ong_tu.document.xpath('//label[contains(@class,"pick")]')
        if "Phường Cầu Giấy, Thành phố Hà Nội" not in " ".join(choice.text_content().split())
    ]
    assert others, "the ward was split"
    ong_tu.chooses(" ".join(others[0].split())).presses("Tiếp tục")
    assert ong_tu.heading in ("Nơi này chưa nhận ở đây", "Anh/chị ở trong bao lâu?")


def test_a_choice_left_over_from_another_name_does_not_count(ong_tu: Person) -> None:
    at_the_address(ong_tu).types("Phường, xã", "Dịch Vọng Hậu").presses("Tiếp tục", expects=422)
    ong_tu.chooses("Phường Cầu Giấy, Thành phố Hà Nội")
    ong_tu.types("Phường, xã", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")
    ong_tu.sees("Nơi này chưa nhận ở đây").sees("Phường Hồng Gai")


@pytest.mark.parametrize("typed", ["", "phường không có thật", "!!!"])
def test_a_name_that_nobody_knows_is_told_and_kept(ong_tu: Person, typed: str) -> None:
    at_the_address(ong_tu).types("Phường, xã", typed).presses("Tiếp tục", expects=422)
    ong_tu.sees("chỗ cần sửa")
    assert ong_tu.typed("Phường, xã") == typed
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"


def test_the_street_is_asked_for(ong_tu: Person) -> None:
    at_the_address(ong_tu).types("Phường, xã", "cau giay ha noi").types("Số nhà", "").presses("Tiếp tục", expects=422)
    ong_tu.sees("Điền số nhà, ngõ, đường hoặc tổ, thôn.")
    assert ong_tu.typed("Phường, xã") == "cau giay ha noi"


@pytest.mark.parametrize("permanent", ["cau giay ha noi", "Phường Cầu Giấy, Thành phố Hà Nội"])
def test_who_moves_within_the_own_ward_needs_no_registration(ong_tu: Person, permanent: str) -> None:
    fills_in(ong_tu)
    ong_tu.opens("lien-he").types("thường trú", permanent).presses("Tiếp tục", expects=422).sees(CLASH)
    assert ong_tu.typed("thường trú") == permanent
    ong_tu.opens("kiem-tra").sees("Liên hệ với anh/chị ở đâu?")


def test_the_same_ward_by_a_picked_former_name_is_found_too(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("lien-he").types("thường trú", "Dịch Vọng Hậu").presses("Tiếp tục", expects=422)
    ong_tu.chooses("Phường Cầu Giấy, Thành phố Hà Nội").presses("Tiếp tục", expects=422).sees(CLASH)


def test_the_new_address_may_not_move_into_the_permanent_ward_afterwards(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("lien-he").types("thường trú", "Phường Nghĩa Đô, Hà Nội").presses("Tiếp tục")
    ong_tu.opens("noi-o").types("Phường, xã", "Phường Nghĩa Đô, Hà Nội").presses("Tiếp tục")
    ong_tu.opens("kiem-tra").sees("Liên hệ với anh/chị ở đâu?")
    ong_tu.presses("Tiếp tục", expects=422).sees(CLASH)


def test_suggestions_while_typing_are_the_same_places(ong_tu: Person) -> None:
    at_the_address(ong_tu)
    search = ong_tu.document.xpath("//*[@data-hx-get]")[0].get("data-hx-get")
    headers = {"HX-Request": "true", "HX-Target": "noi_o-noi"}
    offered = ong_tu.client.get(f"{search}?noi_o=dich+vong+hau", headers=headers).text
    assert 'value="00166"' in offered
    assert "<html" not in offered
    assert "radio" not in ong_tu.client.get(f"{search}?noi_o=d", headers=headers).text


def test_a_name_that_many_places_have_says_how_to_find_the_right_one(ong_tu: Person) -> None:
    at_the_address(ong_tu).types("Phường, xã", "Tân").presses("Tiếp tục", expects=422)
    ong_tu.sees("Gõ thêm tên huyện hoặc tỉnh")
    ong_tu.types("Phường, xã", "dich vong hau").presses("Tiếp tục", expects=422).sees_no("Gõ thêm tên huyện")
