"""Finds the hosts that were not looked at tonight, and what of theirs is not declared."""

from collections.abc import Collection
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Select, func, select

from app.actor import WORKER
from app.clock import HANOI
from app.database import db
from app.lodging.records import Establishment, GuestRow, Host, Standing
from app.people.records import Account

AT_ONCE = 100
# What was typed before is of another night.
MORNING = time(8, 0)


def not_looked_at(night: date) -> list[tuple[Host, Establishment, Account]]:
    """Some hosts with all their houses, locked; none is left once everybody was looked at that night."""
    due = Host.until.is_(None) & (Host.reminder_night.is_(None) | (Host.reminder_night < night))
    some = select(Host.account_id).where(due).distinct().limit(AT_ONCE).scalar_subquery()
    rows = (
        select(Host, Establishment, Account)
        .join(Establishment, Establishment.id == Host.establishment_id)
        .join(Account, Account.id == Host.account_id)
        .where(due, Host.account_id.in_(some))
        .order_by(Host.account_id, Establishment.name)
        .with_for_update(of=Host, skip_locked=True)
    )
    found = db.session.execute(rows.execution_options(visible_to=WORKER))
    return [(row[0], row[1], row[2]) for row in found]


def open_lines(houses: Collection[UUID], night: date) -> dict[UUID, int]:
    """How many guests of that day each house has typed and not sent."""
    since = datetime.combine(night, MORNING, HANOI)
    rows = select(GuestRow.establishment_id, func.count()).where(
        GuestRow.establishment_id.in_(houses), GuestRow.standing == Standing.TYPED, GuestRow.typed_at >= since
    )
    return _counted(rows)


def rooms_left_open(houses: Collection[UUID], night: date) -> dict[UUID, int]:
    """How many rooms of each house had guests until that day and have nobody declared for that night."""
    left = _rooms(houses).where(GuestRow.stays_until == night, GuestRow.left_at.is_(None)).distinct()
    taken = _rooms(houses).where(GuestRow.arrives <= night, GuestRow.stays_until > night)
    open_again = left.except_(taken).subquery()
    return _counted(select(open_again.c.establishment_id, func.count()))


def _rooms(houses: Collection[UUID]) -> Select[UUID, str | None]:
    return select(GuestRow.establishment_id, GuestRow.room).where(
        GuestRow.establishment_id.in_(houses), GuestRow.standing == Standing.DECLARED, GuestRow.room != ""
    )


def _counted(rows: Select[UUID, int]) -> dict[UUID, int]:
    counted = rows.group_by(rows.selected_columns[0])
    return {row[0]: row[1] for row in db.session.execute(counted.execution_options(visible_to=WORKER))}
