"""Staff who look at somebody's things leave a row each time, and one for a whole list."""

import pytest
from flask import Flask

from app.audit.queries import unsealed
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.request import Item, Kind
from app.dossiers.said import Said
from app.messages.delivery import Delivery
from app.messages.queries import next_due
from tests.dossiers.filed import at_work, filed
from tests.personas import Helped, Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
AT_DESK = "/tiep-nhan/ho-so/CG-261123-0001"


def verbs(app: Flask) -> list[str]:
    """What was noted since bà Lan sent hers and somebody came in."""
    with app.app_context():
        return [row.verb for row in unsealed(100) if row.verb not in ("dossier-sent", "signed-in")]


@pytest.fixture
def sent(app: Flask) -> None:
    with app.app_context():
        filed()


def test_the_results_that_wait_are_one_entry(app: Flask, chi_mai: Worker, sent: None):
    chi_mai.signs_in().opens("/tiep-nhan/cho-tra")
    assert verbs(app) == ["results-opened"]


def test_the_people_who_asked_a_point_are_one_entry(app: Flask, anh_minh: Helped):
    anh_minh.signs_in().opens("/ho-tro/")
    assert verbs(app) == ["helped-listed"]


def test_a_message_that_is_read_at_the_desk_is_noted(app: Flask, chi_mai: Worker, sent: None):
    with app.app_context():
        message = next_due(now())
        assert message
        message.delivery, message_id = Delivery.FAILED, message.id
        db.session.commit()
    chi_mai.signs_in().opens(f"{AT_DESK}/tin-nhan/{message_id}")
    assert verbs(app) == ["message-opened"]


def test_a_form_that_was_sent_wrong_shows_the_dossier_and_is_noted(app: Flask, chi_mai: Worker, sent: None):
    chi_mai.signs_in().opens(f"{AT_DESK}/yeu-cau-bo-sung").presses("Yêu cầu bổ sung", expects=422)
    assert verbs(app) == ["dossier-opened", "dossier-opened"]


def test_a_helper_who_looks_at_what_was_asked_is_noted(app: Flask, anh_minh: Helped, ba_lan: Person, sent: None):
    with app.app_context():
        dossier = locked("CG-261123-0001", at_work("mai"))
        assert dossier
        item = Item(Kind.OTHER, "khac", "", "giấy khác", "Chụp lại giấy")
        advance(dossier, Move.ASK, at_work("mai"), now(), Said(items=(item,)))
        db.session.commit()
    anh_minh.begins_with(ba_lan)
    before = len(verbs(app))
    anh_minh.opens(f"{anh_minh.url}da-gui/CG-261123-0001/bo-sung")
    anh_minh.opens(anh_minh.url.replace("bo-sung", "rut"))
    assert verbs(app)[before:] == ["dossier-opened", "dossier-opened"]
