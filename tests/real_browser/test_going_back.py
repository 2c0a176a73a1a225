"""The phone's own back button, reloading, and bigger letters in the middle."""

from playwright.sync_api import expect

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import STEPS, answers_house, answers_how_long, answers_place


def answers_three_steps(tu: Hands) -> None:
    tu.opens("/thu-tuc/dang-ky-tam-tru").follows("Bắt đầu làm", STEPS[0])
    answers_house(tu)
    answers_place(tu)
    answers_how_long(tu)


def test_ong_tu_goes_back_and_forward_and_finds_his_answers(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    answers_three_steps(tu)
    tu.goes_back(STEPS[2])
    expect(tu.field("Bắt đầu ở từ ngày nào")).to_have_value("01/12/2026")
    expect(tu.field("1 năm")).to_be_checked()
    tu.goes_back(STEPS[1])
    expect(tu.field("Số nhà")).to_have_value("Số 12 ngõ 34 đường Cầu Giấy")
    tu.goes_forward(STEPS[2]).goes_forward(STEPS[3])
    tu.goes_back(STEPS[2]).presses("Tiếp tục", STEPS[3])


def test_ong_tu_goes_back_to_the_very_first_question_and_finds_his_answer(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    answers_three_steps(tu)
    tu.goes_back(STEPS[2]).goes_back(STEPS[1]).goes_back(STEPS[0])
    expect(tu.field("Nhà thuê")).to_be_checked()
    tu.presses("Tiếp tục", STEPS[1])
    expect(tu.field("Số nhà")).to_have_value("Số 12 ngõ 34 đường Cầu Giấy")


def test_ong_tu_uses_the_way_back_on_the_page(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    answers_three_steps(tu)
    tu.follows("Quay lại", STEPS[2])
    expect(tu.field("1 năm")).to_be_checked()
    tu.presses("Tiếp tục", STEPS[3])


def test_ong_tu_reloads_and_stays_where_he_was(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    answers_three_steps(tu)
    tu.page.reload()
    tu.arrives(STEPS[3])


def test_ong_tu_wants_bigger_letters_in_the_middle_and_stays_where_he_was(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    answers_three_steps(tu)
    tu.follows("Chữ to hơn", STEPS[3])
    assert tu.page.evaluate("getComputedStyle(document.body).fontSize") == "22px"
