"""However often somebody presses, there is one dossier."""

from playwright.sync_api import expect

from tests.personas import Person, Worker, answers_every_step
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import CHECK, START, opens_account


def is_ready_to_send(tu: Hands, ong_tu: Person) -> None:
    ong_tu.opens(START)
    answers_every_step(ong_tu, ong_tu)
    tu.takes_over(ong_tu).arrives(CHECK)
    opens_account(tu, ong_tu)


def sees_one_dossier(chi_mai: Worker) -> None:
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").sees("CG-261123-0001").sees_no("CG-261123-0002")


def test_ong_tu_taps_twice(phone: Opens, ong_tu: Person, chi_mai: Worker) -> None:
    tu = phone("ong-tu")
    is_ready_to_send(tu, ong_tu)
    tu.button("Gửi hồ sơ").dblclick()
    tu.arrives("Đã gửi hồ sơ").sees("CG-261123-0001")
    sees_one_dossier(chi_mai)


def test_ong_tu_taps_twice_while_a_step_is_saved(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu")
    tu.opens(START).chooses("Nhà thuê").button("Tiếp tục").dblclick()
    tu.arrives("Nhà đó ở đâu?").page.wait_for_timeout(500)
    tu.arrives("Nhà đó ở đâu?").follows("Quay lại", "Anh/chị ở nhà của ai?")
    expect(tu.field("Nhà thuê")).to_be_checked()


def test_ong_tu_sends_from_two_tabs_one_after_the_other(phone: Opens, ong_tu: Person, chi_mai: Worker) -> None:
    first = phone("ong-tu")
    is_ready_to_send(first, ong_tu)
    second = first.opens_tab().opens(first.path)
    first.presses("Gửi hồ sơ", "Đã gửi hồ sơ")
    second.presses("Gửi hồ sơ", "Đã gửi hồ sơ")
    assert first.path == second.path
    sees_one_dossier(chi_mai)


def test_ong_tu_sends_from_two_tabs_at_once(phone: Opens, ong_tu: Person, chi_mai: Worker) -> None:
    first = phone("ong-tu")
    is_ready_to_send(first, ong_tu)
    second = first.opens_tab().opens(first.path)
    for tab in (first, second):
        tab.page.evaluate("setTimeout(() => document.querySelector('main form').submit(), 50)")
    for tab in (first, second):
        tab.arrives("Đã gửi hồ sơ").sees("CG-261123-0001")
    assert first.path == second.path
    sees_one_dossier(chi_mai)


def test_a_tab_left_open_on_a_step_leads_to_the_dossier_that_was_sent(phone: Opens, ong_tu: Person) -> None:
    first = phone("ong-tu")
    is_ready_to_send(first, ong_tu)
    second = first.opens_tab().opens(first.path.replace("kiem-tra", "chu-nha")).arrives("Ai là chủ nhà?")
    first.presses("Gửi hồ sơ", "Đã gửi hồ sơ")
    second.presses("Tiếp tục", "Đã gửi hồ sơ")
    expect(second.page.locator("h1")).to_have_count(1)
    assert second.path == first.path
