"""Moves that meet each other: an old tab, two taps, two officers; and what the resident reads of them."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.dossiers.records import DossierEvent
from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.journeys.bad_luck import at_once, count, taps_twice, twin
from tests.journeys.test_mended import DESK, MINE, NUMBER, asks
from tests.personas import Helped, Person, Worker


@pytest.fixture(autouse=True)
def sent(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in()


def test_two_taps_at_the_same_moment_answer_once(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    ba_lan.opens(f"{MINE}/bo-sung").types("Họ tên chủ nhà", "Ngô Hai")
    taps_twice(ba_lan, "Gửi bổ sung", at_the_same_moment=True)
    assert count(app, DossierEvent, DossierEvent.words == "Đã gửi bổ sung") == 1
    assert count(app, AuditRow, AuditRow.verb == "bo-sung") == 1


def test_a_tab_of_the_first_request_does_not_answer_the_second(ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    old = twin(ba_lan).opens(f"{MINE}/bo-sung").types("Họ tên chủ nhà", "Ngô Ba")
    ba_lan.opens(f"{MINE}/bo-sung").presses("Gửi bổ sung")
    chi_mai.opens(f"{DESK}/yeu-cau-bo-sung").types("Vì sao lần trước", "Nay mới đối chiếu")
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    tick = next(
        one
        for one in chi_mai.document.xpath('//input[@type="checkbox"]')
        if "Việc khác" in one.getparent().text_content()
    )
    own = tick.get("name").replace("tick", "loi")
    chi_mai.sends(form.get("action"), [*dict(fields, **{tick.get("name"): "y", own: "Gọi lại giúp"}).items()])
    old.presses("Gửi bổ sung", expects=409).sees("Ngô Ba")
    ba_lan.opens(MINE).sees("Gọi lại giúp").sees("Nay mới đối chiếu").sees_no("Bổ sung: Ngô Ba")


def test_a_request_drawn_before_the_answers_changed_is_not_sent(ba_lan: Person, chi_mai: Worker) -> None:
    colleague = twin(chi_mai).opens(f"{DESK}/yeu-cau-bo-sung")
    form, fields = colleague.filled("Yêu cầu bổ sung")
    asks(chi_mai, "Họ tên chủ nhà")
    ba_lan.opens(f"{MINE}/bo-sung").presses("Gửi bổ sung")
    typed = dict(fields, tick0="y", loi0="Xem lại giúp tôi")
    colleague.sends(form.get("action"), [*typed.items()], expects=409)
    colleague.sees("Xem lại giúp tôi").follows("Mở lại hồ sơ").sees("Mới gửi, chờ tiếp nhận")


def test_of_two_officers_at_the_same_moment_one_moves(app: Flask, chi_mai: Worker) -> None:
    asks_more, refuses = twin(chi_mai), twin(chi_mai)
    form, fields = asks_more.opens(f"{DESK}/yeu-cau-bo-sung").filled("Yêu cầu bổ sung")
    asking = dict(fields, tick0="y", loi0="Xem lại giúp")
    refuses.opens(f"{DESK}/khong-tiep-nhan").chooses("Ở chưa đủ 30 ngày").types("Giải thích", "Chưa đủ ngày")
    other, refusing = refuses.filled("Không tiếp nhận")
    answers: list[int] = []

    def sends(browser: Browser, action: str, data: dict[str, str]) -> None:
        answers.append(browser.client.post(action, data=data).status_code)

    at_once(
        lambda: sends(asks_more, form.get("action"), asking),
        lambda: sends(refuses, other.get("action"), dict(refusing)),
    )
    assert sorted(answers) == [303, 409]
    assert count(app, DossierEvent) == 2


def test_a_request_that_nobody_answers_is_stopped_with_the_law(ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    chi_mai.opens(DESK).follows("Dừng giải quyết").chooses("Đã yêu cầu bổ sung mà không nhận được")
    chi_mai.types("Giải thích", "Anh/chị nộp lại khi có đủ.").presses("Dừng giải quyết").sees("Đã dừng giải quyết")
    ba_lan.opens(MINE).sees("Đã dừng giải quyết").sees("Điều 28").sees("nộp lại khi có đủ")
    ba_lan.opens(f"{MINE}/bo-sung").sees_no("Gửi bổ sung")


def test_a_no_is_told_as_a_no_and_only_to_her(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    chi_mai.opens(DESK).presses("Tiếp nhận hồ sơ").follows("Ghi kết quả: không đủ điều kiện")
    chi_mai.chooses("Ở chưa đủ 30 ngày").types("Giải thích", "Mới ở 10 ngày.")
    chi_mai.presses("Ghi kết quả: không đủ điều kiện").sees("cán bộ tiếp nhận Nguyễn Thị Mai")
    chi_mai.opens("/tiep-nhan/").sees_no(NUMBER).follows("Kết quả chờ trả").follows(NUMBER)
    chi_mai.follows("Đã trả kết quả").chooses("Bằng giấy").presses("Đã trả kết quả")
    ba_lan.opens(MINE).sees("Mới ở 10 ngày.").sees("cán bộ tiếp nhận Nguyễn Thị Mai")
    assert ba_lan.heading == "Không đủ điều kiện"
    neighbour = Browser(app).opens("/tra-cuu/").types("Mã hồ sơ", NUMBER).types("Bốn số cuối", "5678").presses("Xem")
    neighbour.sees("Đã trả kết quả").sees_no("Mới ở 10 ngày").sees_no("Nguyễn Thị Mai").sees_no("điều kiện")


def test_while_the_clock_stands_no_page_names_a_last_day(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    words = "dừng đếm từ thứ Hai 23/11/2026"
    neighbour = Browser(app).opens("/tra-cuu/").types("Mã hồ sơ", NUMBER).types("Bốn số cuối", "5678").presses("Xem")
    for one in (ba_lan.opens("/toi/"), twin(ba_lan).opens(MINE), neighbour):
        one.sees(words).sees_no("30/11/2026")
    chi_mai.opens(DESK).sees(words).sees_no(", hạn ")


def test_who_helped_stands_in_the_history(ba_lan: Person, chi_mai: Worker, anh_minh: Helped) -> None:
    asks(chi_mai, "Họ tên chủ nhà")
    anh_minh.begins_with(ba_lan).follows(NUMBER).follows("Bổ sung hồ sơ").presses("Gửi bổ sung")
    chi_mai.opens(DESK).sees("cán bộ hỗ trợ Nguyễn Văn Minh")
