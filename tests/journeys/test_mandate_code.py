"""Bà Lan can't come: her grandchild brings a code on paper, and anh Minh begins to help."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app import worker
from app.actor import WORKER, Role
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.mandate_codes.records import MandateCode
from app.mandates.records import Mandate
from app.mandates.terms import Term, fingerprint
from app.people.records import StaffMember
from app.places.queries import points_of
from tests.journeys.bad_luck import count, joins, messages_to
from tests.journeys.forgotten import WAIT
from tests.journeys.from_afar import NOT_HERE, WRONG, chooses, makes, shown, types
from tests.mandates.test_leader import has_phone
from tests.personas import Helped, Person, Worker


def test_anh_minh_begins_with_the_paper_the_grandchild_brings(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    ba_lan.sees("Điểm số 1 · Nhà văn hoá tổ 1").sees("30/11/2026").sees("Mọi hồ sơ cư trú").sees_no(ba_lan.pin)
    types(anh_minh.signs_in(), code.lower().replace("-", " "))
    anh_minh.sees("Đang làm cho: Trần Thị Lan").follows("Bác đã nhờ những gì")
    anh_minh.sees("Thời hạn tính từ khi mã tới điểm").sees("trong 31 ngày").sees("24/12/2026")
    (told,) = messages_to(app, ba_lan.phone)
    assert "Ma nho giup cua anh/chi vua dung o diem dich vu cong Phuong Cau Giay, lam giup den 24/12/2026" in told


def test_what_she_read_is_kept_with_the_mandate_and_how_it_was_given_is_noted(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    read = [
        " ".join(one.text_content().split()) for one in chooses(ba_lan.signs_in()).document.xpath('//*[@id="loi"]/p')
    ]
    types(anh_minh.signs_in(), shown(ba_lan.presses("Tôi đồng ý, cho tôi mã")))
    with app.app_context():
        mandate = db.session.scalars(select(Mandate).execution_options(visible_to=WORKER)).one()
        assert (mandate.text, mandate.text_print, mandate.term) == (read, fingerprint(tuple(read)), Term.MONTH)
        notes = db.session.scalars(select(AuditRow).order_by(AuditRow.id).execution_options(visible_to=WORKER))
        assert [(one.verb, one.reason) for one in notes if one.reason == "paper-code"] == [
            ("mandate-code-made", "paper-code"),
            ("mandate-given", "paper-code"),
            ("mandate-code-right", "paper-code"),
        ]
        db.session.rollback()


@pytest.mark.parametrize("typed", [WRONG, "H7K2"])
def test_a_wrong_code_begins_nothing_and_stays_to_be_mended(
    app: Flask, anh_minh: Helped, ba_lan: Person, typed: str
) -> None:
    makes(ba_lan)
    types(anh_minh.signs_in(), typed, expects=422).sees_no("Trần Thị Lan")
    assert (anh_minh.typed("Mã nhờ giúp"), count(app, Mandate)) == (typed, 0)


def test_a_code_begins_one_mandate(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    types(anh_minh.signs_in(), code)
    types(anh_minh, code, expects=422).sees(NOT_HERE)
    assert count(app, Mandate) == 1


def test_after_a_week_it_begins_nothing_and_is_forgotten(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    code = makes(ba_lan)
    evening.shift(timedelta(days=7))
    types(anh_minh.signs_in(), code, expects=422).sees(NOT_HERE)
    ba_lan.signs_in().opens("/toi/nho-giup/").sees_no("chưa ai mang tới")
    evening.shift(timedelta(days=1, seconds=1))
    with app.app_context():
        worker.forget_old(now())
    assert count(app, MandateCode) == 0


def test_another_point_and_another_ward_say_the_same_as_of_a_wrong_one(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    code = makes(ba_lan, "Điểm số 2")
    words = types(anh_minh.signs_in(), code, expects=422).reads()
    assert words == types(anh_minh, WRONG, expects=422).reads().replace(WRONG, code)
    assert count(app, Mandate) == 0


def at_point(app: Flask, worker: Worker, ward_of: str, number: int) -> None:
    """The point where this colleague is on duty, and the ward."""
    with app.app_context():
        rows = select(StaffMember).execution_options(visible_to=WORKER)
        staff = {one.username: one for one in db.session.scalars(rows)}
        staff[worker.username].ward_id = staff[ward_of].ward_id
        staff[worker.username].point_id = points_of(staff["minh"].ward_id)[number].id
        db.session.commit()


def test_the_point_it_was_made_for_and_no_staff_of_another_ward(app: Flask, ba_lan: Person) -> None:
    code, ha, stranger = makes(ba_lan, "Điểm số 2"), joins(app, "ha", "Đỗ Thu Hà", Role.OFFICER), "hoa"
    at_point(app, ha, stranger, 1)
    types(ha.signs_in(), code, expects=422).sees(NOT_HERE)
    at_point(app, ha, "minh", 1)
    types(ha, code).sees("Đang làm cho: Trần Thị Lan")


def test_she_puts_it_out_of_use_before_anybody_came(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    ba_lan.follows("Tôi đã in hoặc chép lại").sees("Mã nhờ giúp chưa ai mang tới").presses("Bỏ mã này")
    ba_lan.sees_no("chưa ai mang tới")
    types(anh_minh.signs_in(), code, expects=422).sees(NOT_HERE)
    assert count(app, AuditRow, AuditRow.verb == "mandate-code-withdrawn") == 1


def test_huy_puts_it_out_of_use_too_and_is_answered(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    sends_huy(app, ba_lan)
    types(anh_minh.signs_in(), code, expects=422).sees(NOT_HERE)
    assert messages_to(app, ba_lan.phone) == ["Da bo 1 ma nho giup. Ai dua ma nay cho can bo cung khong lam duoc nua."]


def test_huy_afterwards_ends_what_it_began(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    types(anh_minh.signs_in(), makes(ba_lan))
    sends_huy(app, ba_lan)
    anh_minh.opens(anh_minh.url, expects=404).sees("đã kết thúc")


def sends_huy(app: Flask, person: Person) -> None:
    from app.mandate_codes.actions import stop_all_from

    with app.app_context():
        stop_all_from(person.phone, now())
        db.session.commit()


def test_a_newer_one_takes_the_place_of_an_older(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    older, newer = makes(ba_lan), makes(ba_lan, term="Trong một ngày")
    types(anh_minh.signs_in(), older, expects=422).sees(NOT_HERE)
    types(anh_minh, newer).sees("Đang làm cho: Trần Thị Lan")


def test_nothing_chosen_is_said_field_by_field_and_the_rest_stays(ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/nho-giup/ma/").opens("/toi/nho-giup/ma/dong-y?han=31", expects=422)
    ba_lan.sees("Chọn điểm mà người ấy sẽ đến").sees_no("Chọn nhờ trong bao lâu")
    assert ba_lan.document.xpath('//input[@name="han" and @checked]/@value') == ["31"]


def test_a_longer_term_than_a_month_is_not_given_by_paper(ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/nho-giup/ma/dong-y?han=365", expects=422).sees("Chọn nhờ trong bao lâu")


def test_words_that_changed_are_read_again(app: Flask, ba_lan: Person) -> None:
    chooses(ba_lan.signs_in())
    for read in ba_lan.document.xpath('//input[@name="han"]'):
        read.set("value", "1")
    ba_lan.presses("Tôi đồng ý", expects=422).sees("Lời ở trên vừa đổi").sees("trong một ngày")
    assert count(app, MandateCode) == 0


def test_an_officer_tries_thirty_an_hour_and_she_makes_ten(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    for _ in range(9):
        code = makes(ba_lan)
    chooses(ba_lan).presses("Tôi đồng ý", expects=422).sees(WAIT)
    anh_minh.signs_in().opens("/ho-tro/ma-nho-giup").types("Mã nhờ giúp", WRONG)
    for _ in range(30):
        anh_minh.presses("Bắt đầu làm giúp", expects=422)
    types(anh_minh, code, expects=422).sees(WAIT)


def test_a_stranger_cannot_put_hers_out_of_use(app: Flask, ong_tu: Person, ba_lan: Person) -> None:
    makes(ba_lan)
    ba_lan.follows("Tôi đã in hoặc chép lại")
    address = ba_lan.filled("Bỏ mã này")[0].get("action")
    ong_tu.opens("/ho-so/moi/dang-ky-tam-tru")
    ong_tu.client.post(address)
    assert count(app, MandateCode, MandateCode.used_at.is_(None)) == 1


def test_ong_binh_types_no_codes(ong_binh: Worker) -> None:
    ong_binh.signs_in().opens("/ho-tro/ma-nho-giup", expects=404)


def test_anh_minh_begins_nothing_for_himself(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = makes(ba_lan)
    with app.app_context():
        has_phone("minh", ba_lan.phone, 1958)
    types(anh_minh.signs_in(), code, expects=422).sees("tài khoản của chính anh/chị")
    assert (count(app, Mandate), count(app, MandateCode, MandateCode.used_at.is_(None))) == (0, 1)
