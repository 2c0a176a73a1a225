"""The forms around a leader and his neighbour, each ready to be sent."""

from flask import Flask

from app.clock import now
from app.database import db
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from tests.browser import Browser
from tests.dossiers.filed import agreed, at_work
from tests.house.forgotten_pins import Ready
from tests.personas import Leading, Person


def forms_of_a_leader(app: Flask, leader: Leading, person: Person) -> list[Ready]:
    """She asks him beside him and from her own page; a mandate for a month is opened on another day."""
    with app.app_context():
        to = at_work(leader.username)
        account = accounts_at_door(person.phone)[0]
        month = give(account, to, GivenBy.OWN_PIN, agreed(Term.MONTH), now(), False, to.neighbourhood_id).id
        db.session.commit()
    where = str(to.neighbourhood_id)
    here = {"dien_thoai": person.phone, "pin": person.pin, "to": where, "loi": read_on(leader, "/to-truong/nho-giup")}
    read = read_on(person, f"/toi/nho-giup/to-truong/dong-y?to={where}&han=31")
    return [
        (leader, "leader.agree", {}, here),
        (leader, "leader_beside.begin", {"mandate": month}, {}),
        (person, "mine.leader.ask", {}, {"to": where, "han": "31", "loi": read}),
    ]


def read_on(browser: Browser, address: str) -> str:
    """What a page proves to have shown: the print of the sheet."""
    here = browser.url
    browser.opens(address)
    (found,) = (one.get("value") for one in browser.document.xpath('//input[@name="loi"]'))
    browser.opens(here)
    return str(found)
