"""Forgetting to say for whom personal rows are read is impossible, on both databases."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import Select, inspect, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapper, Session

from app.actor import BY_ONESELF, DOORS, Actor, DraftBearer, Helper, Job, LookUp, Resident
from app.api import queries as api
from app.coaching import queries as coaching
from app.corrections import queries as corrections
from app.database import Base, db
from app.dossiers import queries as dossiers
from app.dossiers.copying import queries as copying
from app.dossiers.opinions import queries as opinions
from app.drafts import queries as drafts
from app.files import queries as files
from app.identity import queries as identity
from app.invitations import queries as invitations
from app.lodging import queries as lodging
from app.lodging.house import queries as lodging_house
from app.lodging.regulars import queries as regulars
from app.lodging.stays import queries as stays
from app.mandates import queries as mandates
from app.messages import queries as messages
from app.news import queries as webhooks
from app.papers import queries as papers
from app.people import queries as people
from app.people.records import Account, StaffMember
from app.places.records import Ward
from app.read_guard import Unscoped
from app.staff import queries as staff
from tests.house.source import told
from tests.house.statements import WAYS, table_of

NOBODY = UUID(int=0)
VISIBLE = (
    corrections.visible,
    coaching.visible,
    coaching.consents_visible,
    coaching.progress_visible,
    files.visible,
    dossiers.visible,
    opinions.visible,
    copying.visible,
    drafts.visible,
    identity.visible,
    invitations.visible,
    mandates.visible,
    lodging.visible,
    lodging.guests_visible,
    lodging.declarations_visible,
    lodging.handovers_visible,
    lodging_house.rooms_visible,
    lodging_house.hosts_visible,
    lodging_house.invitations_visible,
    stays.changes_visible,
    regulars.visible,
    messages.visible,
    papers.visible,
    people.accounts_visible,
    people.staff_visible,
    people.sign_ins_visible,
    staff.visible,
    api.visible,
    webhooks.visible,
    webhooks.deliveries_visible,
)


def is_refused(session: Session, mark: object) -> bool:
    try:
        session.scalars(select(Account).execution_options(visible_to=mark)).all()
    except Unscoped:
        return True
    return False


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    with app.app_context():
        yield db.session()
        db.session.rollback()


def personal() -> list[Mapper[Any]]:
    return [mapper for mapper in Base.registry.mappers if table_of(mapper).info.get("row_level")]


def got_through(session: Session, way: str, mapper: Mapper[Any]) -> str:
    """What happened instead of a refusal; "" for a refusal."""
    try:
        WAYS[way](session, mapper)
    except Unscoped as refused:
        return "" if refused.table == table_of(mapper).name else f"refused {refused.table}"
    except SQLAlchemyError as problem:
        session.rollback()
        return f"reached the database: {type(problem).__name__}"
    session.rollback()
    return "was answered"


def test_every_way_of_forgetting_is_refused_for_every_personal_table(session: Session) -> None:
    found = [
        f"{table_of(mapper).name} by {way} {happened}"
        for mapper in personal()
        for way in WAYS
        if (happened := got_through(session, way, mapper))
    ]
    assert not found, told(found, "app/read_guard.py must look at this part of a statement too: refuse it there.")


def test_what_is_not_personal_is_read_freely(session: Session) -> None:
    asked = ("the entity", "the table", "one column", "a legacy query", "a count from", "an alias", "exists", "a union")
    refused = [way for way in asked if got_through(session, way, inspect(Ward)) != "was answered"]
    assert not refused, told(refused, "app/read_guard.py must leave alone what holds nobody's rows.")


@pytest.mark.parametrize("visible", VISIBLE)
def test_a_read_that_begins_at_visible_is_answered(session: Session, visible: Callable[[Actor], Select[Any]]) -> None:
    for nobody in (Resident(NOBODY), DraftBearer(NOBODY), Helper(NOBODY, NOBODY, NOBODY, NOBODY), LookUp("CG")):
        assert list(session.scalars(visible(nobody))) == []


def test_a_mark_that_names_no_actor_and_no_door_opens_nothing(session: Session) -> None:
    marks = (None, "statistics", Job("a job of my own"), BY_ONESELF)
    opened = [repr(mark) for mark in marks if not is_refused(session, mark)]
    advice = "app/read_guard.py must know the actors, and DOORS by name: any other visible_to is a forgotten one."
    assert not opened, told(opened, advice)


@pytest.mark.parametrize("door", sorted(DOORS, key=str), ids=str)
def test_a_named_door_opens(session: Session, door: Job) -> None:
    assert session.scalars(select(StaffMember).execution_options(visible_to=door)).all()
