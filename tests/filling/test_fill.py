"""Invented dossiers look like those of an ordinary morning, and never stand among real ones."""

from collections import Counter
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import text

from app.clock import now
from app.database import db
from app.dossiers.lifecycle import OPEN_STATES
from app.filling.invented import invent
from app.settings import Mode, Settings
from tests.dossiers.filed import at_work, filed
from tests.dossiers.listed import list_of
from tests.personas import Worker


@pytest.fixture
def database_url(sqlite_copies):
    """One database is enough: nothing here is written otherwise than a dossier that was sent."""
    url = sqlite_copies.new()
    yield url
    sqlite_copies.drop(url)


def fills(app: Flask, *more: str) -> tuple[int, str]:
    done = app.test_cli_runner().invoke(args=["demo", "fill", *more])
    return done.exit_code, done.output


def test_as_many_as_asked_for_are_spread_over_so_many_wards(app: Flask):
    assert fills(app, "--dossiers=90", "--wards=3") == (0, "Đã thêm 90 hồ sơ bịa của 3 phường.\n")
    with app.app_context():
        wards = db.session.execute(text("SELECT ward_id, count(*) FROM dossier GROUP BY ward_id")).all()
        assert [many for _, many in wards] == [30, 30, 30]
        assert db.session.scalar(text("SELECT count(*) FROM dossier_event")) == 90


def test_chi_mai_works_with_them_and_one_more_has_the_next_number(app: Flask, chi_mai: Worker):
    fills(app, "--dossiers=60", "--open=1")
    fills(app, "--dossiers=20", "--open=0")
    with app.app_context():
        assert filed().number == "CG-261123-0001", "none of theirs is of today"
        lines = list_of().lines
        assert len(lines) == 50
        assert {one.assigned_to for one in lines} <= {None, at_work("mai").staff_id}
        number, name = lines[0].number, lines[0].applicant
    chi_mai.signs_in().opens("/tiep-nhan/").sees(number).follows(number).sees(name)
    chi_mai.opens("/tiep-nhan/?cach-nop=nop-ho").sees("nộp hộ giấy")


def test_a_production_database_takes_none(app: Flask):
    settings: Settings = app.extensions["settings"]
    app.extensions["settings"] = replace(settings, mode=Mode.PRODUCTION)
    code, words = fills(app, "--dossiers=1")
    assert (code, "bản thật" in words) == (1, True)
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM dossier")) == 0


def test_so_many_of_them_are_open_as_was_asked_for():
    found = Counter(one.state in OPEN_STATES for one in invent("x", 1000, 0.2, now()))
    assert 150 < found[True] < 250
    assert list(invent("x", 5, 0.2, now())) == list(invent("x", 9, 0.2, now()))[:5]
