"""Whom a person may let act for her, and who may never be let."""

from uuid import UUID

from app.actor import Role, Staff


class ForOneself(RuntimeError):
    """A mandate from somebody to himself: what is his own he does on his own page."""


class OutsideNeighbourhood(RuntimeError):
    """A leader helps those who live in the neighbourhood he leads, with what lies in it."""


def is_within(helper: Staff, lives_in: UUID | None) -> bool:
    """Whether this member of staff may be let act for somebody who says that she lives there."""
    return helper.role is not Role.LEADER or (lives_in is not None and lives_in == helper.neighbourhood_id)
