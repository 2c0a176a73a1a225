"""A message leaves once, after the act it tells about is safe."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app.actor import WORKER
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.actions import send
from app.messages.actions import hand_over, post
from app.messages.delivery import Delivery
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.queries import next_due
from app.messages.records import OutboxMessage
from app.worker import send_messages
from tests.dossiers.filed import answered, at_work, ba_lan_signed_in, filed
from tests.messages.gateways import Down, Silent, Takes


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def posted(*words: str) -> None:
    for one in words:
        post("0912345678", Letter(Event.MANDATES_STOPPED, one), "dossier:1", at_work("mai").ward_id, now())
    db.session.commit()


def outbox() -> list[OutboxMessage]:
    rows = select(OutboxMessage).order_by(OutboxMessage.due_at).execution_options(visible_to=WORKER)
    return list(db.session.scalars(rows.execution_options(populate_existing=True)))


def test_ba_lan_is_told_when_her_dossier_is_sent(app: Flask):
    number = filed().number
    gateway = Takes()
    send_messages(gateway)
    ((phone, words),) = gateway.told
    assert (phone, number in words) == ("0912345678", True)


def test_a_dossier_that_was_not_kept_is_told_to_nobody(app: Flask):
    send(answered(), SERVICE, ba_lan_signed_in(), now())
    db.session.rollback()
    gateway = Takes()
    send_messages(gateway)
    assert gateway.told == []


def test_a_message_is_not_offered_before_the_act_is_committed(app: Flask):
    post("0912345678", Letter(Event.DOSSIER_ACCEPTED, "chưa xong"), "dossier:1", at_work("mai").ward_id, now())
    db.session.flush()
    with db.engine.connect() as outside:
        seen = outside.execute(text("SELECT count(*) FROM outbox")).scalar() if is_postgresql() else 0
    assert seen == 0


def is_postgresql() -> bool:
    return db.engine.dialect.name == "postgresql"


def test_a_message_leaves_once(app: Flask):
    posted("một")
    gateway = Takes()
    send_messages(gateway)
    send_messages(gateway)
    assert list(gateway.taken.values()) == [1]


def test_a_message_that_left_is_marked_with_its_time(app: Flask):
    posted("một")
    send_messages(Takes())
    (message,) = outbox()
    assert (message.delivery, message.sent_at is not None) == (Delivery.SENT, True)


def test_the_message_that_waited_longest_leaves_first(app: Flask, evening: Traveller):
    posted("sớm")
    evening.shift(timedelta(minutes=1))
    posted("muộn")
    gateway = Takes()
    send_messages(gateway)
    assert [words for _, words in gateway.told] == ["som", "muon"]


def test_a_gateway_that_is_down_is_asked_again_after_1_2_4_minutes_and_so_on(app: Flask, evening: Traveller):
    posted("một")
    assert [minutes_until_next(evening) for _ in range(7)] == [1, 2, 4, 8, 16, 32, 64]


def minutes_until_next(evening: Traveller) -> float:
    """One attempt; the clock goes on to the next one."""
    message = next_due(now())
    assert message
    asked = now()
    hand_over(message, Down(), asked)
    db.session.commit()
    move_to(evening, message.due_at)
    return (message.due_at - asked) / timedelta(minutes=1)


def move_to(evening: Traveller, moment: datetime) -> None:
    evening.move_to(moment + timedelta(seconds=1))


def test_a_gateway_that_is_down_is_not_asked_before_its_time(app: Flask):
    posted("một")
    gateway = Down()
    send_messages(gateway)
    send_messages(gateway)
    assert gateway.asked == 1


@pytest.mark.parametrize(("attempts", "delivery"), [(7, Delivery.WAITING), (8, Delivery.FAILED)])
def test_after_eight_attempts_a_message_is_given_up(app: Flask, evening: Traveller, attempts: int, delivery: Delivery):
    posted("một")
    for _ in range(attempts):
        minutes_until_next(evening)
    assert [message.delivery for message in outbox()] == [delivery]


def test_a_message_that_was_given_up_is_not_offered_again(app: Flask, evening: Traveller):
    posted("một")
    for _ in range(8):
        minutes_until_next(evening)
    assert next_due(now() + timedelta(days=30)) is None


def test_a_message_that_waited_leaves_when_the_gateway_is_back(app: Flask, evening: Traveller):
    posted("một")
    send_messages(Down())
    evening.shift(timedelta(minutes=2))
    gateway = Takes()
    send_messages(gateway)
    assert [words for _, words in gateway.told] == ["mot"]


def test_every_attempt_carries_the_same_id(app: Flask, evening: Traveller):
    posted("một")
    (message,) = outbox()
    send_messages(Down())
    evening.shift(timedelta(minutes=2))
    gateway = Takes()
    send_messages(gateway)
    assert list(gateway.taken) == [message.id]


def test_without_an_answer_we_do_not_know_and_do_not_repeat(app: Flask, evening: Traveller):
    posted("một")
    gateway = Silent()
    send_messages(gateway)
    evening.shift(timedelta(days=1))
    send_messages(gateway)
    assert (gateway.asked, [message.delivery for message in outbox()]) == (1, [Delivery.UNKNOWN])


def test_one_message_without_an_answer_does_not_hold_up_the_next(app: Flask):
    posted("một", "hai")
    gateway = Silent()
    send_messages(gateway)
    assert gateway.asked == 2


def test_two_workers_at_once_send_each_message_once(app: Flask):
    posted(*(f"tin {number}" for number in range(12)))
    gateway = Takes(seconds=0.02)

    def works(_worker: int) -> int:
        with app.app_context():
            return send_messages(gateway)

    with ThreadPoolExecutor(2) as workers:
        list(workers.map(works, range(2)))
    assert (len(gateway.taken), set(gateway.taken.values())) == (12, {1})
