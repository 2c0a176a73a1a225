"""The forms around a leader and his neighbour, each ready to be sent."""

from uuid import uuid4

from flask import Flask

from app.clock import now
from app.database import db
from app.invitations.actions import Made, invite
from app.invitations.terms import Way
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from tests.browser import Browser
from tests.dossiers.filed import agreed, at_work
from tests.house.forgotten_pins import Ready
from tests.personas import Leading, Person, Worker


def forms_of_a_leader(app: Flask, leader: Leading, person: Person) -> list[Ready]:
    """She asks him beside him and from her own page; a mandate for a month is opened on another day."""
    with app.app_context():
        to = at_work(leader.username)
        account = accounts_at_door(person.phone)[0]
        month = give(account, to, GivenBy.OWN_PIN, agreed(Term.MONTH), now(), False, to.neighbourhood_id).id
        db.session.commit()
    where = str(to.neighbourhood_id)
    here = {"dien_thoai": person.phone, "pin": person.pin, "to": where, "loi": read_on(leader, "/to-truong/nho-giup")}
    read = read_on(person, f"/toi/nho-giup/to-truong/dong-y?to={where}&han=31&viec=cu-tru")
    return [
        (leader, "leader.agree", {}, here),
        (leader, "leader_beside.begin", {"mandate": month}, {}),
        (person, "mine.leader.ask", {}, {"to": where, "han": "31", "viec": "cu-tru", "loi": read}),
    ]


def forms_of_inviting(app: Flask, leader: Leading, officer: Worker) -> list[Ready]:
    """Both print one and send one, and each takes one back; two neighbours open an account, with a slip and without."""
    sixth = {"ho_ten": "Vũ Thị Sáu", "nam": "1961", "pin": "471928", "pin_lai": "471928"}
    ready: list[Ready] = []
    for who, under in ((leader, "leader.inviting"), (officer, "point.inviting")):
        phone = {"dien_thoai": f"0987000{len(ready):03}"}
        ready += [(who, f"{under}.print_one", {}, {}), (who, f"{under}.send", {}, phone)]
        ready.append((who, f"{under}.revoke", {"asked": invites(app, who.username).invitation.id}, {}))
    code = {"code": invites(app, officer.username).symbols}
    ready.append((Browser(app), "newcomer.open_invited", code, {**sixth, "dien_thoai": "0987000446"}))
    return [*ready, (Browser(app), "newcomer.open_without", {}, {**sixth, "dien_thoai": "0987000447"})]


def invites(app: Flask, username: str) -> Made:
    with app.app_context():
        made = invite(at_work(username), str(uuid4()), Way.PAPER, now())
        db.session.commit()
        return made


def read_on(browser: Browser, address: str) -> str:
    """What a page proves to have shown: the print of the sheet."""
    here = browser.url
    browser.opens(address)
    (found,) = (one.get("value") for one in browser.document.xpath('//input[@name="loi"]'))
    browser.opens(here)
    return str(found)
