"""The forms around mandates, and codes that begin one, each ready to be sent."""

import re
from io import BytesIO
from typing import Any

from flask import Flask

from app.actor import Resident
from app.clock import now
from app.database import db
from app.drafts.actions import claim
from app.mandate_codes.actions import make_on_paper
from app.mandate_codes.queries import waiting
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from app.places.queries import points_of
from tests.browser import Browser
from tests.dossiers.filed import agreed, answered, at_work
from tests.files.photographed import photo
from tests.journeys.bad_luck import messages_to
from tests.personas import Helped, Person

# who has it open, endpoint, values of the address, fields
Ready = tuple[Browser, str, dict[str, Any], dict[str, Any]]


def forms_of_who_may_help(app: Flask, person: Person, officer: Helped) -> list[Ready]:
    """A mandate for a month is opened at the point and asked for again, another one is stopped; and the codes."""
    with app.app_context():
        account, to = accounts_at_door(person.phone)[0], at_work("minh")
        first, second, third = (give(account, to, GivenBy.OWN_PIN, agreed(Term.MONTH), now()).id for _ in range(3))
        db.session.commit()
    return [
        (officer, "beside.begin", {"mandate": first}, {}),
        (person, "mine.helpers.again", {"asked": first}, {}),
        (person, "mine.helpers.stop", {"asked": second}, {}),
        (person, "mine.wishes.keep", {}, {"nhan": ["nhac"], "chu": "co", "may": "toi"}),
        (person, "mine.consents.withdraw", {"slug": "nho-giup", "asked": third}, {}),
        *forms_of_a_code(app, person, officer),
        *forms_of_a_message(app, person, officer),
        *forms_of_one_dossier(app, person, officer),
        *forms_of_a_signed_sheet(person, officer),
    ]


def forms_of_a_code(app: Flask, person: Person, officer: Helped) -> list[Ready]:
    """One code is brought, she makes another, and puts a third out of use."""
    with app.app_context():
        me = Resident(accounts_at_door(person.phone)[0].id)
        point = points_of(at_work("minh").ward_id)[0]
        brought = make_on_paper(me, point, agreed(Term.DAY), "brought", now()).symbols
        (kept,) = waiting(me, now())
        db.session.commit()
    chosen = {"diem": str(point.id), "han": "31", "viec": "cu-tru"}
    person.opens(f"/toi/nho-giup/ma/dong-y?diem={point.id}&han=31&viec=cu-tru")
    (read,) = (one.get("value") for one in person.document.xpath('//input[@name="loi"]'))
    return [
        (officer, "help_code.begin", {}, {"ma": brought}),
        (person, "mine.codes.make", {}, {**chosen, "loi": read}),
        (person, "mine.codes.withdraw", {"asked": kept.id}, {}),
    ]


def forms_of_a_message(app: Flask, person: Person, officer: Helped) -> list[Ready]:
    """Her phone is asked, and she reads out the code."""
    officer.opens("/ho-tro/nhan-tin").types("Số điện thoại", person.phone).types("Năm sinh", person.born[-4:])
    officer.chooses("Mọi hồ sơ cư trú").presses("Nhắn tin hỏi bác")
    code = re.findall(r"doc ma (\d{6})", " ".join(messages_to(app, person.phone)))[-1]
    return [
        (officer, "by_message.send", {}, {"dien_thoai": "0977000678", "nam": "1958", "han": "31", "viec": "cu-tru"}),
        (officer, "by_message.begin", {"asked": officer.url.rpartition("/")[2]}, {"ma": code}),
    ]


def forms_of_one_dossier(app: Flask, person: Person, officer: Helped) -> list[Ready]:
    """She names a draft of her own by its code, hears the sheet, and types her PIN."""
    with app.app_context():
        draft = answered()
        claim(draft, Resident(accounts_at_door(person.phone)[0].id))
        code = draft.code
        db.session.commit()
    officer.opens("/ho-tro/mot-ho-so").types("Mã hồ sơ", code).presses("Tiếp tục")
    (read,) = (one.get("value") for one in officer.document.xpath('//input[@name="loi"]'))
    hers = {"dien_thoai": person.phone, "pin": person.pin}
    return [
        (officer, "one_dossier.read", {}, {"ma": code}),
        (officer, "one_dossier.agree", {}, {"ma": code, "loi": read, **hers}),
    ]


def forms_of_a_signed_sheet(person: Person, officer: Helped) -> list[Ready]:
    """She has signed; her card is looked at, and the sheet is photographed."""
    officer.opens("/ho-tro/giay-ky/da-ky?han=31&viec=cu-tru")
    carried = {one.get("name"): one.get("value") for one in officer.document.xpath('//main//input[@type="hidden"]')}
    seen = {"giay": "the-can-cuoc", "da_xem": "1", "khop": "1"}
    card = {"ho_ten": person.name, "nam": person.born[-4:], "dien_thoai": person.phone, **seen}
    fields = {**{name: carried[name] for name in ("han", "viec", "loi")}, **card}
    return [
        (officer, "signed_sheet.check", {}, fields),
        (officer, "signed_sheet.add_photos", {}, {**fields, "anh": (BytesIO(photo(300, 400)), "to.jpg")}),
    ]
