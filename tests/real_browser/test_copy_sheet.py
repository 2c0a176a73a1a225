"""Chị Mai copies a field with one tap and ticks it; the tick is kept while the page stays open."""

from playwright.sync_api import expect

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from tests.dossiers.filed import at_work, filed
from tests.personas import Worker
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands

DESK = {"width": 1280, "height": 800}


def at_the_sheet(phone: Opens, chi_mai: Worker) -> Hands:
    with chi_mai.app.app_context():
        number = filed().number
        found = locked(number, at_work("mai"))
        assert found
        advance(found, Move.ACCEPT, at_work("mai"), now())
        db.session.commit()
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").presses("Chép sang hệ thống cư trú")
    return phone("chi-mai", viewport=DESK).takes_over(chi_mai)


def test_one_tap_copies_a_field_and_a_tick_is_kept_with_the_numbers_still_shown(phone: Opens, chi_mai: Worker) -> None:
    mai = at_the_sheet(phone, chi_mai)
    mai.page.get_by_role("button", name="Hiện số định danh").click()
    mai.page.get_by_role("button", name="Chép 4. Số định danh cá nhân").click()
    expect(mai.page.get_by_role("button", name="Đã lấy 4. Số định danh cá nhân")).to_be_focused()
    code = mai.field("Mã hồ sơ trên cổng")
    code.click()
    mai.page.keyboard.press("Control+V")
    assert code.input_value() == "001158012345"
    mai.page.get_by_label("Đã chép 4. Số định danh cá nhân").click()
    expect(mai.page.locator("#da_chep")).to_contain_text("Đã chép 1/")
    expect(mai.page.get_by_text("001158012345")).to_have_count(2)
    mai.page.reload()
    expect(mai.page.get_by_label("Đã chép 4. Số định danh cá nhân")).to_be_checked()
