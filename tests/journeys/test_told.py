"""A message did not arrive: the desk sees it, calls, or sends it again; nobody else's desk does."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.messages.delivery import Delivery
from app.messages.queries import next_due
from app.worker import send_messages
from tests.journeys.bad_luck import count, opens_at_desk, sends_dossier, taps_twice
from tests.messages.gateways import Down, Silent, Takes
from tests.personas import Person, Worker

AGAIN = "Gửi lại tin nhắn này"


def sent(app: Flask, ba_lan: Person, gateway: Takes | Down | Silent) -> str:
    """Bà Lan's dossier, and its message offered to this gateway; the number."""
    number = sends_dossier(ba_lan)
    with app.app_context():
        send_messages(gateway)
    return number


def given_up(app: Flask, delivery: Delivery) -> None:
    with app.app_context():
        message = next_due(now())
        assert message
        message.delivery = delivery
        db.session.commit()


@pytest.mark.parametrize(("gateway", "words"), [(Takes(), "Đã gửi"), (Down(), "Đang chờ gửi")])
def test_the_desk_sees_whether_a_message_left(
    app: Flask, ba_lan: Person, chi_mai: Worker, gateway: Takes | Down, words: str
) -> None:
    opens_at_desk(chi_mai, sent(app, ba_lan, gateway))
    chi_mai.sees("Tin nhắn cho người dân").sees(words).sees("Ho so CG-261123-0001 da toi").sees_no(AGAIN)


@pytest.mark.parametrize(
    ("delivery", "words"), [(Delivery.UNKNOWN, "Chưa rõ đã tới chưa"), (Delivery.FAILED, "Chưa gửi được")]
)
def test_chi_mai_sends_a_lost_message_again_once(
    app: Flask, ba_lan: Person, chi_mai: Worker, delivery: Delivery, words: str
) -> None:
    number = sends_dossier(ba_lan)
    given_up(app, delivery)
    opens_at_desk(chi_mai, number)
    chi_mai.sees(words).sees("gọi cho người dân").follows(AGAIN).sees("Ho so CG-261123-0001 da toi")
    for one in taps_twice(chi_mai, "Gửi lại", at_the_same_moment=False):
        one.sees("Đang chờ gửi")
    gateway = Takes()
    with app.app_context():
        send_messages(gateway)
    assert (len(gateway.told), count(app, AuditRow, AuditRow.verb == "message-again")) == (1, 1)
    chi_mai.opens(f"/tiep-nhan/ho-so/{number}").sees("Đã gửi").sees_no(AGAIN)


def test_only_a_receiver_of_the_ward_sends_again(
    app: Flask, ba_lan: Person, chi_mai: Worker, chi_hoa: Worker, anh_quang: Worker
) -> None:
    number = sends_dossier(ba_lan)
    given_up(app, Delivery.FAILED)
    opens_at_desk(chi_mai, number)
    page = chi_mai.follows(AGAIN).url
    opens_at_desk(anh_quang, number)
    anh_quang.sees("Chưa gửi được").sees_no(AGAIN).opens(page, expects=404)
    chi_hoa.signs_in().opens(page, expects=404)
    chi_mai.opens(page.replace("CG-261123-0001", "CG-261123-0002"), expects=404)


def test_what_already_waits_again_is_not_offered_twice(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    number = sends_dossier(ba_lan)
    given_up(app, Delivery.UNKNOWN)
    opens_at_desk(chi_mai, number)
    page = chi_mai.follows(AGAIN).url
    chi_mai.presses("Gửi lại")
    chi_mai.opens(page).sees("Đang chờ gửi")
    assert chi_mai.heading.startswith("Hồ sơ")
