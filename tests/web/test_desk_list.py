"""The list of the desk asks anew by itself, and is answered with rows only where something has changed."""

from datetime import timedelta

import pytest
from flask import Flask
from lxml import html
from sqlalchemy import text
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.holding.actions import take
from app.dossiers.opinions.actions import ask
from tests.dossiers.filed import IN_NGHIA_DO, at_work, filed, filed_often
from tests.personas import Worker

ASKS = {"HX-Request": "true", "HX-Target": "dong"}


@pytest.fixture
def number(app: Flask) -> str:
    return sent(app)


def sent(app: Flask, **changed: str) -> str:
    """The number of one more."""
    with app.app_context():
        return filed(**changed).number


def polls(who: Worker, address: str) -> tuple[int, str]:
    answer = who.client.get(address, headers=ASKS)
    return answer.status_code, answer.text


def again(page: str) -> str:
    """The address that the list of this page asks."""
    (dong,) = (one for one in html.document_fromstring(page).iter("div") if one.get("id") == "dong")
    return str(dong.get("data-hx-get"))


def opened(app: Flask) -> int:
    with app.app_context():
        return int(db.session.scalar(text("SELECT count(*) FROM audit_row WHERE verb = 'inbox-opened'")) or 0)


def test_nothing_comes_while_nothing_has_changed_and_nothing_is_noted(app: Flask, number: str, chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/")
    seen = opened(app)
    assert polls(chi_mai, again(chi_mai.response.text)) == (204, "")
    sent(app, **IN_NGHIA_DO)
    assert polls(chi_mai, again(chi_mai.response.text)) == (204, ""), "another ward is nobody's news"
    assert opened(app) == seen


def test_a_new_dossier_comes_as_rows_with_how_many_are_new(app: Flask, chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/?trang-thai=sent")
    number = sent(app)
    status, rows = polls(chi_mai, again(chi_mai.response.text))
    assert (status, number in rows, 'data-moi="1"' in rows, "<h1" in rows) == (200, True, True, False)
    assert polls(chi_mai, again(rows)) == (204, "")
    assert "trang-thai=sent" in again(rows), "it goes on asking for what was chosen"


def test_changed_hands_are_a_change_and_no_news(app: Flask, number: str, chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/")
    with app.app_context():
        dossier = queries.locked(number, at_work("mai"))
        assert dossier
        take(dossier, None, at_work("mai"), now())
        db.session.commit()
    status, rows = polls(chi_mai, again(chi_mai.response.text))
    assert (status, "data-moi" in rows) == (200, False)


def test_whoever_is_asked_for_an_opinion_sees_it_in_the_open_list(app: Flask, number: str, anh_quang: Worker):
    anh_quang.signs_in().opens("/tiep-nhan/")
    with app.app_context():
        mai, dossier = at_work("mai"), queries.find(number, at_work("mai"))
        assert dossier
        ask(dossier, at_work("quang").staff_id, "Đủ giấy chưa?", mai, now())
        db.session.commit()
    status, rows = polls(anh_quang, again(anh_quang.response.text))
    assert (status, "hỏi ý kiến anh/chị" in rows) == (200, True)


def test_the_words_for_what_is_left_are_never_older_than_ten_minutes(number: str, chi_mai: Worker, evening: Traveller):
    chi_mai.signs_in().opens("/tiep-nhan/")
    evening.shift(timedelta(minutes=10))
    status, rows = polls(chi_mai, again(chi_mai.response.text))
    assert (status, "data-moi" in rows) == (200, False)


def test_links_keep_what_is_chosen_and_let_go_of_one_thing_at_a_time(number: str, chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/?thu-tuc=dang-ky-tam-tru&trang-thai=sent").sees("CG-261123-0001")
    chi_mai.follows("Quá hạn").sees("Không có hồ sơ nào như đã lọc")
    chi_mai.follows("Bỏ “Trạng thái").sees("Bỏ “Thủ tục").sees_no("Bỏ “Trạng thái").follows("Quá hạn")
    chi_mai.sees("CG-261123-0001").follows("Tất cả").sees_no("Bỏ “")


def test_the_form_below_narrows_without_scripts(number: str, chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/?han=con-han").types("Cách nộp", "Tự làm (1)")
    form = chi_mai.document.xpath("//details//form")[0]
    chi_mai.opens("/tiep-nhan/?" + "&".join(f"{name}={value}" for name, value in form.form_values()))
    chi_mai.sees("Bỏ “Cách nộp: Tự làm”").sees("CG-261123-0001")


def test_every_page_of_a_narrowed_list_is_reached(app: Flask, chi_mai: Worker):
    with app.app_context():
        filed_often(60)
    chi_mai.signs_in().opens("/tiep-nhan/?giu=chua-ai").follows("Xem tiếp").sees_no("Xem tiếp").sees("CG-261123-0060")
    chi_mai.opens(f"/tiep-nhan/?giu=chua-ai&sau=1.{int(now().timestamp())}.CG-261123-0001").sees("Hết danh sách")
    chi_mai.follows("Về đầu danh sách").sees("CG-261123-0001")
