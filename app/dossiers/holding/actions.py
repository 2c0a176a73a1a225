"""Takes a dossier in hand, gives it to a colleague or back to all, hands over the work of somebody on leave."""

from datetime import datetime
from uuid import UUID

from app.actor import Role, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.dossiers.holding import queries
from app.dossiers.opinions.queries import ask_instead
from app.dossiers.records import Dossier


class HeldByOther(RuntimeError):
    """A colleague was faster: it is no longer in the hands in which the page showed it."""

    def __init__(self, holder: UUID | None) -> None:
        super().__init__(f"held by {holder}")
        self.holder = holder


class MayNotHold(ValueError):
    """Not an active receiver of the ward."""


def take(dossier: Dossier, seen: UUID | None, by: Staff, now: datetime) -> None:
    """Of a locked dossier. seen: in whose hands the page showed it. Raises HeldByOther, MayNotHold."""
    if by.role is not Role.RECEIVER:
        raise MayNotHold
    if dossier.assigned_to != by.staff_id:
        _pass_on(dossier, seen, by.staff_id, by, now)
        note(by, "dossier-taken", _about(dossier), dossier.ward_id, now)


def give(dossier: Dossier, seen: UUID | None, colleague: UUID, by: Staff, now: datetime) -> None:
    """Of a locked dossier, to a named colleague. Raises HeldByOther, MayNotHold."""
    if not is_receiver(colleague, by):
        raise MayNotHold
    if dossier.assigned_to != colleague:
        _pass_on(dossier, seen, colleague, by, now)
        note(by, "dossier-assigned", _about(dossier), dossier.ward_id, now)


def give_back(dossier: Dossier, seen: UUID | None, by: Staff, now: datetime) -> None:
    """Of a locked dossier: it waits for whoever takes it. Raises HeldByOther."""
    if dossier.assigned_to is not None:
        _pass_on(dossier, seen, None, by, now)
        note(by, "dossier-given-back", _about(dossier), dossier.ward_id, now)


def hand_over(holder: UUID, colleague: UUID | None, by: Staff, now: datetime) -> int:
    """
    All open dossiers that somebody has in hand, and the opinions that wait for her; how many dossiers.

    colleague: None puts them back for all; the opinions then wait on. Raises MayNotHold.
    """
    if colleague is not None and not is_receiver(colleague, by):
        raise MayNotHold
    held = queries.held_by(holder, by)
    queries.put(held, colleague, by, now)
    for one in held:
        note(by, "dossier-handed-on", subject(About.DOSSIER, one), by.ward_id, now)
    if colleague is not None:
        ask_instead(holder, colleague, by)
    return len(held)


def is_receiver(staff_id: UUID, by: Staff) -> bool:
    """Whether somebody of that id may have a dossier of the own ward in hand."""
    found = queries.colleagues(by).get(staff_id)
    return found is not None and found.may_hold


def _pass_on(dossier: Dossier, seen: UUID | None, holder: UUID | None, by: Staff, now: datetime) -> None:
    if dossier.assigned_to != seen:
        raise HeldByOther(dossier.assigned_to)
    queries.put([dossier.id], holder, by, now)


def _about(dossier: Dossier) -> str:
    return subject(About.DOSSIER, dossier.id)
