"""The forms of whoever comes back without her PIN, her phone or her number, each ready to be sent."""

from uuid import UUID, uuid4

from flask import Flask

from app.actor import Resident, Staff
from app.clock import now
from app.database import db
from app.people.queries import accounts_at_door
from app.phone_changes.actions import ask
from app.sign_in_cards.actions import give
from tests.browser import Browser
from tests.dossiers.filed import at_work
from tests.house.forgotten_pins import NAME, NEIGHBOUR, Ready, forms_of_a_forgotten_pin
from tests.journeys.bad_luck import messages_to
from tests.personas import Helped, Person

NEIGHBOURS_PIN = "471928"


def forms_of_coming_back(app: Flask, resident: Person, officer: Helped, mandate: str) -> list[Ready]:
    """Those of a card stand first: a code ends with a new PIN."""
    forgotten = forms_of_a_forgotten_pin(app, officer)
    return [
        *forms_of_a_card(app, resident, officer, mandate),
        *forms_of_another_phone(app, resident, officer),
        *forgotten,
        (resident, "mine.mend.send", {}, {"gi": "tai-khoan", "loi": "Tên tôi là Lê Văn Tư"}),
        (resident, "mine.own_data.take", {}, {"loai": "doc", "pin": resident.pin}),
    ]


def forms_of_another_phone(app: Flask, resident: Person, officer: Helped) -> list[Ready]:
    """The resident, and the neighbour at the point, each prove one number, ask for another one, and stop it."""
    with app.app_context():
        hers = proves_soon(app, resident.phone, "0905111222")
        neighbours = proves_soon(app, NEIGHBOUR["dien_thoai"], "0905111333", at_work("minh"))
    card = {"giay": "the-can-cuoc", "ho_ten": NAME, "da_xem": "1", "so_moi": "0905111444", **NEIGHBOUR}
    return [
        (resident, "mine.phone.check_code", *hers),
        (resident, "mine.phone.ask", {}, {"so_moi": "0905111555", "pin": resident.pin}),
        (resident, "mine.phone.stop", {}, {}),
        (officer, "new_phone.check_code", *neighbours),
        (officer, "new_phone.send_code", {}, card),
        (officer, "reported.stop", {}, {"ho_ten": NAME, "viec": "so", **NEIGHBOUR}),
    ]


def proves_soon(app: Flask, phone: str, new: str, by: Staff | None = None) -> tuple[dict[str, UUID], dict[str, str]]:
    """A new number was asked for: the address of its form, and what is typed there."""
    account = accounts_at_door(phone)[0]
    change = ask(account, new, by or Resident(account.id), now())
    db.session.commit()
    (message,) = messages_to(app, new)
    return {"asked": change.id}, {"ma": message.partition(": ")[2][:6]}


def forms_of_a_card(app: Flask, resident: Person, officer: Helped, mandate: str) -> list[Ready]:
    """A neighbour has one and comes in with it; then it is reported lost. Two others get theirs, and lose them."""
    with app.app_context():
        account = accounts_at_door(NEIGHBOUR["dien_thoai"])[0]
        secret = give(account, str(uuid4()), Resident(account.id), now())
        db.session.commit()
    return [
        (Browser(app), "card_door.open_door", {"secret": secret}, {"pin": NEIGHBOURS_PIN}),
        (officer, "reported.stop", {}, {"viec": "the", "ho_ten": NAME, **NEIGHBOUR}),
        (resident, "mine.sign_in_card.give", {}, {}),
        (resident, "mine.sign_in_card.lost", {}, {}),
        (officer, "beside.sign_in_card.give", {"mandate": mandate}, {}),
        (officer, "beside.sign_in_card.lost", {"mandate": mandate}, {}),
    ]
