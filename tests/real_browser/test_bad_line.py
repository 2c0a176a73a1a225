"""The line breaks, answers come late or never: nothing typed is lost, nothing is sent twice."""

from playwright.sync_api import Route, expect

from tests.personas import Person, Worker, answers_every_step
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import CHECK, START, STEPS, answers_house, opens_account

LOST = "Mất mạng. Những gì đã lưu vẫn còn. Bấm gửi lại."
HOUSE = "Số 12 ngõ 34 đường Cầu Giấy"
CUT_OFF = ("net::ERR_", "htmx:sendError", "htmx:afterRequest")


def is_where_the_house_is_asked(tu: Hands) -> Hands:
    tu.opens(START)
    answers_house(tu)
    return tu.types("Phường, xã", "cau giay ha noi")


def test_the_line_is_cut_while_a_step_is_saved(phone: Opens, ong_tu: Person) -> None:
    tu = is_where_the_house_is_asked(phone("ong-tu").expects(*CUT_OFF))
    tu.context.set_offline(True)
    tu.types("Số nhà", HOUSE).button("Tiếp tục").click()
    expect(tu.page.locator("form .line")).to_have_text(LOST)
    tu.shot("mat-mang")
    expect(tu.field("Số nhà")).to_have_value(HOUSE)
    tu.context.set_offline(False)
    tu.presses("Tiếp tục", STEPS[2])
    expect(tu.page.locator("form .line")).to_be_empty()
    tu.goes_back(STEPS[1])
    expect(tu.field("Số nhà")).to_have_value(HOUSE)


def test_the_answer_to_a_saved_step_is_lost(phone: Opens, ong_tu: Person) -> None:
    tu = is_where_the_house_is_asked(phone("ong-tu").expects(*CUT_OFF))
    tu.types("Số nhà", HOUSE)
    tu.page.route("**/noi-o", lose_the_answer, times=1)
    tu.button("Tiếp tục").click()
    expect(tu.page.locator("form .line")).to_have_text(LOST)
    tu.presses("Tiếp tục", STEPS[2])


def test_a_field_saved_late_does_not_undo_what_was_typed_after_it(phone: Opens, ong_tu: Person) -> None:
    tu = is_where_the_house_is_asked(phone("ong-tu"))
    tu.saved("Phường, xã")
    held: list[Route] = []
    tu.page.route("**/luu", lambda route: route.continue_() if held else held.append(route))
    with tu.page.expect_request("**/luu"):
        tu.types("Số nhà", "Số 1, gõ nhầm")
    tu.types("Số nhà", HOUSE).presses("Tiếp tục", STEPS[2])
    with tu.page.expect_event("requestfinished", lambda one: one.url.endswith("/luu")):
        held[0].continue_()
    # What the page does with the answer, it has done by its second picture.
    tu.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    tu.goes_back(STEPS[1])
    expect(tu.field("Số nhà")).to_have_value(HOUSE)


def test_the_answer_to_gui_ho_so_is_lost_and_he_sends_again(phone: Opens, ong_tu: Person, chi_mai: Worker) -> None:
    tu = phone("ong-tu").expects(*CUT_OFF)
    ong_tu.opens(START)
    answers_every_step(ong_tu, ong_tu)
    tu.takes_over(ong_tu)
    opens_account(tu, ong_tu)
    tu.page.route("**/gui", lose_the_answer, times=1)
    tu.button("Gửi hồ sơ").click()
    tu.page.wait_for_url("chrome-error://**")
    tu.page.go_back()
    tu.arrives("Đã gửi hồ sơ").sees("CG-261123-0001")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").sees("CG-261123-0001").sees_no("CG-261123-0002")


def test_the_line_is_cut_before_gui_ho_so_arrives(phone: Opens, ong_tu: Person, chi_mai: Worker) -> None:
    tu = phone("ong-tu").expects(*CUT_OFF)
    ong_tu.opens(START)
    answers_every_step(ong_tu, ong_tu)
    tu.takes_over(ong_tu)
    opens_account(tu, ong_tu)
    tu.page.route("**/gui", lambda route: route.abort(), times=1)
    tu.button("Gửi hồ sơ").click()
    tu.page.wait_for_url("chrome-error://**")
    tu.page.go_back()
    tu.arrives(CHECK).presses("Gửi hồ sơ", "Đã gửi hồ sơ")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").sees("CG-261123-0001").sees_no("CG-261123-0002")


def lose_the_answer(route: Route) -> None:
    """The request arrives and is carried out; its answer does not come back."""
    route.fetch(max_redirects=0)
    route.abort()
