"""A house of several people: who is asked to declare for it, and what a helper does for them under a mandate."""

from flask import current_app
from sqlalchemy import select

from app.actor import BY_ONESELF, WORKER, Helper, Resident, Staff
from app.catalogue.unfiled import DECLARING_GUESTS
from app.clock import now
from app.database import db
from app.lodging.actions import register
from app.lodging.house.actions import invite
from app.lodging.records import Establishment, Host, Part
from app.mandates.actions import give
from app.mandates.terms import Agreed, GivenBy, Term
from app.messages.records import OutboxMessage
from app.people.actions import NewAccount, open_account
from app.people.queries import accounts_at_door
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import Form, declared_here, hosts, new_house, of_a_house
from tests.personas import Person, Worker


def forms_under_a_mandate(person: Person, officer: Worker, leader: Worker) -> list[Form]:
    """An officer and a leader do all of it for her, each under a mandate that names it; only she says who else may."""
    found: list[Form] = []
    for who, under, name in ((officer, "beside", "Nhà nghỉ Lá"), (leader, "leader_beside", "Nhà nghỉ Mây")):
        with who.app.app_context():
            staff = at_work(who.username)
            helper = given_to(person, staff)
            house = register(new_house(name), helper, now())
            here = declared_here(house, helper)
            db.session.commit()
        mandate = {"mandate": helper.mandate_id}
        new = {"loai": "nha-tro", "ten": "Nhà Sen", "phuong": "00166", "duong": "số 9", "dien_thoai": person.phone}
        found += [
            (who, f"{under}.lodging.register_house", mandate, new),
            *of_a_house(who, f"{under}.lodging", here, mandate),
        ]
    return found


def given_to(person: Person, staff: Staff) -> Helper:
    """She asks him for this sitting, for her guests alone; within an app context."""
    account = accounts_at_door(person.phone)[0]
    asked = Agreed(Term.SITTING, (DECLARING_GUESTS.slug,), ("Bác nhờ khai khách.",))
    mandate = give(account, staff, GivenBy.OWN_PIN, asked, now(), False, staff.neighbourhood_id)
    led = mandate.neighbourhood_id
    return Helper(mandate.id, account.id, staff.staff_id, staff.ward_id, tuple(mandate.services), led)


def of_who_declares(host: Person) -> list[Form]:
    """She asks somebody, takes it back, lets somebody go; and she herself is asked by another house."""
    with host.app.app_context():
        house, me = hosts(host, "Nhà nghỉ Trúc")
        asked = invite(house, "0987000555", Part.STAFF, me, now())
        other = a_second_host(house)
        elsewhere = register(new_house("Nhà nghỉ Tre"), Resident(other.account_id), now())
        invite(elsewhere, host.phone, Part.OWNER, Resident(other.account_id), now())
        db.session.commit()
        here = {"house_id": house.id, "asked_id": asked.id, "host_id": other.id}
        code = sent_code(host.phone)
    return [
        (host, "hosts.invite_somebody", here, {"so": "0987000556", "vai": "staff"}),
        (host, "hosts.uninvite", here, {}),
        (host, "hosts.remove_somebody", here, {}),
        (host, "hosts.join_house", {}, {"ma": code}),
    ]


def a_second_host(house: Establishment) -> Host:
    """Somebody else who owns it too."""
    pepper = current_app.extensions["settings"].pin_pepper
    account = open_account(NewAccount("Vũ Thị Sáu", "0987000557", 1961, "471928"), BY_ONESELF, pepper, now())
    host = Host(ward_id=house.ward_id, establishment_id=house.id, account_id=account.id, since=now())
    db.session.add(host)
    db.session.flush()
    return host


def texts_to(phone: str) -> list[str]:
    """What a phone was told, the oldest first; within an app context."""
    rows = select(OutboxMessage).order_by(OutboxMessage.due_at).execution_options(visible_to=WORKER)
    return [one.text for one in db.session.scalars(rows) if one.phone == phone]


def sent_code(phone: str) -> str:
    """Of the latest invitation to this phone."""
    return next(one for one in reversed(texts_to(phone)) if "go ma" in one).partition("go ma ")[2][:6]
