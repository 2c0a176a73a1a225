"""Whose draft it is: the browser that began it, the account it became, the mandate it was begun under."""

from uuid import UUID, uuid4

import pytest
from flask import Flask

from app.actor import Actor, DraftBearer, Helper, LookUp, Resident
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.drafts.actions import claim, start
from app.drafts.queries import find, locked, unsent, visible, with_code
from app.drafts.records import Draft
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.queries import accounts_at_door
from tests.dossiers.filed import NOBODY, agreed, at_work, ba_lan_signed_in


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def beside(app: Flask) -> Helper:
    mandate = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
    return Helper(mandate.id, mandate.account_id, mandate.staff_id, mandate.ward_id)


def begun(who: Resident | Helper | None = None, practice: bool = False) -> Draft:
    draft = start(SERVICE, str(uuid4()), who, practice, now())
    db.session.commit()
    return draft


def finds(draft_id: UUID, who: Actor) -> UUID | None:
    found = find(draft_id, who)
    return found.id if found else None


def test_the_browser_that_began_a_draft_goes_on_with_it(app: Flask):
    draft = begun()
    assert finds(draft.id, DraftBearer(draft.id)) == draft.id


def test_holding_one_draft_opens_no_other(app: Flask):
    one, other = begun(), begun()
    assert find(one.id, DraftBearer(other.id)) is None


def test_ba_lan_goes_on_with_her_own(app: Flask):
    draft = begun(ba_lan_signed_in())
    assert locked(draft.id, ba_lan_signed_in()) is draft


def test_what_was_begun_beside_the_officer_is_hers_too(beside: Helper):
    draft = begun(beside)
    assert finds(draft.id, ba_lan_signed_in()) == draft.id


def test_the_officer_goes_on_under_the_mandate(beside: Helper):
    draft = begun(beside)
    assert finds(draft.id, beside) == draft.id


def test_the_officer_does_not_see_what_she_begins_alone(beside: Helper):
    draft = begun(ba_lan_signed_in())
    assert find(draft.id, beside) is None


def test_the_next_mandate_does_not_open_what_the_last_one_began(beside: Helper):
    draft = begun(beside)
    later = Helper(uuid4(), beside.account_id, beside.staff_id, beside.ward_id)
    assert find(draft.id, later) is None


@pytest.mark.parametrize("other", [Resident(uuid4()), LookUp("CG-261123-0001"), NOBODY], ids=lambda x: type(x).__name__)
def test_nobody_else_sees_a_draft(app: Flask, other: Actor):
    begun()
    begun(ba_lan_signed_in())
    assert db.session.scalars(visible(other)).all() == []


@pytest.mark.parametrize("username", ["minh", "mai", "quang", "binh", "son", "hoa"])
def test_no_member_of_staff_sees_a_draft_by_office(app: Flask, username: str):
    begun(ba_lan_signed_in())
    assert db.session.scalars(visible(at_work(username))).all() == []


def test_a_draft_that_nobody_owns_is_no_residents(app: Flask):
    draft = begun()
    assert find(draft.id, ba_lan_signed_in()) is None


def test_a_draft_that_she_claimed_is_hers(app: Flask):
    draft = begun()
    claim(draft, ba_lan_signed_in())
    db.session.commit()
    assert finds(draft.id, ba_lan_signed_in()) == draft.id


def test_what_waits_to_be_finished_is_neither_sent_nor_practice(app: Flask):
    waiting, sent, _ = begun(ba_lan_signed_in()), begun(ba_lan_signed_in()), begun(ba_lan_signed_in(), practice=True)
    sent.dossier_number = "CG-261123-0001"
    db.session.commit()
    assert unsent(ba_lan_signed_in()) == [waiting]


def test_its_code_opens_a_draft(app: Flask):
    draft = begun()
    assert with_code(draft.code) is draft


def test_the_code_of_a_sent_draft_opens_nothing(app: Flask):
    draft = begun()
    draft.dossier_number = "CG-261123-0001"
    db.session.commit()
    assert with_code(draft.code) is None


def test_another_code_opens_nothing(app: Flask):
    begun()
    assert with_code("AAAAAAAA") is None
