"""Finds what stands in the way of closing an account, and what she leaves behind in the houses of guests."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, true

from app.actor import Resident
from app.closing.terms import PIN_RESTS
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.lodging.house.queries import hosts_visible
from app.lodging.records import GuestRow, Host, Standing
from app.lodging.regulars.records import Regular
from app.recovery.queries import pin_chosen_since


def open_dossiers(me: Resident) -> tuple[str, ...]:
    """The numbers of those for which the ward still works, the latest first."""
    rows = dossiers.visible(me).where(Dossier.state.in_(OPEN_STATES)).order_by(Dossier.sent_at.desc())
    return tuple(db.session.scalars(rows.with_only_columns(Dossier.number)))


def pin_is_new(me: Resident, now: datetime) -> bool:
    """Whether the PIN was chosen with a code in the last days."""
    return pin_chosen_since(me.account_id, now - PIN_RESTS)


def own_hosts(me: Resident) -> list[Host]:
    """For which houses she declares, locked."""
    rows = hosts_visible(me).where(Host.account_id == me.account_id, Host.until.is_(None))
    return list(db.session.scalars(rows.with_for_update()))


def forget_left_behind(houses: Iterable[UUID], me: Resident) -> None:
    """Guests typed and never declared, and regulars, of those houses for which nobody else declares."""
    theirs = select(Host.establishment_id).where(Host.account_id != me.account_id, Host.until.is_(None))
    for of, more in ((GuestRow, GuestRow.standing == Standing.TYPED), (Regular, true())):
        gone = delete(of).where(of.establishment_id.in_(houses), of.establishment_id.not_in(theirs), more)
        db.session.execute(gone.execution_options(visible_to=me, synchronize_session=False))
