"""The desk asks for more, all at once; the person mends it on one page, and the clock stands meanwhile."""

from datetime import datetime

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI
from tests.dossiers.filed import filed
from tests.journeys.bad_luck import twin
from tests.personas import Helped, Person, Worker

NUMBER = "CG-261123-0001"
DESK, MINE = f"/tiep-nhan/ho-so/{NUMBER}", f"/toi/ho-so/{NUMBER}"
WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=HANOI)
FRIDAY = datetime(2026, 11, 27, 20, 0, tzinfo=HANOI)
MONDAY = datetime(2026, 11, 30, 9, 0, tzinfo=HANOI)


@pytest.fixture
def sent(app: Flask, ba_lan: Person, chi_mai: Worker) -> str:
    """Bà Lan's dossier, both at their pages."""
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in()
    return NUMBER


def asks(chi_mai: Worker, *names: str, expects: int = 200, again: str = "") -> None:
    """Tick these items, each with a sentence of her own. again: why they were not asked about before."""
    chi_mai.opens(f"{DESK}/yeu-cau-bo-sung")
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    sent = dict(fields) | ({"vi_sao": again} if again else {})
    for tick in chi_mai.document.xpath('//input[@type="checkbox"]'):
        words = tick.getparent().text_content().strip()
        if any(name in words for name in names):
            sent |= {tick.get("name"): "y", tick.get("name").replace("tick", "loi"): f"Xem lại {words}"}
    chi_mai.sends(form.get("action"), [*sent.items()], expects)


def test_the_whole_story(sent: str, ba_lan: Person, chi_mai: Worker, evening: Traveller) -> None:
    evening.move_to(WEDNESDAY)
    chi_mai.signs_in().opens(DESK).presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận")
    asks(chi_mai, "Họ tên chủ nhà", "Giấy cho thuê")
    chi_mai.sees("Đang chờ người dân bổ sung").sees("dừng đếm từ thứ Tư 25/11/2026")

    ba_lan.signs_in().opens(MINE).sees("Anh/chị cần làm").sees("Xem lại Họ tên chủ nhà").sees(
        "dừng đếm từ thứ Tư 25/11/2026"
    )
    evening.move_to(FRIDAY)
    ba_lan.signs_in().opens(MINE).follows("Bổ sung hồ sơ").sees("2 mục")
    assert ba_lan.typed("Họ tên chủ nhà") == "Ngô Văn Chủ"
    ba_lan.types("Họ tên chủ nhà", "Ngô Thị Chủ").types("viết thêm", "Tôi mang bản chính tới").presses("Gửi bổ sung")
    ba_lan.sees("Đã gửi bổ sung").sees("Ngô Thị Chủ").sees("thứ Ba 01/12/2026")

    evening.move_to(MONDAY)
    chi_mai.signs_in().opens(DESK).sees("Ngô Thị Chủ").sees("Tôi mang bản chính tới")
    chi_mai.follows("Ghi kết quả: đồng ý").types("Số thông báo", "12/TB").presses("Ghi kết quả: đồng ý")
    chi_mai.sees("Đã có kết quả").follows("Đã trả kết quả").chooses("Bằng giấy").presses("Đã trả kết quả")
    chi_mai.sees("Bằng giấy, tận tay.").sees("Nguyễn Thị Mai")
    ba_lan.signs_in().opens(MINE).sees("Đã trả kết quả").sees("Số 12/TB")


def test_nothing_ticked_and_nothing_said_is_told(sent: str, chi_mai: Worker) -> None:
    asks(chi_mai, expects=422)
    chi_mai.sees("Đánh dấu ít nhất một mục")
    chi_mai.opens(f"{DESK}/yeu-cau-bo-sung")
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    chi_mai.sends(form.get("action"), [*fields, ("tick0", "y")], expects=422)
    chi_mai.sees("Chọn câu có sẵn, hoặc ghi điều cần làm")


def test_a_second_request_says_why_it_was_not_in_the_first(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    ba_lan.opens(f"{MINE}/bo-sung").presses("Gửi bổ sung")
    asks(chi_mai, "Họ tên chủ nhà", expects=422)
    chi_mai.types("Vì sao lần trước", "Nay mới đối chiếu").presses("Yêu cầu bổ sung").sees("Đang chờ người dân")


def test_what_cannot_be_read_is_told_and_stays(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà", "Người đi cùng 1: số định danh")
    ba_lan.opens(f"{MINE}/bo-sung").types("Họ tên chủ nhà", "Ngô 2").types("Số định danh", "12345")
    ba_lan.presses("Gửi bổ sung", expects=422).sees("Họ tên không có chữ số").sees("Số vừa gõ có 5 chữ số")
    assert (ba_lan.typed("Họ tên chủ nhà"), ba_lan.typed("Số định danh")) == ("Ngô 2", "12345")
    ba_lan.types("Họ tên chủ nhà", "Ngô Hai").types("Số định danh", "001215000457").presses("Gửi bổ sung")
    chi_mai.opens(DESK).sees("Ngô Hai").sees("001••••••457").sees("Trước: 001••••••456")


def test_two_answers_from_two_tabs_are_one(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    other = twin(ba_lan).opens(f"{MINE}/bo-sung")
    ba_lan.opens(f"{MINE}/bo-sung").types("Họ tên chủ nhà", "Ngô Hai").presses("Gửi bổ sung").sees("Ngô Hai")
    same = twin(other).types("Họ tên chủ nhà", "Ngô Hai").presses("Gửi bổ sung").sees("Ngô Hai")
    assert same.url == MINE
    other.types("Họ tên chủ nhà", "Ngô Ba").presses("Gửi bổ sung", expects=409).sees("Ngô Ba")
    other.follows("Xem hồ sơ").sees("Ngô Hai").sees_no("Ngô Ba")


def test_the_later_click_of_two_officers_loses_no_words(sent: str, chi_mai: Worker) -> None:
    other = twin(chi_mai).opens(f"{DESK}/khong-tiep-nhan").chooses("Ở chưa đủ 30 ngày")
    chi_mai.opens(DESK).presses("Tiếp nhận hồ sơ")
    other.types("Giải thích", "Bác mới ở 10 ngày").presses("Không tiếp nhận", expects=409)
    other.sees("Có người vừa làm việc này").sees("Bác mới ở 10 ngày").sees("Đã tiếp nhận hồ sơ")


def test_a_refusal_names_the_law_and_what_to_do(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    chi_mai.opens(DESK).follows("Không tiếp nhận").presses("Không tiếp nhận", expects=422).sees("Chọn một căn cứ")
    chi_mai.chooses("Ở chưa đủ 30 ngày").presses("Không tiếp nhận", expects=422).sees("bằng lời dễ hiểu")
    chi_mai.types("Giải thích", "Anh/chị ở đủ 30 ngày rồi nộp lại.").presses("Không tiếp nhận")
    ba_lan.opens(MINE).sees("Không được tiếp nhận").sees("Điều 27 khoản 1").sees("ở đủ 30 ngày rồi nộp lại")


def test_ba_lan_withdraws_after_a_second_thought(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    ba_lan.opens(MINE).follows("Rút hồ sơ này").sees("không lấy lại được").presses("Rút hồ sơ").sees("Anh/chị đã rút")
    chi_mai.opens("/tiep-nhan/").sees_no(NUMBER)
    chi_mai.opens(f"{DESK}/dong-y", expects=409)


def test_what_is_decided_cannot_be_withdrawn(sent: str, ba_lan: Person, chi_mai: Worker) -> None:
    tab = twin(ba_lan).opens(f"{MINE}/rut")
    chi_mai.opens(DESK).presses("Tiếp nhận hồ sơ").follows("Ghi kết quả: đồng ý").presses("Ghi kết quả: đồng ý")
    tab.presses("Rút hồ sơ", expects=409)
    ba_lan.opens(f"{MINE}/rut").sees("Đã có kết quả").sees_no("Rút hồ sơ này")


def test_anh_minh_mends_it_with_her_when_she_comes_back(
    sent: str, ba_lan: Person, chi_mai: Worker, anh_minh: Helped
) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    anh_minh.begins_with(ba_lan).follows(NUMBER).follows("Bổ sung hồ sơ").types("Họ tên chủ nhà", "Ngô Hai")
    anh_minh.presses("Gửi bổ sung")
    chi_mai.opens(DESK).sees("Ngô Hai").sees("Đã gửi bổ sung")


def test_strangers_find_nothing_to_mend(
    sent: str, ong_tu: Person, chi_hoa: Worker, chi_mai: Worker, anh_quang: Worker
) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    chi_hoa.signs_in().opens(f"{DESK}/tu-choi", expects=404)
    anh_quang.signs_in().opens(f"{DESK}/tu-choi", expects=409)
    ong_tu.opens(f"{MINE}/bo-sung").sees("Đăng nhập")


def test_paused_dossiers_stand_last_in_the_inbox(app: Flask, sent: str, chi_mai: Worker) -> None:
    with app.app_context():
        second = filed().number
    asks(chi_mai, "Họ tên chủ nhà")
    numbers = [link.text for link in chi_mai.opens("/tiep-nhan/").document.cssselect(".rows td > a")]
    assert numbers == [second, NUMBER]
