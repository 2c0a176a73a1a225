"""Whose pages a helper has open: opening one on another day is a step of its own, noted and told to her."""

from flask import session
from flask_login import current_user

from app.actor import Staff
from app.mandates.records import Mandate

# Pages that two people leave open on one evening; the cookie is small.
MOST = 8
_KEY = "beside"


def is_open(mandate: Mandate, staff: Staff) -> bool:
    """Whether this sitting was given to this member of staff, or he has opened her page in this browser."""
    own = mandate.is_for_sitting and mandate.staff_id == staff.staff_id
    return own or _mark(mandate) in session.get(_KEY, [])


def open_here(mandate: Mandate) -> None:
    """From now on, until the goodbye."""
    session[_KEY] = [*session.get(_KEY, []), _mark(mandate)][-MOST:]


def close_here(mandate: Mandate) -> None:
    """The next time is a step of its own again."""
    session[_KEY] = [one for one in session.get(_KEY, []) if one != _mark(mandate)]


def _mark(mandate: Mandate) -> str:
    """Of this sign-in only: the cookie of a shared tablet outlives the shift."""
    return f"{current_user.get_id()}:{mandate.id}"
