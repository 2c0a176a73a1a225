"""Sets up invented wards."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from secrets import token_urlsafe
from string import ascii_uppercase
from typing import Any
from uuid import UUID

from app.actor import Role
from app.database import db, keyring
from app.dossiers.records import DaySerial
from app.filling.rooms.queries import last_serials, receivers
from app.people.records import Account, StaffMember
from app.people.secrets import closed
from app.places import queries as places
from app.places.gazetteer import wards as units
from app.places.records import Neighbourhood, Point, Ward
from app.places.units import Ward as Unit

OF_ONE_PERSON, COLLEAGUES, NEIGHBOURHOODS = 20, 3, 8


@dataclass(frozen=True, slots=True)
class Room:
    """A ward with all that its dossiers point at."""

    ward: Ward
    receivers: list[UUID]
    points: list[UUID]
    neighbourhoods: list[UUID]
    accounts: list[UUID]
    serials: dict[date, DaySerial]


def units_of(wards: int) -> list[Unit]:
    """So many: first those that are served already."""
    served = [one.unit_code for one in places.served_wards()]
    every = units()
    codes = [*served, *(code for code in sorted(every) if code not in served)]
    return [every[code] for code in codes[:wards]]


def room(unit: Unit, many: int, now: datetime) -> Room:
    """The ward of that unit, and enough accounts for so many dossiers; in the transaction of the caller."""
    ward = places.served_ward(unit.code) or _new_ward(unit)
    accounts = [_account(unit, place, now) for place in range(1 + many // OF_ONE_PERSON)]
    db.session.add_all(accounts)
    db.session.flush()
    return Room(
        ward,
        receivers(ward.id),
        [one.id for one in places.points_of(ward.id)],
        [one.id for one in places.neighbourhoods_of(ward.id)],
        [one.id for one in accounts],
        last_serials(ward.id),
    )


def _new_ward(unit: Unit) -> Ward:
    ward = Ward(
        unit_code=unit.code,
        name=unit.full_name.partition(",")[0],
        mark=_mark(int(unit.code)),
        desk_name=f"Bộ phận tiếp nhận {unit.code}",
        desk_address="số 1",
        desk_phone="024 0000 0000",
    )
    db.session.add(ward)
    db.session.flush()
    db.session.add_all(Neighbourhood(ward_id=ward.id, name=f"Tổ {one:02}") for one in range(1, NEIGHBOURHOODS + 1))
    db.session.add_all(Point(ward_id=ward.id, name=f"Điểm số {one}", address="", opening_hours="") for one in (1, 2))
    db.session.add_all(_receiver(ward, one) for one in range(COLLEAGUES))
    db.session.flush()
    return ward


def _mark(code: int) -> str:
    """Five letters of the official code: no ward that somebody sets up by hand has so many."""
    return "".join(ascii_uppercase[int(digit)] for digit in f"{code:05}")


def _receiver(ward: Ward, place: int) -> StaffMember:
    """With a password that nobody knows: nobody signs in."""
    names = ("Vũ Thu Hương", "Bùi Văn Nam", "Đỗ Thị Yến")
    about: dict[str, Any] = {"password": _unknown(), "one_time_secret": "", "active": True}
    return StaffMember(
        ward_id=ward.id, username=f"{ward.mark.lower()}-{place}", name=names[place], role=Role.RECEIVER, **about
    )


def _account(unit: Unit, place: int, now: datetime) -> Account:
    """Nobody's: without a PIN that could be typed."""
    phone = f"09{int(unit.code):05}{place % 1000:03}"
    mark, year = keyring().mark(f"{phone}-{place}-{now:%y%m%d%H%M%S}"), 1940 + place % 60
    return Account(
        name="Người được bịa ra", phone=phone, phone_mark=mark, birth_year=year, pin="", opened_at=now, opened_with=""
    )


@cache
def _unknown() -> str:
    return closed(token_urlsafe(), "")
