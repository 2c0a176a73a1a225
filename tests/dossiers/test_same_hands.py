"""An answer goes back to who asked, if it comes within a day; later it is whoever has the dossier."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.records import Dossier
from app.dossiers.request import Item, Kind
from app.dossiers.said import Said
from app.dossiers.same_hands import back_to
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed


@pytest.fixture
def asked(app: Flask) -> Iterator[Dossier]:
    """Chị Mai asked; then the dossier was taken from her."""
    with app.app_context():
        found = locked(filed().number, at_work("mai"))
        assert found
        item = Item(Kind.OTHER, "", "", "Việc khác", "Gọi lại")
        advance(found, Move.ASK, at_work("mai"), now(), Said(items=(item,)))
        assert found.assigned_to == at_work("mai").staff_id
        found.assigned_to = at_work("quang").staff_id
        db.session.commit()
        yield found


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("later", "goes_to"), [(timedelta(hours=20), "mai"), (timedelta(hours=25), "quang")])
def test_an_answer_within_a_day_goes_to_chi_mai_who_asked(
    asked: Dossier, evening: Traveller, later: timedelta, goes_to: str
) -> None:
    evening.shift(later)
    me = ba_lan_signed_in()
    advance(asked, Move.ANSWER, me, now(), Said(mended=dict(asked.answers), changes={"Việc khác": "Đã gọi"}))
    db.session.commit()
    assert asked.assigned_to == at_work(goes_to).staff_id


def test_what_no_member_of_the_staff_asked_goes_to_nobody(evening: Traveller) -> None:
    assert back_to(f"job:{uuid4()}", now(), now()) is None
