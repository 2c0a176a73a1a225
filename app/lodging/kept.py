"""A guest as he was declared, as it is kept: what is asked of a guest may change, what was declared does not."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from app.lodging.birth import Birth
from app.lodging.cells import Row
from app.lodging.guest import ARRIVED_BACK, Guest, Kind, check
from app.lodging.papers import Identity
from app.people.citizen_number import Sex

_DAYS = ("arrives", "leaves")


def kept(guest: Guest) -> dict[str, Any]:
    """In JSON's own kinds, each by the name it has in Guest."""
    born = {"year": guest.born.year, "day": guest.born.day.isoformat() if guest.born.day else None}
    days = {name: getattr(guest, name).isoformat() for name in _DAYS}
    return asdict(guest) | days | {"born": born, "sex": guest.sex.value if guest.sex else None}


def opened(found: Mapping[str, Any]) -> Guest:
    """Back from what kept() gave."""
    day = found["born"]["day"]
    days = {name: date.fromisoformat(found[name]) for name in _DAYS}
    read = {
        "born": Birth(found["born"]["year"], date.fromisoformat(day) if day else None),
        "sex": Sex(found["sex"]) if found["sex"] else None,
        "identity": Identity(**found["identity"]),
    }
    return Guest(**{**found, **days, **read})


def as_it_was(row: Row, kind: Kind, arrives: date | None, leaves: date | None, room: str | None) -> Guest:
    """Of a row that was declared before guests were kept: what it says, whatever is asked of a guest today."""
    assert arrives
    guest = check(row, kind, arrives + ARRIVED_BACK, arrives).says
    return replace(guest, arrives=arrives, leaves=leaves or guest.leaves, room=room or "")
