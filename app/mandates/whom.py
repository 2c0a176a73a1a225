"""Whom a person may let act for her, and who may never be let."""

from uuid import UUID

from app.actor import Role, Staff
from app.mandates.terms import FROM_AFAR, GivenBy, Term


class ForOneself(RuntimeError):
    """A mandate from somebody to himself: what is his own he does on his own page."""


class OutsideNeighbourhood(RuntimeError):
    """A leader helps those who live in the neighbourhood he leads, with what lies in it."""


class NotThisWay(RuntimeError):
    """Given without a PIN it is no leader's, and not for so long."""


def may_be_given(helper: Staff, how: GivenBy, term: Term) -> bool:
    """Whether this member of staff may be let act in this way, for so long."""
    return how not in FROM_AFAR or (helper.role is Role.OFFICER and term in FROM_AFAR[how])


def is_within(helper: Staff, lives_in: UUID | None) -> bool:
    """Whether this member of staff may be let act for somebody who says that she lives there."""
    return helper.role is not Role.LEADER or (lives_in is not None and lives_in == helper.neighbourhood_id)
