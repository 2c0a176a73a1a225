"""Keeps what a house is: its rooms, its habit, and who declares for it."""

from collections.abc import Iterable
from datetime import datetime
from hmac import compare_digest
from secrets import randbelow

from app.actor import Resident
from app.audit.actions import note
from app.database import db, keyring
from app.lodging.actions import set_ready
from app.lodging.called import called
from app.lodging.habit import Habit
from app.lodging.hosting import Hosting
from app.lodging.house import queries
from app.lodging.house.records import HostInvitation, Room
from app.lodging.house.room_lines import RoomLine
from app.lodging.queries import open_rows
from app.lodging.records import Establishment, Host, Part
from app.lodging.room_names import RoomNames
from app.lodging.stays.queries import staying
from app.lodging.stays.terms import night_of
from app.messages import host_texts
from app.messages.actions import post
from app.messages.queries import reader
from app.people.actions import count_guess
from app.people.guesses import DAY, SIGN_IN, GuessLimit
from app.people.queries import account_of
from app.people.records import Account

DIGITS = 6
# Messages to one phone, and messages that one host sends, in a day.
ASKED, ASKS = GuessLimit(3, within=DAY), GuessLimit(10, within=DAY)


class LastOwner(RuntimeError):
    """A house without an owner: nobody could say any more who declares for it."""


def set_rooms(house: Establishment, lines: Iterable[RoomLine], by: Hosting, now: datetime) -> None:
    """
    These are its rooms, no others; the house is locked. A room that stays keeps its row, and whoever sleeps in one of
    them tonight is in it, however it was written; what was declared stays as it was.
    """
    known = {room.name: room for room in queries.rooms(house, by)}
    for place, line in enumerate(lines):
        room = known.pop(line.name, None)
        if room is None:
            room = Room(ward_id=house.ward_id, establishment_id=house.id, name=line.name)
            db.session.add(room)
        room.place, room.beds = place, line.beds
    for gone in known.values():
        db.session.delete(gone)
    db.session.flush()
    names = RoomNames(room.name for room in queries.rooms(house, by))
    for guest in staying(house, by, night_of(now)):
        guest.room = names.meant(guest.room or "")
    set_ready(open_rows(house, by), house, by, now)
    note(by, "rooms-changed", f"establishment:{house.id}", house.ward_id, now)


def set_habit(house: Establishment, habit: Habit, by: Hosting, now: datetime) -> None:
    """From now on this holds where a row is silent; what was declared stays as it was."""
    house.usual_reason, house.usual_nights = habit.reason, habit.nights
    note(by, "habit-changed", f"establishment:{house.id}", house.ward_id, now)


def invite(house: Establishment, phone: str, part: Part, by: Resident, now: datetime) -> HostInvitation:
    """Whoever reads the messages of this phone may join; a code of before holds no more. Raises TooManyGuesses."""
    _count(phone, by, now)
    for earlier in queries.waiting(house, by, now):
        if earlier.phone == phone:
            earlier.ended_at = now
    code = f"{randbelow(10**DIGITS):0{DIGITS}}"
    asked = HostInvitation(
        ward_id=house.ward_id,
        establishment_id=house.id,
        phone=phone,
        phone_mark=keyring().mark(phone),
        code_mark=keyring().mark(code),
        part=part,
        invited_at=now,
        invited_by=by.key,
    )
    db.session.add(asked)
    db.session.flush()
    subject, words = f"establishment:{house.id}", host_texts.host_invited(called(house.name, house.confirmed_at), code)
    post(phone, words, subject, house.ward_id, now, now + queries.INVITED_FOR)
    note(by, "host-invited", subject, house.ward_id, now)
    return asked


def take_back(asked: HostInvitation, by: Resident, now: datetime) -> None:
    """Nobody may join with it any more."""
    asked.ended_at = now
    note(by, "host-uninvited", f"establishment:{asked.establishment_id}", asked.ward_id, now)


def join(code: str, me: Resident, now: datetime) -> Host | None:
    """
    Whoever has the phone of an invitation and the code that was sent to it declares for that house from now on.

    None for another code. Raises TooManyGuesses.
    """
    count_guess(f"host-code:{me.account_id}", SIGN_IN, now)
    for asked in queries.invited(me, now):
        if any(compare_digest(mark, asked.code_mark) for mark in keyring().marks(code)):
            return _joined(asked, me, now)
    return None


def remove(host: Host, house: Establishment, by: Resident, now: datetime) -> None:
    """
    He declares for it no more; he is told. Nobody comes in by whom he asked, least of all himself with another phone.

    The house is locked. Raises LastOwner.
    """
    if host.until:
        return
    owners = [one.host for one in queries.declarers(house, by) if one.host.part is Part.OWNER]
    if [one.id for one in owners] == [host.id]:
        raise LastOwner
    gone = queries.account_of_host(host, by)
    host.until, host.ended_by = now, by.key
    for asked in queries.waiting(house, by, now):
        if asked.invited_by == Resident(gone.id).key:
            take_back(asked, by, now)
    note(by, "host-removed", f"establishment:{house.id}", house.ward_id, now)
    if gone.id != by.account_id:
        _tell(gone, house, now)


def _count(phone: str, by: Resident, now: datetime) -> None:
    count_guess(f"host-asked:{keyring().mark(phone)}", ASKED, now)
    count_guess(f"host-asks:{by.account_id}", ASKS, now)


def _joined(asked: HostInvitation, me: Resident, now: datetime) -> Host:
    asked.ended_at = now
    known = queries.own_host(asked.establishment_id, me)
    if known:
        # Whoever works there may be asked to own it too; nobody becomes less by accepting.
        known.part = Part.OWNER if asked.part is Part.OWNER else known.part
        return known
    host = Host(
        ward_id=asked.ward_id,
        establishment_id=asked.establishment_id,
        account_id=account_of(me).id,
        part=asked.part,
        since=now,
    )
    db.session.add(host)
    note(me, "host-joined", f"establishment:{asked.establishment_id}", asked.ward_id, now)
    return host


def _tell(gone: Account, house: Establishment, now: datetime) -> None:
    subject = f"establishment:{house.id}"
    post(
        gone.phone,
        host_texts.host_removed(called(house.name, house.confirmed_at)),
        subject,
        house.ward_id,
        now,
        to=reader(gone),
    )
