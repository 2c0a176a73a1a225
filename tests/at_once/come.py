"""Everybody has an account or a sign-in of her own, and a browser."""

from random import Random

from flask import Flask

from app import demo
from app.actor import SETTING_UP, Role
from app.clock import now
from app.database import db
from app.demo import DemoStaff
from app.people.actions import NewAccount, open_account
from app.places.queries import served_ward
from app.settings import Settings
from tests.at_once.people import Receiver, Resident

PIN = "814725"
NAME, BORN = "Nguyễn Thị Hạnh", "05/02/1985"
People = tuple[list[Resident], list[Receiver]]


def set_up(app: Flask, residents: int, receivers: int) -> None:
    """In an empty demo, committed."""
    settings: Settings = app.extensions["settings"]
    with app.app_context():
        ward = served_ward("00166")
        assert ward
        for one in range(receivers):
            member = DemoStaff(f"nhan{one}", f"Nguyễn Thị Nhận {one}", Role.RECEIVER, "cán bộ tiếp nhận")
            db.session.add(demo.staff_member(member, ward, None, settings.pin_pepper))
        for one in range(residents):
            open_account(NewAccount(NAME, phone(one), 1985, PIN), SETTING_UP, settings.pin_pepper, now())
        db.session.commit()
        db.engine.dispose()


def come(doors: list[str], residents: int, receivers: int, pause: float) -> People:
    """Through several doors alike. pause: seconds before each page, in the middle."""
    opened = Flask(__name__)
    filing = [Resident(opened, NAME, phone(one), PIN, BORN, f"001185{one:06}") for one in range(residents)]
    working = [Receiver(opened, f"nhan{one}") for one in range(receivers)]
    people: list[Resident | Receiver] = [*filing, *working]
    for place, one in enumerate(people):
        one.comes(doors[place % len(doors)], Random(place), pause)
    return filing, working


def phone(number: int) -> str:
    return f"09{number:08}"
