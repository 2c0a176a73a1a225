"""SIM, VNeID and the portal beside her dossiers: a plain list, and with her consent what is done and what to bring."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.coaching.records import Consent, Progress
from app.coaching.tasks import all_tasks
from tests.browser import Browser
from tests.journeys.bad_luck import count
from tests.journeys.test_one_dossier import names, sent
from tests.personas import Helped, Leading, Person

LINK, LET, LEVEL_2 = "SIM, VNeID, cổng dịch vụ công", "Bác cho ghi lại đến bước nào", "VNeID mức 2"
WAITS, BRINGS = "Đã ra công an, đang chờ duyệt", "điện thoại đã nhận tin nhắn báo duyệt"


def agrees(helper: Browser, person: Person, pin: str = "", expects: int = 200) -> Browser:
    """From her page: the sheet is read, and she types her PIN."""
    helper.follows(LINK).follows(LET).sees("Đọc to cho bác nghe")
    return helper.types("Mã PIN", pin or person.pin).presses("Bác đồng ý cho ghi", expects)


def test_without_consent_there_is_a_list_and_nothing_is_kept(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows(LINK).sees("Lúc này không ghi gì lại").follows(LEVEL_2)
    anh_minh.sees("lấy vân tay").sees("Lần sau mang theo".lower()).sees_no("Xong bước").sees_no("Ghi chỗ dừng")
    mandate = anh_minh.url.split("/")[2]
    token = anh_minh.opens(f"/ho-tro/{mandate}/chao").document.xpath('//input[@name="csrf_token"]')[0].get("value")
    forged = [("csrf_token", token), ("buoc", "ra-cong-an"), ("vi_sao", "cho-duyet")]
    for act in ("xong", "chua-xong", "dung"):
        anh_minh.sends(f"/ho-tro/{mandate}/viec-kem/vneid-muc-2/{act}", forged)
        anh_minh.sees_no("Lần sau mang theo:")
    assert (count(app, Consent), count(app, Progress)) == (0, 0)
    assert count(app, AuditRow, AuditRow.verb.startswith("coaching")) == 0


def test_she_agrees_with_her_own_pin_and_comes_back_with_what_was_missing(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    anh_minh.begins_with(ba_lan)
    agrees(anh_minh, ba_lan, "739518", expects=422).sees("Mã PIN chưa khớp")
    assert count(app, Consent) == 0
    anh_minh.types("Mã PIN", ba_lan.pin).presses("Bác đồng ý cho ghi").follows(LEVEL_2)
    anh_minh.presses("Xong bước 1").presses("Xong bước 2").presses("Bước 2 chưa xong").presses("Xong bước 2")
    anh_minh.presses("Ghi chỗ dừng", expects=422).sees("Chọn vì sao dừng")
    anh_minh.chooses(WAITS).presses("Ghi chỗ dừng").sees(f"Lần sau mang theo: {BRINGS}.")
    anh_minh.opens(f"/ho-tro/{anh_minh.url.split('/')[2]}/chao").sees("Lần sau bác mang theo").sees(BRINGS)
    ba_lan.signs_in().follows(LINK).sees(f"Đang dừng: {WAITS[:1].lower()}{WAITS[1:]}. Lần sau mang theo: {BRINGS}.")
    ba_lan.follows(LEVEL_2).presses("Xong bước 3").presses("Xong bước 4").presses("Xong bước 5").sees("Xong cả 5 bước")
    anh_minh.presses("Xong, chào bác")
    anh_minh.opens("/ho-tro/co-tai-khoan").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý").follows(LINK).sees("Xong cả.")


def test_a_step_pressed_twice_on_two_pages_is_done_once(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan)
    agrees(anh_minh, ba_lan).follows(LEVEL_2)
    form, data = anh_minh.filled("Xong bước 1")
    anh_minh.presses("Xong bước 1").sends(form.get("action"), data)
    anh_minh.sees("Xong bước 2").sees_no("Bước 2 chưa xong")


def test_ong_binh_goes_on_where_anh_minh_stopped(anh_minh: Helped, ba_lan: Person, app: Flask) -> None:
    anh_minh.begins_with(ba_lan)
    agrees(anh_minh, ba_lan).follows(LEVEL_2).presses("Xong bước 1")
    leader = Leading(app, "to05").begins_with(ba_lan, "Tổ 05").follows(LINK)
    leader.sees("Xong 1 trên 5 bước.").follows(LEVEL_2).chooses(WAITS).presses("Ghi chỗ dừng")
    leader.opens(f"/to-truong/{leader.url.split('/')[2]}/chao").sees("Lần sau bác mang theo").sees(BRINGS)


@pytest.mark.parametrize("where", ["at home", "at the point"])
def test_she_wants_it_kept_no_more_and_it_is_gone(app: Flask, anh_minh: Helped, ba_lan: Person, where: str) -> None:
    anh_minh.begins_with(ba_lan)
    agrees(anh_minh, ba_lan).follows(LEVEL_2).presses("Xong bước 1").follows("Quay lại")
    here = anh_minh if where == "at the point" else ba_lan.signs_in().follows(LINK)
    here.presses("Thôi, không ghi nữa").sees_no("Xong 1 trên 5").sees("không ghi gì lại")
    assert (count(app, Consent), count(app, Progress)) == (0, 0)
    anh_minh.opens(f"/ho-tro/{anh_minh.url.split('/')[2]}/viec-kem/vneid-muc-2").sees_no("Xong bước")


def test_what_nobody_has_checked_is_told_to_staff_and_never_to_her(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan)
    mandate = anh_minh.url.split("/")[2]
    ba_lan.signs_in()
    for task in all_tasks():
        anh_minh.opens(f"/ho-tro/{mandate}/viec-kem/{task.slug}")
        ba_lan.opens(f"/toi/viec-kem/{task.slug}").sees("dừng lại, hỏi cán bộ").sees_no("Cần kiểm tra")
        for step in task.steps:
            anh_minh.sees(step.words)
            ba_lan.sees(step.words)
            if step.unsure:
                anh_minh.sees(f"Cần kiểm tra: {step.unsure}")
                ba_lan.sees_no(step.unsure)
        for source in task.sources:
            anh_minh.sees(f"{source.title}, {source.of}. Cần kiểm tra: {source.doubt}.")
            ba_lan.sees_no(source.title)


def test_she_reads_who_looked_and_who_wrote(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan)
    agrees(anh_minh, ba_lan).follows(LEVEL_2).presses("Xong bước 1")
    ba_lan.signs_in().follows("Ai đã mở hồ sơ của tôi?")
    ba_lan.sees("Ghi lời anh/chị cho ghi lại").sees("Xem anh/chị làm đến bước nào").sees("Ghi anh/chị làm đến bước nào")
    ba_lan.opens("/toi/viec-kem/").presses("Thôi, không ghi nữa").opens("/toi/ai-da-mo").sees("Xóa những gì đã ghi")


def test_a_mandate_for_one_dossier_reaches_none_of_it(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    names(anh_minh.signs_in(), sent(app)).types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý").sees_no(LINK)
    mandate = anh_minh.url.split("/")[2]
    for address in ("", "vneid-muc-2", "dong-y"):
        anh_minh.opens(f"/ho-tro/{mandate}/viec-kem/{address}", expects=404)
