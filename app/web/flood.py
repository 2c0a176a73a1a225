"""
How much may come from one browser and from one address before it is told to wait, and who is never told.

An address may be a whole carrier, or everybody at a point in one evening: its limits are far above what people do, and
guesses at secrets are counted apart, per account (people/guesses.py). Ordinary steps and field saves have no limit;
photos have one per draft, asked for photo by photo (web/bringing.py).

The counts are kept in the memory of this process, as one small machine runs it. Where several processes serve, each
counts for itself: the limits are then so many times higher, still far below what one machine can carry.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address
from threading import Lock
from uuid import UUID

from flask import Flask, Response, current_app, g, request

from app.clock import now
from app.people.queries import last_at
from app.web.forms.base import ONCE
from app.web.forms.csrf import browser_name
from app.web.session import DEVICE_COOKIE, signed_in_staff
from app.window import Window

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """From one browser, and from one address, within a stretch of time. each: the field that tells forms apart."""

    browser: int
    address: int
    within: timedelta
    each: str = ""


DOOR = Limit(browser=80, address=300, within=MINUTE)
# A draft is kept for 30 days: nobody may fill the database. One first form is one draft, however often it is saved.
DRAFT = Limit(browser=60, address=200, within=HOUR, each=ONCE)
# A family of eight with all its papers in one go. Each is unpacked, which costs more than any page, and lies on a disk;
# the browser is that of one draft, whoever sends: an officer's tablet is everybody's.
PHOTO = Limit(browser=60, address=600, within=timedelta(minutes=10))
SHEET = Limit(browser=60, address=300, within=timedelta(minutes=10))

# endpoint of a POST -> its limit; whatever is not named here is not limited.
LIMITS: dict[str, Limit] = {
    "entry.open_door": DOOR,
    "staff_entry.open_door": DOOR,
    "card_door.open_door": DOOR,
    "look_up.show": DOOR,
    "resume.resume": DOOR,
    "forgotten_pin.send_code": DOOR,
    "forgotten_pin.check_code": DOOR,
    "forgotten_pin.check_any_code": DOOR,
    "new_pin.choose": DOOR,
    "alone.open_own": DOOR,
    "newcomer.open_invited": DOOR,
    "newcomer.open_without": DOOR,
    "alone.filing.start": DRAFT,
    "alone.filing.save_first_field": DRAFT,
    "mine.answering.renew": DRAFT,
    "lodging.add_file": SHEET,
}
# A lone field says nothing when it can't be kept: the button of its step will.
SAVES_A_FIELD = "alone.filing.save_first_field"


@dataclass(slots=True)
class Counts:
    """What came lately, for all limits of one app."""

    browsers: dict[Limit, Window] = field(default_factory=dict)
    addresses: dict[Limit, Window] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


def connect(app: Flask) -> None:
    """Count what is sent to the public doors. The form itself then says until when to wait, with all that was typed."""
    limits = {PHOTO, *LIMITS.values()}
    app.extensions["flood"] = Counts(
        {one: Window(one.browser, one.within) for one in limits},
        {one: Window(one.address, one.within) for one in limits},
    )
    app.before_request(_count)
    app.after_request(_say_when)


def _count() -> Response | None:
    limit = LIMITS.get(request.endpoint or "") if request.method == "POST" else None
    # Whoever is on duty at a point works for all who sit there.
    if limit is None or signed_in_staff():
        return None
    g.told_to_wait = _until(limit, f"{address_of(request.remote_addr or '')} {browser_name()}", now())
    return Response(status=204) if g.told_to_wait and request.endpoint == SAVES_A_FIELD else None


def photo_until(of: UUID) -> datetime | None:
    """
    When one more photo may be sent; None if now, and then it counts.

    of: the draft it is for, or for what became of it; of a card, the officer who reads it.
    """
    until = g.photo_waits = _until(PHOTO, str(of), now())
    return until


def _until(limit: Limit, browser: str, moment: datetime) -> datetime | None:
    """When this may be sent again; None if now, and then it is counted."""
    counts: Counts = current_app.extensions["flood"]
    thing = request.form.get(limit.each, "") if limit.each else ""
    address = address_of(request.remote_addr or "")
    with counts.lock:
        own = counts.browsers[limit].open_again(browser, moment, thing)
        shared = counts.addresses[limit].open_again(address, moment, thing)
    # A phone on which somebody signed in before waits for nobody but itself. What is refused counts nowhere: a browser
    # that goes on and on uses up nothing of its neighbours'.
    at_point = signed_in_staff() is not None
    until = own or (shared if shared and not at_point and not _is_known() else None)
    if until is None:
        with counts.lock:
            counts.browsers[limit].count(browser, moment, thing)
            # What is sent at a point's own tablet leaves its visitors all they may send from the same address.
            if not at_point:
                counts.addresses[limit].count(address, moment, thing)
    return until


def _is_known() -> bool:
    device = request.cookies.get(DEVICE_COOKIE, "")
    return bool(device) and last_at(device) is not None


def address_of(sent_from: str) -> str:
    """What counts as one address: of IPv6 the network, since one phone has as many addresses in it as it likes."""
    try:
        address = ip_address(sent_from)
    except ValueError:
        return sent_from
    return address.exploded[:19] if isinstance(address, IPv6Address) else sent_from


def _say_when(response: Response) -> Response:
    until: datetime | None = g.get("told_to_wait") or g.get("photo_waits")
    if until and response.status_code == 422:
        response.status_code = 429
        response.headers["Retry-After"] = str(max(1, int((until - now()).total_seconds()) + 1))
    return response
