"""What a host does of an evening, for tests that need her guests and not her pages."""

from app.actor import Resident
from app.clock import now
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from app.lodging.records import Establishment, GuestRow

# A house and who declares for it.
House = tuple[Establishment, Resident]


def types(house: House, *lines: str) -> list[GuestRow]:
    """They stand on tonight's list, ready or not."""
    return add(house[0], read_lines("\n".join(lines)), house[1], now())


def declares(house: House, *lines: str) -> list[GuestRow]:
    """The same, and whoever is ready is sent."""
    rows = types(house, *lines)
    assert declare(*house, now())
    return rows
