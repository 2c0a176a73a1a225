"""What is to be said about rows of tonight's list: by itself, beside what was declared, beside who shares the room."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.clock import HANOI
from app.database import keyring
from app.lodging import queries
from app.lodging.cells import Problem
from app.lodging.guest import WITH_ROOMS, Checked, Guest
from app.lodging.hosting import Hosting
from app.lodging.records import Establishment, GuestRow
from app.lodging.stays.terms import night_of
from app.lodging.together import queries as together
from app.lodging.together.rules import Beside, doubts


@dataclass(frozen=True, slots=True)
class Looked:
    """
    What is to be said about a row now. twin: the same guest of the same night, who was declared here before. beside:
    what looks doubtful about those with whom he shares.
    """

    row: GuestRow
    found: Checked
    twin: GuestRow | None
    beside: tuple[Problem, ...] = ()

    @property
    def ready(self) -> Guest | None:
        """The guest, where nothing stands in the way of declaring him."""
        return self.found.guest if not self.unsure and self.twin is None else None

    @property
    def doubts(self) -> tuple[Problem, ...]:
        """Everything that can be confirmed."""
        return (*self.found.doubts, *self.beside)

    @property
    def unsure(self) -> tuple[Problem, ...]:
        """Of that, what nobody has confirmed yet."""
        own = () if self.row.sure else self.found.doubts
        return own if self.row.sure_beside else (*own, *self.beside)

    @property
    def said(self) -> str:
        """What comes first: what must be mended, else what looks doubtful; "" where nothing does."""
        return next((one.words for one in (*self.found.problems, *self.unsure)), "")


def look(rows: Iterable[GuestRow], house: Establishment, by: Hosting, now: datetime) -> list[Looked]:
    """The rows as they stand now, in their order."""
    today = now.astimezone(HANOI).date()
    read = [(row, row.checked(house, today)) for row in rows]
    guests = [found.guest for _, found in read if found.guest]
    known = queries.declared_already(house, by, [mark(one) for one in guests], [one.arrives for one in guests])
    beds = together.beds(house, by) if house.kind in WITH_ROOMS and guests else {}
    others = {one.place: one for one in together.beside(house, by, guests, beds, night_of(now))}
    # These stand as they are now, also where they are not in the database yet.
    others |= {row.place: Beside(row.place, row.room or "", row.adult) for row, _ in read}
    looked = []
    for row, found in read:
        twin = known.get((mark(found.guest), found.guest.arrives)) if found.guest else None
        beside = doubts(row.place, found.guest, others.values(), beds) if found.guest else ()
        looked.append(Looked(row, found, twin, beside))
    return looked


def mark(guest: Guest) -> str:
    """By which the same papers are found again."""
    return keyring().mark(guest.identity.number)
