"""Whatever is sealed lies closed with the new keys after a rotation, in every table there is."""

import pytest
from flask import Flask
from sqlalchemy import text

from app.clock import now
from app.database import db
from app.identity.queries import with_number
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from app.lodging.records import Standing
from app.rekeying.actions import columns_anew
from app.rekeying.queries import sealed_columns
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import READY, hosts
from tests.identity.seen import BA_LAN, seen
from tests.personas import Person
from tests.rekeying.filled import fills
from tests.rekeying.rings import both, closed_with_old, only_new, rotates


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_no_sealed_column_of_any_table_is_forgotten(app: Flask):
    with app.app_context():
        fills(list(sealed_columns()))
        columns = [str(one) for columns in sealed_columns().values() for one in columns]
        assert set(columns) <= set(closed_with_old())
        both(app)
        assert sum((part.values for part in columns_anew()), 0) >= len(columns)
        assert not set(columns) & set(closed_with_old())
        db.session.rollback()


def test_a_guest_and_a_card_are_found_with_the_new_keys_alone(app: Flask, ba_lan: Person):
    with app.app_context():
        seen()
        house, me = hosts(ba_lan)
        add(house, read_lines(READY), me, now())
        declare(house, me, now())
        db.session.commit()
        both(app)
        rotates()
        assert closed_with_old() == []
        only_new(app)
        known = with_number(BA_LAN.number, at_work("mai"))
        assert known
        assert known.name == BA_LAN.name
        again = add(house, read_lines(READY), me, now())
        assert declare(house, me, now()) is None, "she declared him before, and the mark says so"
        assert again[0].standing is Standing.TYPED
        assert db.session.execute(text("SELECT count(*) FROM guest WHERE number_mark LIKE '2:%'")).scalar() == 1
        db.session.rollback()
