"""Registers establishments, keeps what is typed about guests, and declares those who are ready."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.actor import Helper, Staff
from app.audit.actions import note
from app.database import db
from app.days import short
from app.letters import folded
from app.lodging import queries
from app.lodging.cells import Cell, Row
from app.lodging.codes import reasons
from app.lodging.curfew import came, is_late
from app.lodging.guest import Guest, Kind
from app.lodging.handing_over import MOST_IN_A_FILE
from app.lodging.handover.records import Handover
from app.lodging.hosting import Hosting
from app.lodging.looked.queries import Looked, look, mark
from app.lodging.records import Declaration, Establishment, GuestRow, Host, Standing
from app.lodging.together import queries as together

# More lines at once than any house has beds: a mistake of the clipboard.
MOST_LINES = 1_000


@dataclass(frozen=True, slots=True)
class NewEstablishment:
    """What a host says of his house. phone: as read_phone answers it."""

    ward_id: UUID
    kind: Kind
    name: str
    street: str
    phone: str


def register(new: NewEstablishment, by: Hosting, now: datetime) -> Establishment:
    """A host registers his house, or a helper does it for him; he may declare at once, the ward confirms it later."""
    house = Establishment(
        ward_id=new.ward_id, kind=new.kind, name=new.name, street=new.street, phone=new.phone, registered_at=now
    )
    if isinstance(by, Helper):
        # What a leader writes down lies where he leads.
        house.neighbourhood_id = by.neighbourhood_id
    db.session.add(house)
    db.session.flush()
    db.session.add(Host(ward_id=new.ward_id, establishment_id=house.id, account_id=by.account_id, since=now))
    note(by, "establishment-registered", f"establishment:{house.id}", house.ward_id, now)
    return house


def confirm(house: Establishment, by: Staff, now: datetime) -> None:
    """The ward agrees that the house exists. Confirmed twice, it was confirmed the first time."""
    if house.confirmed_at:
        return
    house.confirmed_at, house.confirmed_by = now, by.staff_id
    note(by, "establishment-confirmed", f"establishment:{house.id}", house.ward_id, now)


def add(house: Establishment, rows: Sequence[Row], by: Hosting, now: datetime) -> list[GuestRow]:
    """Keep what was typed, right or wrong, behind what is there; the house is locked."""
    return [one.row for one in added_and_looked(house, rows, by, now)]


def added_and_looked(house: Establishment, rows: Sequence[Row], by: Hosting, now: datetime) -> list[Looked]:
    """The same, with what is to be said about each."""
    first = queries.last_place(house, by) + 1
    added = [
        GuestRow(ward_id=house.ward_id, establishment_id=house.id, place=place, typed_at=now, typed_by=by.key)
        for place in range(first, first + len(rows))
    ]
    for guest, row in zip(added, rows, strict=True):
        guest.type(row.cells)
    looked = set_ready(added, house, by, now)
    db.session.add_all(added)
    db.session.flush()
    return looked


def change(
    guest: GuestRow, cells: Mapping[Cell, str], sure: bool, house: Establishment, by: Hosting, now: datetime
) -> None:
    """What was mended takes the place of what was typed; sure: what looks doubtful is so."""
    was = guest.room
    guest.type(cells)
    guest.sure, guest.sure_beside = sure, False
    (looked,) = set_ready([guest], house, by, now)
    # What nobody was asked about is not confirmed either.
    guest.sure_beside = sure and bool(looked.beside)
    guest.ready = looked.ready is not None
    _look_again({was, guest.room}, house, by, now)


def take_out(guest: GuestRow, house: Establishment, by: Hosting, now: datetime) -> None:
    """He is no guest after all; put_back undoes it."""
    if guest.standing is Standing.TYPED:
        guest.standing = Standing.TAKEN_OUT
        _look_again({guest.room}, house, by, now)


def put_back(guest: GuestRow, house: Establishment, by: Hosting, now: datetime) -> None:
    """He is one."""
    if guest.standing is Standing.TAKEN_OUT:
        guest.standing = Standing.TYPED
        _look_again({guest.room}, house, by, now)


def set_ready(rows: Sequence[GuestRow], house: Establishment, by: Hosting, now: datetime) -> list[Looked]:
    """Note of each in which room he is, whether he is of age, and whether he can be declared."""
    looked = look(rows, house, by, now)
    for one in looked:
        one.row.room, one.row.adult = one.stands.room, one.stands.adult
        one.row.ready = one.ready is not None
    return looked


def declare(house: Establishment, by: Hosting, now: datetime) -> Declaration | None:
    """
    Everybody who is ready, at once; what waits to be mended stays. None where nobody is ready.

    The house is locked. Sent twice, the second time finds nobody left.
    """
    # A row that was ready yesterday may be so no more.
    fresh = _once_each(set_ready(queries.open_rows(house, by), house, by, now))
    if not fresh:
        return None
    sent = Declaration(
        ward_id=house.ward_id, establishment_id=house.id, declared_at=now, declared_by=by.key, guests=len(fresh)
    )
    db.session.add(sent)
    db.session.flush()
    for row, guest in fresh:
        _declare(row, guest, sent, now)
    note(by, "guests-declared", f"declaration:{sent.id}", house.ward_id, now)
    return sent


def hand_over(by: Staff, now: datetime) -> Handover | None:
    """A file of the guests that stand in none yet, at most as many as one file takes; None where there are none."""
    guests = queries.not_handed_over(by, MOST_IN_A_FILE)
    if not guests:
        return None
    file = Handover(ward_id=by.ward_id, made_at=now, made_by=by.staff_id, guests=len(guests))
    db.session.add(file)
    db.session.flush()
    for guest in guests:
        guest.handover_id = file.id
    note(by, "guests-handed-over", f"handover:{file.id}", by.ward_id, now)
    return file


def reconcile(file: Handover, portal_count: int, by: Staff, now: datetime) -> None:
    """What the portal shows. As many as the file holds: settled; any other number: looked into again."""
    file.portal_count = portal_count
    file.settled_at = now if portal_count == file.guests else None
    note(by, "guests-reconciled", f"handover:{file.id}", by.ward_id, now)


def _look_again(rooms: Iterable[str | None], house: Establishment, by: Hosting, now: datetime) -> None:
    """Whoever shares a room with somebody who came or went."""
    set_ready(together.open_in(house, by, {room or "" for room in rooms}), house, by, now)


def _once_each(looked: list[Looked]) -> list[tuple[GuestRow, Guest]]:
    """Whoever is ready, in the order in which they were typed; the same guest of the same night once."""
    fresh: dict[tuple[str, date], tuple[GuestRow, Guest]] = {}
    for one in sorted(looked, key=lambda one: one.row.place):
        guest = one.ready
        if guest:
            fresh.setdefault((mark(guest), guest.arrives), (one.row, guest))
    return list(fresh.values())


def _declare(row: GuestRow, guest: Guest, sent: Declaration, now: datetime) -> None:
    row.declare_as(guest)
    # What the house does of habit may change: what he was declared with does not.
    silent = {Cell.REASON: reasons()[guest.reason], Cell.LEAVES: short(guest.leaves)}
    row.type(silent | row.typed)
    row.standing, row.declaration_id = Standing.DECLARED, sent.id
    row.name_folded, row.number_mark, row.room = folded(guest.name), mark(guest), guest.room
    row.arrives, row.leaves, row.stays_until = guest.arrives, guest.leaves, guest.leaves
    row.late = is_late(came(guest.arrives, row.typed_at), now)
