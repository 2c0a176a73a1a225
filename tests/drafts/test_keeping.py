"""What was typed is kept as typed, and nothing older overwrites it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm.exc import StaleDataError

from app.actor import DraftBearer, Resident
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.drafts.actions import claim, save_field, save_step, start
from app.drafts.queries import locked
from app.drafts.records import Draft
from app.worker import forget_old
from tests.dossiers.filed import answered, ba_lan_signed_in

KEY = "5b0d6a3e-0000-4000-8000-000000000001"
LATER = timedelta(minutes=5)


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def draft(app: Flask) -> Draft:
    begun = start(SERVICE, KEY, None, False, now())
    db.session.commit()
    return begun


def reloaded(draft: Draft) -> Draft:
    db.session.expire_all()
    found = locked(draft.id, DraftBearer(draft.id))
    assert found
    return found


def drafts() -> int:
    return int(db.session.scalar(text("SELECT count(*) FROM draft")) or 0)


def test_a_first_form_that_arrives_twice_begins_one_draft(draft: Draft):
    assert start(SERVICE, KEY, None, False, now()).id == draft.id


def test_another_form_begins_another_draft(draft: Draft):
    start(SERVICE, str(uuid4()), None, False, now())
    db.session.commit()
    assert drafts() == 2


def test_a_first_form_whose_field_is_saved_at_the_same_moment_begins_one_draft(app: Flask):
    together = Barrier(2)

    def begins(_request: int) -> UUID:
        with app.app_context():
            together.wait(5)
            begun = start(SERVICE, KEY, None, False, now())
            db.session.commit()
            return begun.id

    with ThreadPoolExecutor(2) as requests:
        assert len(set(requests.map(begins, range(2)))) == 1


def test_a_step_is_kept_as_typed(draft: Draft):
    save_step(draft, {"ngay_sinh": "hôm  qua 😀"}, 1, now())
    db.session.commit()
    assert reloaded(draft).answers == {"ngay_sinh": "hôm  qua 😀"}


def test_a_step_leaves_other_steps_alone(draft: Draft):
    save_step(draft, {"cho_o": "thue"}, 1, now())
    save_step(draft, {"thoi_han": "12"}, 2, now())
    assert draft.answers == {"cho_o": "thue", "thoi_han": "12"}


def test_a_field_is_kept_beside_the_others(draft: Draft):
    save_step(draft, {"ho_ten": "Trần Thị Lan", "ngay_sinh": ""}, 1, now())
    save_field(draft, "ngay_sinh", "5/2/1958", 2, now())
    db.session.commit()
    assert reloaded(draft).answers == {"ho_ten": "Trần Thị Lan", "ngay_sinh": "5/2/1958"}


@pytest.mark.parametrize(("counter", "kept"), [(4, "first"), (5, "first"), (6, "second")])
def test_a_late_save_does_not_overwrite_a_newer_one(draft: Draft, counter: int, kept: str):
    save_field(draft, "ho_ten", "first", 5, now())
    save_field(draft, "ho_ten", "second", counter, now())
    assert draft.answers["ho_ten"] == kept


@pytest.mark.parametrize(("counter", "kept"), [(4, False), (5, False), (6, True)])
def test_a_save_says_whether_it_was_kept(draft: Draft, counter: int, kept: bool):
    save_field(draft, "ho_ten", "first", 5, now())
    assert save_field(draft, "ho_ten", "second", counter, now()) is kept


def test_a_late_save_of_one_field_does_not_hinder_another_field(draft: Draft):
    save_field(draft, "ho_ten", "Lan", 9, now())
    assert save_field(draft, "ngay_sinh", "5/2/1958", 1, now())


def test_a_field_save_on_its_way_comes_too_late_after_the_step_was_sent(draft: Draft):
    save_step(draft, {"ho_ten": "Trần Thị Lan"}, 5, now())
    save_field(draft, "ho_ten", "Trần Th", 5, now())
    assert draft.answers["ho_ten"] == "Trần Thị Lan"


def test_a_field_emptied_on_purpose_is_empty(draft: Draft):
    save_field(draft, "ho_ten", "Lan", 1, now())
    save_field(draft, "ho_ten", "", 2, now())
    assert draft.answers["ho_ten"] == ""


def test_ten_thousand_letters_are_kept(draft: Draft):
    save_field(draft, "ho_ten", "ạ" * 10_000, 1, now())
    db.session.commit()
    assert len(reloaded(draft).answers["ho_ten"]) == 10_000


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_draft_that_changed_meanwhile_is_not_overwritten_unseen(draft: Draft):
    save_step(draft, {"ho_ten": "here"}, 1, now())
    with db.engine.begin() as another_request:
        another_request.execute(text("UPDATE draft SET revision = revision + 1"))
    with pytest.raises(StaleDataError):
        db.session.commit()


def test_a_draft_begun_without_account_becomes_its_senders(draft: Draft):
    claim(draft, ba_lan_signed_in())
    assert draft.account_id == ba_lan_signed_in().account_id


def test_a_draft_that_has_an_owner_keeps_her(draft: Draft):
    claim(draft, ba_lan_signed_in())
    owner = draft.account_id
    claim(draft, Resident(uuid4()))
    assert draft.account_id == owner


@pytest.mark.parametrize(
    ("practice", "age", "kept"),
    [
        (False, timedelta(days=30) - LATER, 1),
        (False, timedelta(days=30) + LATER, 0),
        (True, timedelta(hours=24) - LATER, 1),
        (True, timedelta(hours=24) + LATER, 0),
    ],
    ids=["30 days", "older", "practice of a day", "older practice"],
)
def test_what_nobody_touches_is_forgotten_in_time(app: Flask, practice: bool, age: timedelta, kept: int):
    answered(practice=practice)
    db.session.commit()
    forget_old(now() + age)
    db.session.commit()
    assert drafts() == kept


@pytest.mark.parametrize("touch", ["field", "step"])
def test_whatever_is_typed_lets_a_draft_live_on(draft: Draft, touch: str):
    later = now() + timedelta(days=20)
    if touch == "field":
        save_field(draft, "ho_ten", "Lan", 1, later)
    else:
        save_step(draft, {"ho_ten": "Lan"}, 1, later)
    db.session.commit()
    forget_old(now() + timedelta(days=40))
    db.session.commit()
    assert drafts() == 1
