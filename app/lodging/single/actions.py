"""Declares one guest of a home; the home is written down with its first guest."""

from datetime import datetime

from app.letters import folded
from app.lodging import queries
from app.lodging.actions import NewEstablishment, add, declare, register
from app.lodging.cells import Row
from app.lodging.hosting import Hosting
from app.lodging.records import Declaration, Establishment
from app.people.queries import locked_account


def declare_one(
    home: NewEstablishment, guest: Row, by: Hosting, now: datetime
) -> tuple[Establishment, Declaration | None]:
    """
    The house and what was sent; None where the list has something to ask about the guest, who waits there.

    Whoever else waits in the list of that home and is ready goes with him.
    """
    # A second tab waits here, and then finds the home that the first one wrote down.
    locked_account(by)
    house = _known(home, by) or register(home, by, now)
    add(house, [guest], by, now)
    return house, declare(house, by, now)


def _known(home: NewEstablishment, by: Hosting) -> Establishment | None:
    """Her home at that address, locked."""
    hers = (one for one in queries.establishments(by) if (one.ward_id, one.kind) == (home.ward_id, home.kind))
    same = next((one for one in hers if folded(one.street) == folded(home.street)), None)
    return queries.locked(same.id, by) if same else None
