"""What is left of a closed account: an empty row, until nothing leans on it; and keys that are changed meanwhile."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.people.actions import close
from app.people.queries import accounts_at_door
from app.people.records import Account
from app.retention.kinds import Kind
from app.retention.rules import OF
from tests.closing.hers import closes, has_everything
from tests.journeys.bad_luck import count
from tests.personas import Person
from tests.rekeying.rings import both, rotates
from tests.retention.ran import OLD, runs

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
IS_CLOSED = Account.closed_at.is_not(None)


def test_an_account_with_nothing_behind_it_is_gone_after_a_month(
    app: Flask, ba_lan: Person, evening: Traveller
) -> None:
    closes(ba_lan.signs_in())
    with app.app_context():
        assert not runs({Kind.CLOSED_ACCOUNT})
        evening.shift(timedelta(days=30, minutes=1))
        assert runs({Kind.CLOSED_ACCOUNT}) == {Kind.CLOSED_ACCOUNT: 1}
    assert count(app, Account, IS_CLOSED) == 0


def test_the_row_stays_while_a_dossier_leans_on_it_and_goes_with_it(
    app: Flask, ba_lan: Person, evening: Traveller
) -> None:
    with app.app_context():
        has_everything(ba_lan)
    closes(ba_lan.signs_in())
    evening.shift(timedelta(days=400))
    with app.app_context():
        runs(set(OF) - {Kind.DOSSIER, Kind.MANDATE})
        assert count(app, Account, IS_CLOSED) == 1
        evening.shift(OLD)
        runs()
    assert count(app, Account, IS_CLOSED) == 1, "her house is still there: she was one of those who declared for it"


def test_new_keys_leave_a_closed_account_alone(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        close(accounts_at_door(ba_lan.phone)[0], now())
        db.session.commit()
    both(app)
    with app.app_context():
        assert rotates().shut == 0
    assert count(app, Account, IS_CLOSED, Account.phone_mark.like("closed:%")) == 1
