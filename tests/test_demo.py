"""The demo ward: one invented person per role, loaded once, into an empty house."""

from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import text

from app import create_app, demo
from app.actor import Role
from app.clock import now
from app.database import db
from app.people.actions import check_pin
from app.settings import Settings
from app.staff.actions import check_staff
from tests.personas import Worker


@pytest.fixture
def empty(tmp_path: Path):
    """A house with tables and nobody in it."""
    app = create_app(Settings.from_environment({"DATA_DIR": str(tmp_path)}))
    with app.app_context():
        upgrade()
        yield app
        db.engine.dispose()


def count(table: str) -> int:
    return int(db.session.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_an_empty_house_gets_its_people(empty: Flask):
    assert demo.load("pepper", now())


def test_a_house_with_people_is_left_alone(empty: Flask):
    demo.load("pepper", now())
    assert not demo.load("pepper", now())


def test_it_has_one_ward_three_points_and_its_neighbourhoods(empty: Flask):
    demo.load("pepper", now())
    assert (count("ward"), count("point"), count("neighbourhood")) == (1, 3, demo.NEIGHBOURHOODS)


def test_every_neighbourhood_has_its_leader(empty: Flask):
    demo.load("pepper", now())
    led = "SELECT count(DISTINCT neighbourhood_id) FROM staff WHERE role = 'leader' AND point_id IS NULL"
    assert db.session.scalar(text(led)) == demo.NEIGHBOURHOODS == 24


def test_every_role_has_its_person():
    assert {one.role for one in demo.STAFF} == set(Role)


@pytest.mark.parametrize("username", [one.username for one in (*demo.STAFF, *demo.LEADERS[-1:])])
def test_whoever_is_announced_can_come_in(app: Flask, username: str):
    pepper = app.extensions["settings"].pin_pepper
    with app.app_context():
        assert check_staff(username, demo.PASSWORD, demo.current_code(now()), "device", pepper, now())


def test_the_announced_resident_can_come_in(app: Flask):
    pepper = app.extensions["settings"].pin_pepper
    with app.app_context():
        assert check_pin(demo.RESIDENT_PHONE, None, demo.RESIDENT_PIN, "device", pepper, now())


@pytest.mark.parametrize("username", [one.username for one in demo.STAFF])
def test_everybody_finds_work_after_signing_in(app: Flask, username: str):
    Worker(app, username).signs_in().sees(next(one.name for one in demo.STAFF if one.username == username))


def test_every_sign_in_is_printed():
    printed = "\n".join(demo.sign_ins())
    assert [one.username for one in demo.STAFF if one.username not in printed] == []
    assert [one.username for one in demo.LEADERS if one.username not in printed] == []
