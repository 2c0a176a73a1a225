"""For whom a dossier exists; for everybody else there is none."""

from dataclasses import replace
from uuid import uuid4

import pytest
from flask import Flask

from app.actor import DraftBearer, Helper, LookUp, Resident, Role, Staff
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.coaching.queries import visible as guidance
from app.coaching.records import Guidance
from app.database import db
from app.dossiers.actions import send
from app.dossiers.lifecycle import State
from app.dossiers.queries import find, locked, looked_up, sent_by, visible
from app.dossiers.records import Dossier
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.queries import accounts_at_door
from tests.dossiers.filed import NOBODY, agreed, answered, at_work, ba_lan_signed_in, filed
from tests.dossiers.listed import counted

NUMBER = "CG-261123-0001"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def dossier(app: Flask) -> Dossier:
    return filed()


@pytest.fixture
def beside(app: Flask) -> Helper:
    """Anh Minh beside bà Lan."""
    mandate = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
    return Helper(mandate.id, mandate.account_id, mandate.staff_id, mandate.ward_id)


@pytest.mark.parametrize("username", ["mai", "quang"])
def test_the_desk_sees_it(dossier: Dossier, username: str):
    assert find(NUMBER, at_work(username)) is dossier


@pytest.mark.parametrize("username", ["minh", "binh", "son"])
def test_whoever_is_not_at_the_desk_does_not(dossier: Dossier, username: str):
    assert find(NUMBER, at_work(username)) is None


@pytest.mark.parametrize("role", Role)
def test_chi_hoa_does_not_see_a_dossier_of_our_ward_in_any_role(dossier: Dossier, role: Role):
    assert find(NUMBER, replace(at_work("hoa"), role=role)) is None


def test_ba_lan_sees_hers(dossier: Dossier):
    assert find(NUMBER, ba_lan_signed_in()) is dossier


def test_another_resident_does_not(dossier: Dossier):
    assert find(NUMBER, Resident(uuid4())) is None


def test_the_helper_sees_what_he_helped_to_send(beside: Helper):
    send(answered(), SERVICE, beside, now())
    db.session.commit()
    assert find(NUMBER, beside)


def test_the_helper_does_not_see_what_she_sent_alone(dossier: Dossier, beside: Helper):
    assert find(NUMBER, beside) is None


def test_the_next_mandate_does_not_show_what_the_last_one_sent(beside: Helper):
    send(answered(), SERVICE, beside, now())
    db.session.commit()
    assert find(NUMBER, replace(beside, mandate_id=uuid4())) is None


def test_ba_lan_sees_what_was_sent_with_help(beside: Helper):
    send(answered(), SERVICE, beside, now())
    db.session.commit()
    assert [one.number for one in sent_by(ba_lan_signed_in())] == [NUMBER]


@pytest.mark.parametrize("other", [DraftBearer(uuid4()), NOBODY, LookUp("CG-261123-0002")], ids=lambda x: x.key[:5])
def test_nobody_else_sees_it(dossier: Dossier, other):
    assert db.session.scalars(visible(other)).all() == []


def test_holding_the_draft_it_came_from_does_not_show_it(dossier: Dossier):
    assert find(NUMBER, DraftBearer(dossier.draft_id)) is None


def test_nobody_may_lock_what_he_does_not_see(dossier: Dossier):
    assert locked(NUMBER, at_work("hoa")) is None


def test_a_dossier_of_our_ward_does_not_count_at_the_neighbours(dossier: Dossier):
    assert (counted(None), counted(None, "hoa")) == ({"all": 1}, {})


def test_number_and_last_digits_find_it(dossier: Dossier):
    assert looked_up(LookUp(NUMBER), "5678") is dossier


@pytest.mark.parametrize(("number", "digits"), [(NUMBER, "5679"), (NUMBER, ""), ("CG-261123-0002", "5678")])
def test_number_and_digits_must_belong_together(dossier: Dossier, number: str, digits: str):
    assert looked_up(LookUp(number), digits) is None


def test_the_digits_of_one_dossier_do_not_open_another_of_the_same_phone(dossier: Dossier):
    other = filed()
    assert dossier.digits_mark != other.digits_mark


def test_staff_invented_by_a_stranger_see_nothing(dossier: Dossier):
    assert find(NUMBER, Staff(uuid4(), uuid4(), Role.RECEIVER)) is None


def test_a_mandate_for_one_service_shows_no_dossier_of_another(beside: Helper):
    send(answered(), SERVICE, beside, now())
    db.session.commit()
    assert find(NUMBER, replace(beside, services=(SERVICE.slug,)))
    assert find(NUMBER, replace(beside, services=("khai-bao-luu-tru",))) is None


def test_under_a_mandate_for_one_dossier_nothing_else_of_hers_exists_not_even_what_waits_for_papers(beside: Helper):
    named, other = filed(), filed()
    for dossier in (named, other):
        dossier.state = State.WAITING_FOR_PAPERS
    other.mandate_id = beside.mandate_id
    db.session.commit()
    only = replace(beside, draft_id=named.draft_id)
    assert db.session.scalars(visible(only)).all() == [named]
    for stranger in (replace(only, account_id=uuid4()), replace(only, ward_id=at_work("hoa").ward_id)):
        assert db.session.scalars(visible(stranger)).all() == []
    db.session.add(
        Guidance(ward_id=only.ward_id, staff_id=only.staff_id, account_id=only.account_id, service="a", at=now())
    )
    db.session.commit()
    assert [len(db.session.scalars(guidance(one)).all()) for one in (beside, only)] == [1, 0]
