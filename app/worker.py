"""The background work: messages out, the desk reminded, audit rows sealed, what has grown old forgotten."""

import threading
from datetime import date, datetime, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy.exc import OperationalError

from app.audit.actions import seal_rows
from app.clock import now, today
from app.database import db
from app.dossiers.lateness.actions import remind as remind_desk
from app.dossiers.renewal.actions import remind as remind_of_terms
from app.files.actions import sweep
from app.lodging.reminders.actions import remind as remind_hosts
from app.mandates.actions import remind
from app.messages import actions as messages
from app.messages import queries as outbox
from app.messages.breaker.actions import answered, may_offer
from app.messages.gateway import Gateway, Outcome, offered
from app.messages.reports.queries import reported_on
from app.news import actions as webhooks
from app.news.gateway import Sender
from app.news.terms import AT_ONCE, ROUND
from app.office.calendar import national_calendar
from app.office.runs_out import runs_out
from app.phone_changes.actions import carry_out_due
from app.retention import actions as retention
from app.retention.rules import by_timer

PAUSE = 2.0
CLEANING = timedelta(hours=1)


def work(gateway: Gateway, stop: threading.Event, sender: Sender) -> None:
    """Round after round until told to stop."""
    cleaned: datetime | None = None
    while not stop.is_set():
        try:
            remind_hosts(now())
            send_messages(gateway)
            tell_software(sender)
            seal_rows()
            db.session.commit()
            if cleaned is None or now() - cleaned > CLEANING:
                if cleaned is None or cleaned.date() < today():
                    look_at_the_calendar(today())
                cleaned = now()
                remind(cleaned)
                remind_desk(cleaned)
                remind_of_terms(cleaned)
                carry_out_due(cleaned)
                db.session.commit()
                forget_old(cleaned)
        except OperationalError as problem:
            # The database is locked or gone for a while; what was to be done is still there in the next round.
            current_app.logger.error("worker: %s", problem.orig)
            db.session.rollback()
        db.session.remove()
        stop.wait(PAUSE)


def send_messages(gateway: Gateway) -> int:
    """
    Hand over every message that is due, each in a transaction of its own; how many were tried.

    A gateway that fails again and again rests; then one message tries whether it is back.
    """
    tried = 0
    while (message := outbox.next_due(now())) and may_offer(now()):
        offer = messages.take_up(message, now())
        # Nothing stays locked while the gateway is waited for: on SQLite nobody could save a page.
        db.session.commit()
        if offer:
            _settle(offer.id, offered(offer, gateway))
            tried += 1
    db.session.rollback()
    return tried


def _settle(message_id: UUID, outcome: Outcome) -> None:
    if message := reported_on(message_id):
        answered(messages.settle(message, outcome, now()), now())
    db.session.commit()


def tell_software(sender: Sender) -> int:
    """
    Tell the wards' own software what is due, a few in one round: SMS wait behind them. How many were tried.

    While a program of others is waited for, no transaction is open.
    """
    tried, began = 0, now()
    while tried < AT_ONCE and now() - began < ROUND and (claimed := webhooks.claim(now())):
        db.session.commit()
        came = webhooks.carry(claimed, sender, now())
        webhooks.keep(claimed[0], came, now())
        db.session.commit()
        tried += 1
    db.session.rollback()
    return tried


def look_at_the_calendar(day: date) -> None:
    """Once a day whoever reads the log is told that the holidays of a year are missing."""
    if problem := runs_out(day, national_calendar()):
        current_app.logger.warning("calendar: %s", problem)


def forget_old(moment: datetime) -> None:
    """Delete what is due by itself, hour by hour; the bytes of photos once nothing names them."""
    for _ in retention.run(moment, by_timer()):
        db.session.commit()
    sweep(moment)
    db.session.rollback()
