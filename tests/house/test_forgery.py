"""A form that was not drawn by us for this browser writes nothing, whoever is signed in there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import Engine, event
from time_machine import Traveller

from app.database import db
from tests.browser import Browser
from tests.conftest import MONDAY_EVENING
from tests.house.everyone import every_form, new_key
from tests.house.sheet import Sheet
from tests.house.source import told
from tests.personas import Helped, Person, Worker

# A guess is counted before it is checked, whatever came of it.
NOT_COMPARED = {"sign_in_guess"}
# This writes nothing of its own but the guess.
ONLY_GUESS = {"signed_sheet.check"}
# The right code lets the browser see something and writes nothing: only wrong ones are counted.
ONLY_SHOW = {"look_up.show", "resume.resume", "one_dossier.read"}
# No browser of ours sends these: the machine that does proves itself (journeys/test_asked_to_help, web/api/test_door).
BRINGS_A_SECRET = {"inbound.receive", "inbound.report", "api.move_dossier"}
# That somebody looked at a dossier is noted whatever came of the form that showed it.
LOOKS = NOT_COMPARED | {"audit_row"}
Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def standing_clock(evening: Traveller) -> Iterator[None]:
    """However slow the machine is: a one-time code holds half a minute, and there are many forms."""
    with time_machine.travel(MONDAY_EVENING, tick=False):
        yield


@pytest.fixture
def sheets(app: Flask, ba_lan: Person, ong_tu: Person, anh_minh: Helped, chi_mai: Worker) -> list[Sheet]:
    return every_form(app, ba_lan, ong_tu, anh_minh, chi_mai)


def rows(app: Flask, but: set[str]) -> Rows:
    """Everything that is stored."""
    found: Rows = {}
    with app.app_context(), db.engine.connect() as connection:
        for name in sorted(set(db.metadata.tables) - but):
            found[name] = sorted(
                (tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')), key=repr
            )
        connection.rollback()
    return found


class Stored:
    """What is stored, read again only where something may have been written since."""

    def __init__(self, app: Flask, but: set[str]) -> None:
        self._app, self._but = app, but
        self._written = True
        self._rows: Rows = {}

    def now(self) -> Rows:
        if self._written:
            self._rows = rows(self._app, self._but)
            self._written = False
        return self._rows

    def hears(self, _connection: object, _cursor: object, statement: str, *_more: object) -> None:
        self._written |= not statement.lstrip().upper().startswith(("SELECT", "BEGIN", "PRAGMA"))


@contextmanager
def watched(app: Flask, but: set[str]) -> Iterator[Stored]:
    """Whoever writes, in whatever session, does so in words to an engine."""
    stored = Stored(app, but)
    event.listen(Engine, "before_cursor_execute", stored.hears)
    yield stored
    event.remove(Engine, "before_cursor_execute", stored.hears)


def changed(before: Rows, after: Rows) -> list[str]:
    return [name for name in before if before[name] != after[name]]


def send(sheet: Sheet, token: str | None) -> int:
    """The status that answers the sheet; None: it carries no token at all."""
    with sheet.who.app.test_request_context():
        adapter = sheet.who.app.create_url_adapter(None) or sheet.who.app.url_map.bind("localhost")
        address = adapter.build(sheet.endpoint, sheet.values, method="POST")
    fields = {**sheet.fields, "khoa": new_key(), **({} if token is None else {"csrf_token": token})}
    return sheet.who.client.post(address, data=fields, headers=sheet.headers).status_code


def token_of(browser: Browser) -> str:
    """As it stands in any form that we drew for this browser."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', browser.client.get("/tra-cuu/", follow_redirects=True).text)
    assert found
    return found.group(1)


def what_forgery_did(sheets: list[Sheet], token: str | None) -> list[str]:
    app, found = sheets[0].who.app, []
    with watched(app, LOOKS) as stored:
        for sheet in sheets:
            before, status = stored.now(), send(sheet, token)
            wrote = changed(before, stored.now())
            if wrote or status >= 500:
                found.append(f"{sheet.endpoint} answered {status} and wrote {', '.join(wrote) or 'nothing'}")
    return found


ADVICE = (
    "Validate the form first (Form(typed()).validate(), or is_ours for a lone field) and write nothing if it fails."
)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_form_is_tried_here(app: Flask, sheets: list[Sheet]) -> None:
    forms = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    forms -= BRINGS_A_SECRET
    assert {sheet.endpoint for sheet in sheets} == forms, "Add the new form to every_form in tests/house/everyone.py."


def test_a_form_without_a_token_writes_nothing(sheets: list[Sheet]) -> None:
    found = what_forgery_did(sheets, None)
    assert not found, told(found, ADVICE)


def test_a_form_with_the_token_of_another_browser_writes_nothing(sheets: list[Sheet]) -> None:
    found = what_forgery_did(sheets, token_of(Browser(sheets[0].who.app)))
    assert not found, told(found, ADVICE)


def test_the_same_forms_are_carried_out_with_our_own_token(sheets: list[Sheet]) -> None:
    app, idle = sheets[0].who.app, []
    with watched(app, set()) as stored:
        for sheet in sheets:
            before, status = stored.now(), send(sheet, token_of(sheet.who))
            wrote = set(changed(before, stored.now())) - (set() if sheet.endpoint in ONLY_GUESS else NOT_COMPARED)
            did = sheet.endpoint in ONLY_SHOW or wrote
            if not did or status >= 400:
                idle.append(f"{sheet.endpoint} {status}")
    assert not idle, told(idle, "The sheet in tests/house/everyone.py is not what a person would send: fill it in.")
