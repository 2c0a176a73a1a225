"""How far she is with the coaching tasks is kept where she lets it be, for whom she lets, and gone when she wants."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from app.actor import Actor, Helper, Resident
from app.clock import now
from app.coaching import actions, queries
from app.coaching.records import Consent, Progress
from app.coaching.tasks import Task, task
from app.database import db
from app.demo import RESIDENT_PHONE
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.queries import accounts_at_door
from app.worker import forget_old
from tests.dossiers.filed import agreed, at_work, ba_lan_signed_in

TEXT = ("Bác cho ghi lại.",)


@pytest.fixture
def beside(app: Flask) -> Iterator[Helper]:
    """Anh Minh, beside bà Lan, who has agreed."""
    with app.app_context():
        account, minh = accounts_at_door(RESIDENT_PHONE)[0], at_work("minh")
        mandate = give(account, minh, GivenBy.OWN_PIN, agreed(), now())
        helper = Helper(mandate.id, account.id, minh.staff_id, minh.ward_id)
        actions.agree(helper, TEXT, now())
        db.session.commit()
        yield helper
        db.session.rollback()


def level_2() -> Task:
    found = task("vneid-muc-2")
    assert found
    return found


def does(helper: Helper | Resident, step: str) -> None:
    given = queries.consent_locked(helper)
    assert given
    actions.step_done(given, level_2(), step, helper, now())
    db.session.commit()


def kept(actor: Actor) -> tuple[int, int]:
    """How many consents and tasks the actor sees."""
    rows = (queries.consents_visible(actor), queries.progress_visible(actor))
    consents, progress = (len(db.session.scalars(one).all()) for one in rows)
    return consents, progress


def test_steps_and_stops_are_kept_with_her_consent(beside: Helper) -> None:
    does(beside, "ra-cong-an")
    does(beside, "anh-van-tay")
    does(beside, "ra-cong-an")
    given = queries.consent_locked(beside)
    assert given
    assert (given.text, len(given.text_print)) == (list(TEXT), 64)
    actions.stop(given, level_2(), level_2().stops[3], beside, now())
    row = queries.progress(given, beside)["vneid-muc-2"]
    assert (set(row.done), row.stopped) == ({"ra-cong-an", "anh-van-tay"}, "cho-duyet")
    actions.step_not_done(given, level_2(), "anh-van-tay", beside, now())
    assert (row.done, row.stopped) == (["ra-cong-an"], "")


def test_she_agrees_once(beside: Helper) -> None:
    actions.agree(beside, ("Lời khác.",), now())
    db.session.commit()
    assert kept(beside) == (1, 0)


def test_only_she_and_whom_her_ward_helps_with_more_than_one_dossier_see_it(beside: Helper) -> None:
    does(beside, "ra-cong-an")
    for sees in (ba_lan_signed_in(), beside):
        assert kept(sees) == (1, 1)
    strangers: tuple[Actor, ...] = (
        replace(beside, draft_id=uuid4()),
        replace(beside, account_id=uuid4()),
        replace(beside, ward_id=at_work("hoa").ward_id),
        Resident(uuid4()),
        *(at_work(one) for one in ("minh", "mai", "quang", "binh", "hoa", "son")),
    )
    assert [one for one in strangers if kept(one) != (0, 0)] == []


def test_another_person_loses_nothing_when_she_wants_it_kept_no_more(beside: Helper) -> None:
    does(beside, "ra-cong-an")
    actions.withdraw(Resident(uuid4()), now())
    assert kept(beside) == (1, 1)
    actions.withdraw(ba_lan_signed_in(), now())
    db.session.commit()
    assert kept(ba_lan_signed_in()) == (0, 0)
    assert [db.session.query(one).execution_options(visible_to=beside).count() for one in (Consent, Progress)] == [0, 0]


def test_what_nobody_touches_for_a_year_is_forgotten(beside: Helper) -> None:
    does(beside, "ra-cong-an")
    forget_old(now() + timedelta(days=364))
    assert kept(beside) == (1, 1)
    forget_old(now() + timedelta(days=366))
    assert kept(beside) == (0, 0)
