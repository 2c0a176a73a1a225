"""Bà Lan's house, and whatever happens there happens in one context and is forgotten."""

from collections.abc import Iterator

import pytest
from flask import Flask

from app.database import db
from tests.house.lodging_forms import hosts
from tests.lodging.evenings import House
from tests.personas import Person


@pytest.fixture
def house(app: Flask, ba_lan: Person) -> Iterator[House]:
    with app.app_context():
        found = hosts(ba_lan)
        db.session.commit()
        yield found
        db.session.rollback()
