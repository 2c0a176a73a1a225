"""The forms of whoever comes back without her PIN, her phone or her number, each ready to be sent."""

from uuid import uuid4

from flask import Flask

from app.actor import Resident
from app.clock import now
from app.database import db
from app.people.queries import accounts_at_door
from app.sign_in_cards.actions import give
from tests.browser import Browser
from tests.house.forgotten_pins import NAME, NEIGHBOUR, Ready, forms_of_a_forgotten_pin
from tests.personas import Helped, Person

NEIGHBOURS_PIN = "471928"


def forms_of_coming_back(app: Flask, resident: Person, officer: Helped, mandate: str) -> list[Ready]:
    """Those of a card stand first: a code ends with a new PIN."""
    forgotten = forms_of_a_forgotten_pin(app, officer)
    return [*forms_of_a_card(app, resident, officer, mandate), *forgotten]


def forms_of_a_card(app: Flask, resident: Person, officer: Helped, mandate: str) -> list[Ready]:
    """A neighbour has one and comes in with it; then it is reported lost. Two others get theirs, and lose them."""
    with app.app_context():
        account = accounts_at_door(NEIGHBOUR["dien_thoai"])[0]
        secret = give(account, str(uuid4()), Resident(account.id), now())
        db.session.commit()
    return [
        (Browser(app), "card_door.open_door", {"secret": secret}, {"pin": NEIGHBOURS_PIN}),
        (officer, "lost_card.lock", {}, {"ho_ten": NAME, **NEIGHBOUR}),
        (resident, "mine.sign_in_card.give", {}, {}),
        (resident, "mine.sign_in_card.lost", {}, {}),
        (officer, "beside.sign_in_card.give", {"mandate": mandate}, {}),
        (officer, "beside.sign_in_card.lost", {"mandate": mandate}, {}),
    ]
