"""What nobody would look for when she closes her account: a form that waits for her, and which ward notes it."""

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.own_data.queries import last_ward
from app.posts.actions import park
from app.posts.records import ParkedPost
from tests.closing.hers import closes
from tests.dossiers.filed import IN_NGHIA_DO, at_work, ba_lan_signed_in, filed
from tests.journeys.bad_luck import count
from tests.personas import Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_a_form_that_waits_for_her_sign_in_is_gone_too(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        park(ba_lan_signed_in().key, "/ho-so/x", [("ho_ten", ba_lan.name)], now())
        db.session.commit()
    closes(ba_lan.signs_in())
    assert count(app, ParkedPost) == 0


def test_the_ward_that_had_to_do_with_her_last_is_the_one_of_her_last_dossier(app: Flask, evening: Traveller) -> None:
    with app.app_context():
        for changed, ward in ((IN_NGHIA_DO, "hoa"), ({}, "mai"), (IN_NGHIA_DO, "hoa")):
            filed(**changed)
            assert last_ward(ba_lan_signed_in()) == at_work(ward).ward_id
            evening.shift(60)
