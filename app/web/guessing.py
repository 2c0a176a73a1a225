"""
Whose wrong tries count together at a door that opens with a code: nobody can use them up for the others behind it.

Staff have tries of their own, for whoever sits beside them, and so has the resident who signed in on this browser last;
the rest share those of their address. At a look-up there are few digits, and all strangers together have five tries: a
browser that knew them before, or in which the owner signed in, has its own.
"""

from datetime import datetime

from flask import request, session

from app.actor import LookUp
from app.database import keyring
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.people.actions import ask_to_guess, desk, missed
from app.people.guesses import LOOK_UP
from app.people.queries import known_device, last_at
from app.web.flood import address_of
from app.web.forms.csrf import browser_name
from app.web.session import DEVICE_COOKIE, signed_in_staff

# The cookie has to stay small.
REMEMBERED = 5


def guesser(door: str) -> str:
    """The subject under which wrong tries at this door are counted for whoever asks now."""
    staff = signed_in_staff()
    if staff:
        return f"{door}:{desk(staff)}"
    account_id = last_at(_device()) if _device() else None
    return f"{door}:account:{account_id}" if account_id else f"{door}:{address_of(request.remote_addr or '')}"


def looked_up(number: str, digits: str, now: datetime) -> Dossier | None:
    """The dossier, if the four digits are those of its phone; only wrong ones count. Raises TooManyGuesses."""
    subject = f"look-up:{number}{_own(number)}"
    ask_to_guess(subject, LOOK_UP, now)
    dossier = dossiers.looked_up(LookUp(number), digits)
    if dossier is None:
        missed(subject, now)
    elif not signed_in_staff():
        _remember(number)
    return dossier


def _own(number: str) -> str:
    """What keeps these tries apart from those of strangers; "" for a stranger."""
    staff = signed_in_staff()
    if staff:
        return f":{desk(staff)}"
    if _short(number) in session.get("looked_up", []):
        return f":{browser_name()}"
    return f":{keyring().mark(_device())}" if _is_owners(number) else ""


def _is_owners(number: str) -> bool:
    dossier = dossiers.find(number, LookUp(number)) if _device() else None
    return dossier is not None and known_device(_device(), dossier.account_id)


def _remember(number: str) -> None:
    others = [one for one in session.get("looked_up", []) if one != _short(number)]
    session["looked_up"] = [*others, _short(number)][-REMEMBERED:]
    session.permanent = True


def _short(number: str) -> str:
    """As it stands in the cookie, which its owner can read: no number of anybody."""
    return keyring().mark(number)[:14]


def _device() -> str:
    return request.cookies.get(DEVICE_COOKIE, "")
