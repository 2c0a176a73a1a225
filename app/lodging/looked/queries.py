"""What is to be said about rows of tonight's list: by itself, beside what was declared, beside who shares the room."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.clock import HANOI
from app.database import keyring
from app.letters import tidy
from app.lodging import queries
from app.lodging.cells import Cell, Problem
from app.lodging.guest import LONGEST_ROOM, WITH_ROOMS, Checked, Guest
from app.lodging.hosting import Hosting
from app.lodging.records import Establishment, GuestRow
from app.lodging.room_names import RoomNames
from app.lodging.stays.terms import night_of
from app.lodging.together import queries as together
from app.lodging.together.rules import Beside, doubts, is_adult


@dataclass(frozen=True, slots=True)
class Looked:
    """
    What is to be said about a row now. stands: in which of the house's rooms, and whether he is of age. twin: the same
    guest of the same night, who was declared here before. beside: what looks doubtful about those with whom he shares.
    """

    row: GuestRow
    found: Checked
    stands: Beside
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
    beds = together.beds(house, by) if house.kind in WITH_ROOMS else {}
    read = _read(rows, house, RoomNames(beds), now)
    guests = [found.guest for _, found, _ in read if found.guest]
    known = queries.declared_already(house, by, [mark(one) for one in guests], [one.arrives for one in guests])
    others = {one.place: one for one in together.beside(house, by, guests, beds, night_of(now))}
    # These stand as they are now, also where they are not in the database yet.
    others |= {row.place: stands for row, _, stands in read}
    looked = []
    for row, found, stands in read:
        twin = known.get((mark(found.guest), found.guest.arrives)) if found.guest else None
        beside = doubts(row.place, found.guest, others.values(), beds) if found.guest else ()
        looked.append(Looked(row, found, stands, twin, beside))
    return looked


def _read(
    rows: Iterable[GuestRow], house: Establishment, names: RoomNames, now: datetime
) -> list[tuple[GuestRow, Checked, Beside]]:
    """Each as it was typed, but in the room that is meant."""
    today, read = now.astimezone(HANOI).date(), []
    for row in rows:
        found = row.checked(house, today)
        room = names.meant(tidy(row[Cell.ROOM])[:LONGEST_ROOM])
        if found.guest:
            found = replace(found, guest=replace(found.guest, room=room))
        read.append((row, found, Beside(row.place, room, is_adult(found.guest) if found.guest else None)))
    return read


def mark(guest: Guest) -> str:
    """By which the same papers are found again."""
    return keyring().mark(guest.identity.number)
