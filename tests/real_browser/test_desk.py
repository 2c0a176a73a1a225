"""Chị Mai at the desk without a mouse; her list renews itself and never moves what she points at."""

from playwright.sync_api import expect

from app.clock import now
from app.database import db
from app.dossiers.holding.actions import take
from app.dossiers.queries import locked
from tests.dossiers.filed import at_work, filed_often
from tests.personas import Worker
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands

ASKS_ANEW = "htmx.trigger('#dong', 'xem')"
DESK = {"width": 1280, "height": 800}


def at_the_desk(phone: Opens, chi_mai: Worker, dossiers: int) -> Hands:
    with chi_mai.app.app_context():
        filed_often(dossiers)
    return phone("chi-mai", viewport=DESK).takes_over(chi_mai.signs_in().opens("/tiep-nhan/"))


def focus(mai: Hands) -> str:
    return str(mai.page.evaluate("document.activeElement.textContent.trim()"))


def test_from_the_list_to_the_move_without_a_mouse(phone: Opens, chi_mai: Worker) -> None:
    mai = at_the_desk(phone, chi_mai, 3)
    keys = mai.page.keyboard
    for key, number in (("j", 1), ("j", 2), ("j", 3), ("j", 3), ("k", 2)):
        keys.press(key)
        assert focus(mai) == f"CG-261123-000{number}"
    keys.press("a")
    mai.arrives("Hồ sơ CG-261123-0002")
    expect(mai.button("Tiếp nhận hồ sơ")).to_be_focused()
    keys.press("Enter")
    mai.arrives("Hồ sơ CG-261123-0002").sees("Đã tiếp nhận hồ sơ")
    keys.press("y")
    assert focus(mai) == "Yêu cầu bổ sung", "a key goes to the button, and writes nothing"
    mai.opens("/tiep-nhan/")
    keys.press("j")
    keys.press("t")
    mai.arrives("Không tiếp nhận")
    mai.opens("/tiep-nhan/")
    keys.press("?")
    mai.arrives("Phím tắt")


def test_letters_are_letters_where_she_types(phone: Opens, chi_mai: Worker) -> None:
    mai = at_the_desk(phone, chi_mai, 2)
    mai.page.keyboard.press("/")
    mai.arrives("Tìm hồ sơ").field("Tên, mã hồ sơ").click()
    mai.page.keyboard.type("jakyt")
    assert mai.field("Tên, mã hồ sơ").input_value() == "jakyt"


def test_her_list_renews_itself_while_she_looks_elsewhere(phone: Opens, chi_mai: Worker) -> None:
    mai = at_the_desk(phone, chi_mai, 2)
    with chi_mai.app.app_context():
        number = changes_hands()
    mai.page.evaluate(ASKS_ANEW)
    expect(mai.page.locator("#dong tr", has_text=number)).to_contain_text("Nguyễn Thị Mai")


def test_nothing_moves_under_her_focus_and_she_is_told(phone: Opens, chi_mai: Worker) -> None:
    mai = at_the_desk(phone, chi_mai, 2)
    mai.page.keyboard.press("j")
    with chi_mai.app.app_context():
        number = changes_hands()
    mai.page.evaluate(ASKS_ANEW)
    told = mai.page.locator("#moi a")
    expect(told).to_have_text("Danh sách đã thay đổi - xem")
    assert focus(mai) == "CG-261123-0001"
    told.click()
    mai.arrives("Hồ sơ chờ xử lý")
    expect(mai.page.locator("#dong tr", has_text=number)).to_contain_text("Nguyễn Thị Mai")


def changes_hands() -> str:
    dossier = locked("CG-261123-0002", at_work("mai"))
    assert dossier
    take(dossier, None, at_work("mai"), now())
    db.session.commit()
    return dossier.number
