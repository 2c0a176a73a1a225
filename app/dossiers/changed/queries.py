"""Finds dossiers in the order in which they changed, none left out and none twice at one moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import tuple_

from app.actor import Software
from app.database import db
from app.dossiers.lifecycle import State
from app.dossiers.queries import visible
from app.dossiers.records import Dossier

MOST = 100
# A change gets its moment before it is committed: whoever is asked right then would leave it behind for ever.
SETTLED = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Wanted:
    """since: the moment at which to go on; None: from the beginning. number: within that moment, after which."""

    since: datetime | None
    number: str
    state: State | None


def changed(wanted: Wanted, most: int, software: Software, now: datetime) -> tuple[list[Dossier], bool]:
    """The next of them, and whether more follow."""
    rows = visible(software).where(Dossier.changed_at <= now - SETTLED)
    if wanted.since is not None:
        rows = rows.where(tuple_(Dossier.changed_at, Dossier.number) > (wanted.since, wanted.number))
    if wanted.state is not None:
        rows = rows.where(Dossier.state == wanted.state)
    found = list(db.session.scalars(rows.order_by(Dossier.changed_at, Dossier.number).limit(most + 1)))
    return found[:most], len(found) > most
