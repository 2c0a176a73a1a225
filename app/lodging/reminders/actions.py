"""Reminds hosts at ten in the evening, each once a night."""

from datetime import date, datetime
from itertools import groupby

from app.actor import WORKER
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.lodging.called import called
from app.lodging.curfew import due
from app.lodging.records import Establishment, Host
from app.lodging.reminders import queries
from app.lodging.reminders.hour import Undeclared, night_to_remind_of
from app.messages.actions import post
from app.messages.guest_texts import guests_left
from app.messages.queries import reader
from app.people.records import Account


def remind(now: datetime) -> int:
    """Look once at everybody who takes guests, while it is time; how many were told."""
    night = night_to_remind_of(now)
    if night is None:
        return 0
    found = queries.not_looked_at(night)
    houses = {house.id for _, house, _ in found}
    lines = queries.open_lines(houses, night) if houses else {}
    rooms = queries.rooms_left_open(houses, night) if houses else {}
    told = 0
    for account, rows in groupby(found, key=lambda row: row[2]):
        hosted = list(rows)
        own = [house.id for _, house, _ in hosted]
        left = Undeclared(sum(lines.get(one, 0) for one in own), sum(rooms.get(one, 0) for one in own))
        told += _tell(account, [(host, house) for host, house, _ in hosted], left, night, now)
    return told


def _tell(
    account: Account, hosted: list[tuple[Host, Establishment]], left: Undeclared, night: date, now: datetime
) -> bool:
    for host, _ in hosted:
        host.reminder_night = night
    if not left:
        return False
    first = hosted[0][1]
    words = guests_left(left.lines, left.rooms, called(first.name, first.confirmed_at), due(now))
    about = subject(About.ESTABLISHMENT, first.id)
    post(account.phone, words, about, first.ward_id, now, due(now), reader(account))
    note(WORKER, "host-reminded", about, first.ward_id, now)
    return True
