"""What another body receives is prepared here: a sheet to copy from, where it was filed, and what came of it."""

from datetime import timedelta
from io import BytesIO

from flask import Flask
from pypdf import PdfReader

from app.audit.records import AuditRow
from app.catalogue import sheet
from app.catalogue.services.xac_nhan_so_chung_minh import SERVICE
from app.catalogue.stated import Stated
from app.clock import now, today
from app.drafts.preparing.records import Preparation
from app.retention.kinds import Kind
from app.retention.queries import count as due
from tests.browser import Browser
from tests.journeys.bad_luck import count
from tests.journeys.prepared import FIRST, SUMMARY, makes_sheet, prepares, tells_filed
from tests.personas import Helped, Person

(END,) = SERVICE.prepared


def told(*lines: Stated) -> str:
    return sheet.told(lines, today())


def test_ong_tu_prepares_without_an_account_and_copies_from_the_sheet(app: Flask, ong_tu: Person):
    prepares(ong_tu, ong_tu)
    assert ong_tu.heading == SUMMARY
    ong_tu.sees("không nhận thay").sees_no("Còn một việc: mở tài khoản").presses("Làm phiếu để nộp")
    assert ong_tu.heading == "Phiếu chuẩn bị: Xác nhận số chứng minh nhân dân cũ"
    ong_tu.sees("Còn việc nộp").sees(ong_tu.number).sees("Công an phường, xã, nơi cấp căn cước")
    ong_tu.sees(told(*END.time))
    assert [one.get("data-ten") for one in ong_tu.document.cssselect("[data-chep]")][:2] == [
        "Họ, chữ đệm và tên",
        "Ngày, tháng, năm sinh",
    ]
    assert (count(app, Preparation), count(app, AuditRow)) == (1, 0)


def test_he_says_where_he_filed_it_and_later_what_came_of_it(ong_tu: Person):
    makes_sheet(ong_tu, ong_tu)
    tells_filed(ong_tu).sees("Đã nộp 23/11/2026, nộp trực tiếp").sees("G01.899-261123-0007")
    ong_tu.follows("Ghi kết quả").chooses("Đã có kết quả").types("Ngày nào", "23/11/2026").presses("Ghi lại")
    ong_tu.sees("Đã có kết quả").sees("ngày 23/11/2026")


def test_a_day_that_cannot_be_is_asked_for_again_and_nothing_is_lost(ong_tu: Person):
    makes_sheet(ong_tu, ong_tu)
    ong_tu.follows("Tôi đã nộp").types("Mã hồ sơ", "H26-1").types("Nộp ngày nào", "1/1/2020").presses("Ghi lại", 422)
    ong_tu.sees("Chọn nơi anh/chị đã nộp").sees("Ghi ngày từ 23/11/2026 đến hôm nay")
    assert ong_tu.typed("Mã hồ sơ") == "H26-1"


def test_on_another_phone_the_code_opens_the_sheet(app: Flask, ong_tu: Person):
    makes_sheet(ong_tu, ong_tu)
    code = ong_tu.document.xpath("//p[contains(., 'Mã để mở lại')]/b")[0].text_content()
    other = Browser(app)
    other.opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp")
    other.types("Năm sinh", ong_tu.born[-4:]).presses("Làm tiếp")
    assert other.heading.startswith("Phiếu chuẩn bị")


def test_it_stands_on_her_own_page_and_nowhere_else(app: Flask, ba_lan: Person, ong_tu: Person):
    draft = makes_sheet(ba_lan.signs_in(), ba_lan)
    ba_lan.opens("/toi/").sees("Phiếu đã làm").sees("Chưa nộp").sees_no("Đang dở")
    for page in ("", "/pdf", "/da-nop", "/ket-qua"):
        ong_tu.opens(f"/ho-so/{draft}/phieu{page}", expects=404)


def test_beside_an_officer_it_is_hers_and_she_reads_that_he_did_it(app: Flask, anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan)
    makes_sheet(anh_minh, ba_lan, anh_minh.url.rstrip("/") + FIRST)
    tells_filed(anh_minh)
    ba_lan.signs_in().opens("/toi/").sees("Đã nộp 23/11/2026")
    ba_lan.follows("Ai đã mở hồ sơ của tôi?").sees("Làm phiếu chuẩn bị cùng anh/chị").sees("Ghi nơi đã nộp hồ sơ")


def test_what_was_filed_is_changed_no_more(ong_tu: Person):
    draft = makes_sheet(ong_tu, ong_tu)
    tells_filed(ong_tu).sees_no("Sửa những gì đã khai")
    ong_tu.opens(f"/ho-so/{draft}/so-cu").types("Số chứng minh nhân dân cũ", "099999999").presses("Tiếp tục")
    ong_tu.opens(f"/ho-so/{draft}/kiem-tra").presses("Làm phiếu để nộp").sees("012345678").sees_no("099999999")


def test_she_mends_the_sheet_before_she_files_it(ong_tu: Person):
    makes_sheet(ong_tu, ong_tu)
    ong_tu.follows("Sửa những gì đã khai").follows("Sửa Số chứng minh cũ")
    ong_tu.types("Số chứng minh nhân dân cũ", "099999999").presses("Tiếp tục").presses("Làm phiếu để nộp")
    ong_tu.sees("099999999").sees_no("012345678")


def test_the_paper_says_the_same(ong_tu: Person):
    draft = makes_sheet(ong_tu, ong_tu)
    drawn = ong_tu.client.get(f"/ho-so/{draft}/phieu/pdf")
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(drawn.data)).pages)
    assert drawn.mimetype == "application/pdf"
    assert len(drawn.data) < 60_000
    for one in (ong_tu.number, "012345678", SERVICE.papers[0].name):
        assert one in words


def test_in_practice_no_sheet_is_kept(app: Flask, ong_tu: Person):
    ong_tu.opens(f"{FIRST}?tap=1").chooses("Không thấy").presses("Tiếp tục")
    prepares(ong_tu, ong_tu, f"{FIRST}?tap=1").presses("Làm thử phiếu").sees("Phiếu chuẩn bị").sees("tập xong")
    assert count(app, Preparation) == 0


def test_it_is_kept_half_a_year_from_the_last_word(app: Flask, ong_tu: Person):
    makes_sheet(ong_tu, ong_tu)
    with app.app_context():
        assert due(Kind.DRAFT, now() + timedelta(days=1)) == 0
        assert due(Kind.PREPARED, now() + timedelta(days=1)) == 1


def test_what_nobody_is_sure_of_is_not_told_as_certain():
    assert told(Stated("3 ngày", sure=False)) == "3 ngày (hỏi lại nơi nhận)"
    assert told(Stated("3 ngày")) == "3 ngày"


def test_what_she_reads_first_says_where_it_goes_and_how_long_it_takes(ong_tu: Person):
    ong_tu.opens("/thu-tuc/xac-nhan-so-chung-minh").sees("Nộp ở đâu?").sees("Điểm này không nhận thay")
    ong_tu.sees(told(*END.time)).sees_no("Anh/chị vẫn có thể nộp trực tiếp")


def test_a_first_answer_that_needs_no_service_says_where_to_go(app: Flask, ong_tu: Person):
    ong_tu.opens(FIRST).chooses("Có thấy").presses("Tiếp tục")
    assert ong_tu.heading == "Anh/chị không cần giấy xác nhận"
    draft = ong_tu.url.split("/")[-2]
    for further in ("nguoi-khai", "kiem-tra", "giay-to"):
        ong_tu.opens(f"/ho-so/{draft}/{further}")
        assert ong_tu.heading == "Anh/chị không cần giấy xác nhận"
    ong_tu.follows("Tôi chọn nhầm").chooses("Không thấy").presses("Tiếp tục")
    assert ong_tu.heading == "Anh/chị tên là gì?"
