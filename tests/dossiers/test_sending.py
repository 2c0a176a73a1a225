"""A draft becomes one dossier, with one number, at the ward that receives for the address."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.actor import Helper
from app.catalogue.answers import Unclear
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import HANOI, now
from app.database import db
from app.dossiers.actions import send
from app.dossiers.lifecycle import State
from app.dossiers.queries import receiving_ward
from app.dossiers.refused import NotServed, PracticeOnly
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.queries import accounts_at_door
from tests.dossiers.filed import IN_NGHIA_DO, agreed, answered, at_work, ba_lan_signed_in, filed

IN_HUE: dict[str, Any] = {"noi_o": "Phường Thuận Hóa, Huế", "noi_o_xa": ""}


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def rows(table: str) -> int:
    return int(db.session.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_ba_lans_dossier_says_who_sent_it_and_what_for(app: Flask):
    dossier = filed()
    assert (dossier.applicant, dossier.phone, dossier.service, dossier.state) == (
        "Trần Thị Lan",
        "0912345678",
        "dang-ky-tam-tru",
        State.SENT,
    )


def test_it_belongs_to_the_ward_of_the_address(app: Flask):
    assert filed().ward_id == at_work("mai").ward_id


def test_it_is_found_by_the_desk_under_plain_letters_and_in_the_order_of_given_names(app: Flask):
    dossier = filed()
    assert (dossier.applicant_folded, dossier.applicant_order.split("!")[0]) == ("tran thi lan", "lan")


def test_an_evening_before_a_holiday_counts_from_wednesday(app: Flask):
    dossier = filed()
    assert (dossier.received_on, dossier.due_at.date()) == (date(2026, 11, 25), date(2026, 11, 30))


def test_it_remembers_under_whose_mandate_it_was_sent(app: Flask):
    mandate = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
    helper = Helper(mandate.id, mandate.account_id, mandate.staff_id, mandate.ward_id)
    send(answered(), SERVICE, helper, now())
    db.session.commit()
    assert db.session.scalar(text("SELECT count(*) FROM dossier WHERE mandate_id IS NOT NULL")) == 1


def test_its_history_begins_with_sending(app: Flask):
    assert [(event.words, event.state) for event in filed().events] == [("Đã gửi hồ sơ", State.SENT)]


def test_numbers_of_a_ward_follow_each_other(app: Flask):
    assert [filed().number for _ in range(3)] == ["CG-261123-0001", "CG-261123-0002", "CG-261123-0003"]


def test_each_ward_counts_its_own(app: Flask):
    assert [filed().number, filed(**IN_NGHIA_DO).number] == ["CG-261123-0001", "ND-261123-0001"]


def test_each_day_counts_anew(app: Flask, evening: Traveller):
    filed()
    evening.shift(timedelta(days=1))
    assert filed().number == "CG-261124-0001"


def test_the_day_begins_at_midnight_in_viet_nam(app: Flask, evening: Traveller):
    evening.move_to(datetime(2026, 11, 24, 0, 0, 1, tzinfo=HANOI))
    assert filed().number.startswith("CG-261124")


def test_twenty_people_who_send_at_once_get_twenty_numbers(app: Flask):
    def sends(_person: int) -> str:
        with app.app_context():
            return filed().number

    with ThreadPoolExecutor(20) as people:
        numbers = list(people.map(sends, range(20)))
    assert sorted(numbers) == [f"CG-261123-{serial:04}" for serial in range(1, 21)]


def test_a_draft_sent_twice_gives_the_same_number(app: Flask):
    draft = answered()
    first = send(draft, SERVICE, ba_lan_signed_in(), now())
    assert send(draft, SERVICE, ba_lan_signed_in(), now()) == first


def test_a_draft_sent_twice_is_told_once(app: Flask):
    draft = answered()
    for _ in range(2):
        send(draft, SERVICE, ba_lan_signed_in(), now())
        db.session.commit()
    assert (rows("dossier"), rows("dossier_event"), rows("outbox"), rows("audit_row")) == (1, 1, 1, 1)


def test_a_sending_that_fails_leaves_nothing(app: Flask):
    send(answered(), SERVICE, ba_lan_signed_in(), now())
    db.session.rollback()
    assert (rows("dossier"), rows("dossier_event"), rows("outbox"), rows("audit_row")) == (0, 0, 0, 0)


def test_an_address_that_nobody_here_receives_for_is_not_sent(app: Flask):
    with pytest.raises(NotServed):
        send(answered(**IN_HUE), SERVICE, ba_lan_signed_in(), now())


def test_practice_is_never_sent(app: Flask):
    with pytest.raises(PracticeOnly):
        send(answered(practice=True), SERVICE, ba_lan_signed_in(), now())


def test_practice_takes_no_number(app: Flask):
    with pytest.raises(PracticeOnly):
        send(answered(practice=True), SERVICE, ba_lan_signed_in(), now())
    assert filed().number == "CG-261123-0001"


def test_an_answer_that_is_missing_is_not_sent(app: Flask):
    with pytest.raises(Unclear) as unclear:
        send(answered(so_dinh_danh=""), SERVICE, ba_lan_signed_in(), now())
    assert unclear.value.field == "so_dinh_danh"


def test_a_person_who_comes_along_and_is_not_described_is_not_sent(app: Flask):
    with pytest.raises(Unclear):
        send(answered(thanh_vien=[{"id": "1", "ho_ten": "Bảo"}]), SERVICE, ba_lan_signed_in(), now())


def test_whoever_receives_is_known_before_sending(app: Flask):
    assert receiving_ward(SERVICE, answered(**IN_NGHIA_DO).answers, now().date()).mark == "ND"


@pytest.mark.parametrize("name", ["Ê̆ban " * 10, "ﬃ" * 60, "ꜳ" * 60, "Ǆ" * 60, "ß" * 60], ids=list("êﬃꜳǄß"))
def test_any_name_that_may_be_typed_can_be_sent(app: Flask, name: str):
    assert filed(ho_ten=name.strip()).applicant
