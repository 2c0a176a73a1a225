"""What surrounds every page: which point, that it is a demo, whose page it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from flask import Flask, current_app, g, request
from flask_login import current_user

from app import demo
from app.clock import now
from app.places import queries as places
from app.places.units import ward as unit
from app.web.session import idle, signed_in_staff

TEXT_SIZES = {"22": "to", "26": "to-2"}
TEXT_COOKIE = "chu"
DARK = "den"
DARK_COOKIE = "nen"
# Whose point it is changes when a ward is set up: that may be read a moment late, and is not asked for every page.
NAMED_FOR = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Whose:
    """The bar that says for whom: colour 0-5 chosen by the mandate, so that two tabs differ at a glance."""

    words: str
    colour: int
    leave_url: str
    leave_words: str


@dataclass(frozen=True, slots=True)
class Onward:
    """The one thing to do after something was done."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Frame:
    """
    The values of base.html. looks: classes of its root, as this phone was told to show it.

    locks_after: seconds until a page that nobody touches covers itself; 0 where nobody of the staff is signed in.
    """

    place: str
    phone: str
    demo_code: str | None
    looks: str
    dark: bool
    signed_in: str
    locks_after: int


@dataclass(frozen=True, slots=True)
class _Named:
    """Where the one ward of an installation is and how to call it, as of then; both "" where there are several."""

    at: datetime
    place: str
    phone: str


def connect(app: Flask) -> None:
    """Give every whole page its frame; a part of a page has none."""
    app.extensions["named"] = None
    app.jinja_env.globals.update(frame=frame, whose=whose, practising=practising, new_key=lambda: str(uuid4()))


def frame() -> Frame:
    """The frame of the current page."""
    named = _named(now())
    dark = request.cookies.get(DARK_COOKIE) == DARK
    return Frame(
        place=named.place,
        phone=named.phone,
        demo_code=demo.current_code(now()) if current_app.config["DEMO"] else None,
        looks=" ".join(one for one in (TEXT_SIZES.get(request.cookies.get(TEXT_COOKIE, "")), dark and DARK) if one),
        dark=dark,
        signed_in=current_user.name if current_user.is_authenticated else "",
        locks_after=int(idle().total_seconds()) if signed_in_staff() else 0,
    )


def _named(now: datetime) -> _Named:
    known: _Named | None = current_app.extensions["named"]
    if known is None or not known.at <= now < known.at + NAMED_FOR:
        known = current_app.extensions["named"] = _name(now)
    return known


def _name(now: datetime) -> _Named:
    wards = places.served_wards()
    alone = wards[0] if len(wards) == 1 else None
    official = unit(alone.unit_code) if alone else None
    return _Named(now, official.full_name if official else "", alone.desk_phone if alone else "")


def hears_sms() -> bool:
    """Whether what people send back to this installation arrives."""
    heard: bool = current_app.extensions["settings"].hears_sms
    return heard


def whose() -> Whose | None:
    """Set by the guard of a page that belongs to one person."""
    found: Whose | None = g.get("whose")
    return found


def practise() -> None:
    """This request is about a draft that is never sent: every page of it says so."""
    g.practising = True


def practising() -> bool:
    """Whether the bar says that nothing counts."""
    return bool(g.get("practising"))
