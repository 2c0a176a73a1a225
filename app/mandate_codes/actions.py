"""Makes codes for a mandate, puts them out of use, and begins the mandate when one is brought."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.actor import Actor, Resident, Staff
from app.audit.actions import note
from app.database import db, keyring
from app.mandate_codes import queries
from app.mandate_codes.records import MandateCode
from app.mandate_codes.terms import MADE, PAPER_WAITS, TYPED
from app.mandates.actions import give, stop_from
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, GivenBy, fingerprint
from app.messages.actions import post
from app.messages.mandate_texts import mandate_codes_stopped
from app.people.actions import count_guess
from app.people.queries import locked_account
from app.places.records import Point
from app.recovery.terms import symbols_from


class CodeOver(RuntimeError):
    """This page has made its code before, and that one was used or put out of use since."""


@dataclass(frozen=True, slots=True)
class Made:
    """The symbols to print, and until when somebody may bring them."""

    symbols: str
    until: datetime


def make_on_paper(me: Resident, point: Point, agreed: Agreed, form_key: str, now: datetime) -> Made:
    """
    The eight symbols that begin the mandate at this point; an earlier one of hers begins nothing any more.

    They are made from the form's key: pressed twice, or again after a lost reply, it is the same code. Only its mark
    is kept. Raises TooManyGuesses, CodeOver.
    """
    locked_account(me)
    symbols = symbols_from(keyring().mark(f"mandate-paper:{me.account_id}:{form_key}").partition(":")[2])
    mark = keyring().mark(_secret(point.id, symbols))
    before = queries.made_as(mark, me)
    if before and (before.used_at or before.until <= now):
        raise CodeOver
    if before:
        return Made(symbols, before.until)
    count_guess(f"mandate-code-made:{me.account_id}", MADE, now)
    for earlier in queries.waiting_locked(me, now):
        withdraw(earlier, me, now)
    code = _new(me, point, agreed, mark, now)
    db.session.add(code)
    db.session.flush()
    note(me, "mandate-code-made", _subject(code), code.ward_id, now, code.given_by)
    return Made(symbols, code.until)


def withdraw(code: MandateCode, by: Actor, now: datetime) -> None:
    """A locked code begins nothing any more; nothing happens where it has begun something, or is over."""
    if code.used_at or code.until <= now:
        return
    code.used_at = now
    note(by, "mandate-code-withdrawn", _subject(code), code.ward_id, now)


def begin(symbols: str, to: Staff, now: datetime, by_sms: bool = False) -> Mandate | None:
    """
    The mandate that the code from paper begins, at the point of whoever types it; None where none of these symbols
    waits there. by_sms: as in give. Raises TooManyGuesses, ForOneself.
    """
    count_guess(f"mandate-code-typed:{to.staff_id}", TYPED, now)
    code = queries.brought(_secret(to.point_id, symbols), to, now) if to.point_id else None
    if code is None:
        return None
    agreed = Agreed(code.term, tuple(code.services), tuple(code.text))
    mandate = give(queries.giver(code), to, code.given_by, agreed, now, by_sms)
    code.used_at, code.mandate_id = now, mandate.id
    note(to, "mandate-code-typed", _subject(code), code.ward_id, now, code.given_by)
    return mandate


def stop_all_from(phone: str, now: datetime) -> None:
    """Whoever holds the phone wants no more help: codes that wait begin nothing, and what has begun ends."""
    codes = queries.waiting_from(phone, now)
    for code in codes:
        withdraw(code, Resident(code.account_id), now)
    if not stop_from(phone, now) and codes:
        post(phone, mandate_codes_stopped(len(codes)), _subject(codes[0]), codes[0].ward_id, now)


def _new(me: Resident, point: Point, agreed: Agreed, mark: str, now: datetime) -> MandateCode:
    return MandateCode(
        ward_id=point.ward_id,
        point_id=point.id,
        account_id=me.account_id,
        given_by=GivenBy.PAPER_CODE,
        term=agreed.term,
        services=list(agreed.services),
        text=list(agreed.text),
        text_print=fingerprint(agreed.text),
        code_mark=mark,
        made_at=now,
        until=now + PAPER_WAITS,
    )


def _secret(point_id: UUID, symbols: str) -> str:
    return f"mandate-code:{point_id}:{symbols}"


def _subject(code: MandateCode) -> str:
    return f"mandate-code:{code.id}"
