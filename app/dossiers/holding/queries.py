"""Finds who works at the desk and what each has in hand; writes it without the dossier's revision going on.

A revision tells who typed a request that the dossier has changed meanwhile. That it changed hands is no such change.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, update

from app.actor import Role, Staff
from app.database import db
from app.dossiers.lifecycle import PARTS, Clock
from app.dossiers.queries import DESK, visible
from app.dossiers.records import Dossier
from app.people.queries import staff_visible
from app.people.records import StaffMember


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the desk. active: whether still at work there."""

    id: UUID
    name: str
    role: Role
    active: bool

    @property
    def may_hold(self) -> bool:
        """Whether a dossier may be put in those hands: only a receiver moves one."""
        return self.active and self.role is Role.RECEIVER


def colleagues(staff: Staff) -> dict[UUID, Colleague]:
    """Everybody who is or was at the desk of the ward, by name."""
    about = (StaffMember.id, StaffMember.name, StaffMember.role, StaffMember.active)
    rows = staff_visible(staff).where(StaffMember.role.in_(DESK)).with_only_columns(*about)
    return {row[0]: Colleague(*row) for row in db.session.execute(rows)}


def in_hand(staff: Staff) -> dict[UUID, int]:
    """How many open dossiers each has."""
    rows = visible(staff).where(Dossier.part < PARTS[Clock.ENDED], Dossier.assigned_to.is_not(None))
    counted = rows.with_only_columns(Dossier.assigned_to, func.count()).group_by(Dossier.assigned_to)
    return {holder: many for holder, many in db.session.execute(counted) if holder}


def held_by(holder: UUID, staff: Staff) -> list[UUID]:
    """The ids of all open dossiers that somebody has in hand, locked in one order."""
    rows = visible(staff).where(Dossier.part < PARTS[Clock.ENDED], Dossier.assigned_to == holder)
    return list(db.session.scalars(rows.with_only_columns(Dossier.id).order_by(Dossier.id).with_for_update()))


def put(dossier_ids: Collection[UUID], holder: UUID | None, staff: Staff, now: datetime) -> None:
    """Into whose hands these go; None: nobody's. The rows are locked."""
    _write(dossier_ids, staff, {"assigned_to": holder, "changed_at": now})


def touch(dossier: Dossier, staff: Staff, now: datetime) -> None:
    """Whoever has the list open asks anew."""
    _write([dossier.id], staff, {"changed_at": now})


def _write(dossier_ids: Collection[UUID], staff: Staff, values: dict[str, Any]) -> None:
    rows = update(Dossier).where(Dossier.ward_id == staff.ward_id, Dossier.id.in_(dossier_ids))
    db.session.execute(rows.values(values).execution_options(visible_to=staff, synchronize_session="evaluate"))
