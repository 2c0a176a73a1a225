"""The forms around a forgotten PIN and a message that did not arrive, each ready to be sent."""

from typing import Any

from flask import Flask

from app.actor import BY_ONESELF
from app.clock import now
from app.database import db
from app.messages.delivery import Delivery
from app.messages.queries import next_due
from app.people.actions import NewAccount, open_account
from tests.browser import Browser
from tests.personas import Helped

# who has it open, endpoint, values of the address, fields
Ready = tuple[Browser, str, dict[str, Any], dict[str, str]]
NEIGHBOUR = {"dien_thoai": "0987000333", "nam": "1961"}
NAME = "Vũ Thị Sáu"


def forms_of_a_forgotten_pin(app: Flask, officer: Helped) -> list[Ready]:
    """A neighbour asks for a code, types one of a message, one of paper, and chooses a PIN."""
    with app.app_context():
        new = NewAccount(NAME, NEIGHBOUR["dien_thoai"], int(NEIGHBOUR["nam"]), "471928")
        open_account(new, BY_ONESELF, app.extensions["settings"].pin_pepper, now())
        db.session.commit()
    asked, typed, chooses = (asks(app) for _ in range(3))
    proves(chooses)
    card = {"giay": "the-can-cuoc", "ho_ten": NAME, "da_xem": "1", "rieng": "7304", **NEIGHBOUR}
    new_pin = {"pin": "925836", "pin_lai": "925836"}
    return [
        (officer, "paper_code.give", {}, card),
        (asked[0], "forgotten_pin.check_code", {"asked": asked[1]}, {"ma": asked[2]}),
        (typed[0], "forgotten_pin.check_any_code", {}, {"ma": typed[2], **NEIGHBOUR}),
        (chooses[0], "new_pin.choose", {"asked": chooses[1]}, new_pin),
        (Browser(app), "forgotten_pin.send_code", {}, {"dien_thoai": "0977000444", "nam": "1970"}),
    ]


def asks(app: Flask) -> tuple[Browser, str, str]:
    """A browser that has asked for a code: with the code's id, and what the phone received."""
    browser = Browser(app).opens("/quen-ma-pin")
    browser.types("Số điện thoại", NEIGHBOUR["dien_thoai"]).types("Năm sinh", NEIGHBOUR["nam"]).presses("Nhắn mã")
    return browser, browser.url.split("/")[2], code_received(app)


def code_received(app: Flask) -> str:
    """The code of the message that waits longest, which then counts as sent."""
    with app.app_context():
        while True:
            message = next_due(now())
            assert message, "no message with a code waits"
            message.delivery = Delivery.SENT
            words = message.text
            db.session.commit()
            if words.startswith("Ma dat lai PIN: "):
                return words.removeprefix("Ma dat lai PIN: ")[:6]


def proves(asked: tuple[Browser, str, str]) -> None:
    browser, _, code = asked
    browser.types("Mã trong tin nhắn", code).presses("Tiếp tục")


def did_not_arrive(app: Flask, receiver: Browser, number: str) -> Ready:
    """The last message about a dossier was given up."""
    with app.app_context():
        message = next_due(now())
        assert message
        message.delivery = Delivery.FAILED
        db.session.commit()
        values = {"number": number, "message_id": message.id}
    return receiver, "told.send_again", values, {}
