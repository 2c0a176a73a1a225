"""When somebody came in and on which machine, as the own page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.people.records import SignIn

SHOWN = 10
HERE, OPEN, LEFT = "máy này", "đang mở", "đã thoát"


@dataclass(frozen=True, slots=True)
class Came:
    """One line of the list. network: as it compares with this machine's."""

    at: datetime
    device: str
    network: str
    state: str


def came(rows: Iterable[SignIn], here: SignIn, moment: datetime) -> list[Came]:
    """here: the sign-in whose page this is."""
    return [Came(row.at, row.device, _network(row, here), _state(row, here, moment)) for row in rows]


def _network(row: SignIn, here: SignIn) -> str:
    return "cùng mạng với máy này" if row.network and row.network == here.network else row.network


def _state(row: SignIn, here: SignIn, moment: datetime) -> str:
    if row.id == here.id:
        return HERE
    return OPEN if row.ends_at > moment else LEFT
