"""Keeps what was seen of who somebody is."""

from datetime import datetime
from uuid import UUID

from app.actor import Staff
from app.audit.actions import note
from app.database import db, keyring
from app.identity import queries
from app.identity.degrees import Certainty, Facts, degree_after, marked
from app.identity.paper_seen import PaperSeen
from app.identity.records import Confirmation, Identity
from app.people.queries import acting


class NumberSeenElsewhere(RuntimeError):
    """The ward has seen this number with another account; holder: what it knows of that one."""

    def __init__(self, holder: Identity) -> None:
        super().__init__(f"identity:{holder.id}")
        self.holder = holder


def see_card(
    account_id: UUID, facts: Facts, paper: PaperSeen, doubted: bool, officer: Staff, place: str, now: datetime
) -> Identity:
    """
    The officer has the card before him and compared it with the person. Raises NumberSeenElsewhere.

    doubted: something in it can't all be true, and he looked again and confirmed it. place: the point, in words.
    """
    known = queries.of(account_id, officer)
    holder = queries.with_number(facts.number, officer)
    if holder is not None and holder.account_id != account_id:
        raise NumberSeenElsewhere(holder)
    row = known or Identity(ward_id=officer.ward_id, account_id=account_id)
    same_number = known is not None and known.number == facts.number
    row.certainty = degree_after(known.certainty if known else Certainty.SAID, Certainty.SEEN, same_number)
    _tell_facts(row, facts)
    row.paper, row.seen_at, row.seen_by, row.place = paper, now, acting(officer), place
    db.session.add(row)
    note(officer, "card-seen", f"account:{account_id}", officer.ward_id, now, paper)
    if doubted:
        note(officer, "doubt-confirmed", f"account:{account_id}", officer.ward_id, now, paper)
    return row


class AlreadyConfirmed(RuntimeError):
    """The account is joined to somebody else's word of the state already."""


def confirm(account_id: UUID, subject: str, number: str, now: datetime) -> None:
    """The owner of a locked account is who the state says she is. number: "" if unknown. Raises AlreadyConfirmed."""
    if queries.confirmation_at_door(account_id) is not None:
        raise AlreadyConfirmed
    mark = keyring().mark(marked(subject))
    known = Confirmation(account_id=account_id, subject=subject, subject_mark=mark, number=number or None)
    known.joined_at = known.last_at = now
    db.session.add(known)


def confirm_again(known: Confirmation, number: str, now: datetime) -> None:
    """The state says it anew; where it gives a number, that is the one."""
    known.number, known.last_at = number or known.number, now


def note_reading(officer: Staff, how: str, now: datetime) -> None:
    """A card was read, whatever comes of it. how: "scan" or "photo"."""
    note(officer, "card-read", f"staff:{officer.staff_id}", officer.ward_id, now, how)


def _tell_facts(row: Identity, facts: Facts) -> None:
    row.name, row.born, row.sex = facts.name, facts.born.isoformat(), facts.sex.value
    row.number, row.number_mark, row.address = facts.number, keyring().mark(facts.number), facts.address
