"""What the desk's list is narrowed by follows from the dossier itself, whoever writes it."""

from dataclasses import replace
from uuid import uuid4

import pytest
from flask import Flask

from app.actor import Helper, Resident
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.channel import WORDS, Channel, channel
from app.dossiers.lifecycle import PARTS, STATES, Move, State
from app.dossiers.queries import locked
from app.dossiers.records import Dossier
from app.mandates.help import Help
from app.places.queries import points_of
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed
from tests.house.everyone import has_sent
from tests.personas import Helped, Person

AT_POINT = Helper(uuid4(), uuid4(), uuid4(), uuid4(), point_id=uuid4())
LED = replace(AT_POINT, point_id=None, neighbourhood_id=uuid4())


@pytest.mark.parametrize(
    ("sender", "guided", "found"),
    [
        (Resident(uuid4()), False, Channel.ALONE),
        (Resident(uuid4()), True, Channel.GUIDED),
        (AT_POINT, False, Channel.POINT),
        (AT_POINT, True, Channel.POINT),
        (LED, False, Channel.LEADER),
    ],
)
def test_a_dossier_came_by_one_way(sender: Resident | Helper, guided: bool, found: Channel):
    assert channel(sender, guided) is found
    assert WORDS[found]


@pytest.mark.parametrize("state", State)
def test_a_dossier_stands_in_the_part_of_its_state(state: State):
    assert Dossier(state=state).part == PARTS[STATES[state].clock]


def test_papers_that_were_brought_are_known_to_the_list():
    assert (Dossier(help=[Help.MANDATE]).brought, Dossier(help=[Help.MANDATE, Help.PAPERS]).brought) == (False, True)


def test_whoever_moves_a_dossier_first_has_it_in_hand(app: Flask):
    with app.app_context():
        number, mai = filed().number, at_work("mai")
        found = locked(number, mai)
        assert found
        before = found.changed_at
        advance(found, Move.ACCEPT, mai, now())
        db.session.commit()
        assert found.changed_at > before
        advance(found, Move.WITHDRAW, ba_lan_signed_in(), now())
        assert found.assigned_to == mai.staff_id
        db.session.rollback()


def test_what_anh_minh_typed_came_from_his_point(app: Flask, anh_minh: Helped, ba_lan: Person):
    number = has_sent(anh_minh, ba_lan)
    with app.app_context():
        found, mai = locked(number, at_work("mai")), at_work("mai")
        assert found
        assert (found.channel, found.point_id) == (Channel.POINT, points_of(mai.ward_id)[0].id)
        db.session.rollback()
