"""Registers establishments, keeps what is typed about guests, and declares those who are ready."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.actor import Resident, Staff
from app.audit.actions import note
from app.clock import HANOI
from app.database import db, keyring
from app.lodging import queries
from app.lodging.cells import Cell, Problem, Row
from app.lodging.curfew import came, is_late
from app.lodging.guest import Checked, Guest, Kind, check
from app.lodging.handing_over import MOST_IN_A_FILE
from app.lodging.records import Declaration, Establishment, GuestRow, Handover, Host, Standing

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


def register(new: NewEstablishment, by: Resident, now: datetime) -> Establishment:
    """A host registers his house; he may declare at once, the ward confirms it later."""
    house = Establishment(
        ward_id=new.ward_id, kind=new.kind, name=new.name, street=new.street, phone=new.phone, registered_at=now
    )
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


def add(house: Establishment, rows: Iterable[Row], by: Resident, now: datetime) -> list[GuestRow]:
    """Keep what was typed, right or wrong, behind what is there; the house is locked."""
    added = []
    for place, row in enumerate(rows, start=queries.last_place(house, by) + 1):
        guest = GuestRow(ward_id=house.ward_id, establishment_id=house.id, place=place, typed_at=now, cells={})
        _type(guest, row.cells, house, now, row.problems)
        added.append(guest)
    db.session.add_all(added)
    db.session.flush()
    return added


def change(guest: GuestRow, cells: Mapping[Cell, str], sure: bool, house: Establishment, now: datetime) -> Checked:
    """What was mended takes the place of what was typed; sure: what looks doubtful is so."""
    guest.sure = sure
    return _type(guest, cells, house, now)


def take_out(guest: GuestRow) -> None:
    """He is no guest after all; put_back undoes it."""
    if guest.standing is Standing.TYPED:
        guest.standing = Standing.TAKEN_OUT


def put_back(guest: GuestRow) -> None:
    """He is one."""
    if guest.standing is Standing.TAKEN_OUT:
        guest.standing = Standing.TYPED


def declare(house: Establishment, by: Resident, now: datetime) -> Declaration | None:
    """
    Everybody who is ready, at once; what waits to be mended stays. None where nobody is ready.

    The house is locked. Sent twice, the second time finds nobody left.
    """
    ready = [(row, guest) for row in queries.open_rows(house, by) if (guest := _checked_again(row, house, now))]
    fresh = _not_declared_yet(ready, house, by)
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


def read_again(guest: GuestRow, kind: Kind, now: datetime) -> Checked:
    """What is to be said about a row now."""
    return check(Row(_cells(guest)), kind, now.astimezone(HANOI).date())


def as_declared(row: GuestRow, kind: Kind) -> Guest:
    """The guest as he was on the day of his declaration."""
    day = row.arrives
    assert day
    guest = check(Row(_cells(row)), kind, day).guest
    assert guest, f"guest {row.id} was declared and cannot be read"
    return guest


def _type(
    guest: GuestRow,
    cells: Mapping[Cell, str],
    house: Establishment,
    now: datetime,
    problems: tuple[Problem, ...] = (),
) -> Checked:
    guest.cells = {cell.value: typed for cell, typed in cells.items() if typed}
    found = check(Row(dict(cells), problems), house.kind, now.astimezone(HANOI).date())
    guest.ready = found.guest is not None and (guest.sure or not found.doubts)
    return found


def _cells(guest: GuestRow) -> dict[Cell, str]:
    return {Cell(name): typed for name, typed in guest.cells.items()}


def _checked_again(row: GuestRow, house: Establishment, now: datetime) -> Guest | None:
    """A row that was ready yesterday may be so no more."""
    found = read_again(row, house.kind, now)
    row.ready = found.guest is not None and (row.sure or not found.doubts)
    return found.guest if row.ready else None


def _not_declared_yet(
    ready: list[tuple[GuestRow, Guest]], house: Establishment, by: Resident
) -> list[tuple[GuestRow, Guest]]:
    marks = {row.id: keyring().mark(guest.identity.number) for row, guest in ready}
    known = set(queries.declared_already(house, by, marks.values(), [guest.arrives for _, guest in ready]))
    fresh = []
    for row, guest in reversed(ready):
        once = marks[row.id], guest.arrives
        if once not in known:
            known.add(once)
            fresh.append((row, guest))
    return fresh


def _declare(row: GuestRow, guest: Guest, sent: Declaration, now: datetime) -> None:
    row.standing, row.declaration_id = Standing.DECLARED, sent.id
    row.number_mark, row.room = keyring().mark(guest.identity.number), guest.room
    row.arrives, row.leaves = guest.arrives, guest.leaves
    row.late = is_late(came(guest.arrives, row.typed_at), now)
