"""Makes codes for a mandate, puts them out of use, and begins the mandate when one is brought."""

from datetime import datetime
from uuid import UUID, uuid4

from app.actor import Actor, Resident, Role, Staff
from app.audit.actions import note
from app.catalogue.unfiled import in_words, named
from app.database import db, keyring
from app.mandate_codes import queries, terms
from app.mandate_codes.records import MandateCode
from app.mandate_codes.terms import MESSAGE_WAITS, PAPER_WAITS, TRIES, CodeOver, Made
from app.mandates.actions import give, stop_from
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, GivenBy, fingerprint
from app.mandates.whom import ForOneself
from app.messages import mandate_texts
from app.messages.actions import post
from app.messages.queries import reader
from app.people.actions import count_guess
from app.people.names import first_name
from app.people.phone import is_mobile
from app.people.queries import locked_account
from app.people.records import Account
from app.places.queries import ward
from app.places.records import Point
from app.recovery.queries import account as account_at_door
from app.recovery.terms import new_digits, symbols_from


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
    count_guess(f"mandate-code-made:{me.account_id}", terms.MADE, now)
    for earlier in queries.waiting_locked(me, now):
        withdraw(earlier, me, now)
    code = _new((point.ward_id, point.id), agreed, GivenBy.PAPER_CODE, now, now + PAPER_WAITS)
    code.code_mark, code.account_id = mark, me.account_id
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
    count_guess(f"mandate-code-typed:{to.staff_id}", terms.TYPED, now)
    code = queries.brought(_secret(to.point_id, symbols), to, now) if to.point_id else None
    return _begun(code, to, to, now, by_sms) if code else None


def ask(phone: str, birth_year: int, agreed: Agreed, to: Staff, now: datetime, by_sms: bool = False) -> MandateCode:
    """
    Send a code to the phone, to be read out to this member of staff or sent back. Raises TooManyGuesses.

    Where nobody has this phone and year a row is kept all the same, with a code that nothing fits: he learns nothing.
    """
    count_guess(f"mandate-asked-by:{to.staff_id}", terms.ASKED_BY_ONE, now)
    count_guess(f"mandate-asked-of:{keyring().mark(phone)}", terms.ASKED, now)
    account, digits = account_at_door(phone, birth_year), new_digits()
    place = (to.ward_id, to.point_id)
    code = _new(place, agreed, GivenBy.SMS, now, now + MESSAGE_WAITS)
    code.code_mark = keyring().mark(_secret(code.id, digits if account else str(uuid4())))
    code.phone, code.staff_id = phone, to.staff_id
    db.session.add(code)
    note(to, "mandate-asked", _subject(code), to.ward_id, now, code.given_by)
    if account:
        code.account_id = account.id
        what = in_words(named(agreed.services))
        who, how_long = first_name(account.name), terms.IN_SHORT[agreed.term]
        words = mandate_texts.mandate_asked(ward(to.ward_id).name, who, what, how_long, digits, by_sms)
        post(phone, words, _subject(code), to.ward_id, now, code.until, reader(account).called(""))
    return code


def hear(code: MandateCode, digits: str, to: Staff, now: datetime, by_sms: bool = False) -> Mandate | None:
    """
    The mandate that begins once the digits of a locked code by message were read out; None where they are others.

    After five wrong tries none is right. Raises ForOneself.
    """
    return _begun(code, to, to, now, by_sms) if _is_right(code, digits, now) else None


def answer(phone: str, digits: str, now: datetime) -> None:
    """She has sent the digits back: the help begins, and her phone is told; or that they were wrong."""
    asked = queries.asked_of(phone, now)
    right = next((one for one in asked if _is_right(one, digits, now)), None)
    if right:
        assert right.staff_id
        to = Staff(right.staff_id, right.ward_id, Role.OFFICER, right.point_id)
        try:
            _begun(right, to, _giver(right), now, by_sms=True)
        except ForOneself:
            withdraw(right, _giver(right), now)
    elif asked:
        post(phone, mandate_texts.mandate_code_wrong(), _subject(asked[0]), asked[0].ward_id, now)


def stop_all_from(phone: str, now: datetime) -> None:
    """Whoever holds the phone wants no more help: codes that wait begin nothing, and what has begun ends."""
    codes = queries.waiting_from(phone, now)
    for code in codes:
        withdraw(code, _giver(code), now)
    if not stop_from(phone, now) and codes:
        post(phone, mandate_texts.mandate_codes_stopped(len(codes)), _subject(codes[0]), codes[0].ward_id, now)


def pin_was_changed(account: Account, now: datetime) -> int:
    """
    Whatever waits begins nothing: paper that was printed by whoever knew the old PIN, and a message that was sent while
    nobody knew it. To ask again takes her a minute; to be opened by somebody she wanted out is not undone.

    How much paper it was: her phone is told, it may be in somebody's pocket. A message was not yet agreed to.
    """
    waiting, me = queries.waiting_of(account.id, now), Resident(account.id)
    for code in waiting:
        withdraw(code, me, now)
    papers = [one for one in waiting if one.given_by is GivenBy.PAPER_CODE]
    if papers and is_mobile(account.phone):
        words = mandate_texts.mandate_codes_stopped(len(papers))
        post(account.phone, words, _subject(papers[0]), papers[0].ward_id, now, to=reader(account))
    return len(papers)


def phone_was_changed(account: Account, now: datetime) -> None:
    """A message that went to the old number begins nothing: whoever has that phone now could read it out."""
    for code in queries.waiting_of(account.id, now):
        if code.given_by is GivenBy.SMS:
            withdraw(code, Resident(account.id), now)


def _begun(code: MandateCode, to: Staff, by: Actor, now: datetime, by_sms: bool) -> Mandate:
    agreed = Agreed(code.term, tuple(code.services), tuple(code.text), code.draft_id)
    mandate = give(queries.giver(code), to, code.given_by, agreed, now, by_sms)
    code.used_at, code.mandate_id = now, mandate.id
    note(by, "mandate-code-right", _subject(code), code.ward_id, now, code.given_by)
    return mandate


def _is_right(code: MandateCode, digits: str, now: datetime) -> bool:
    if code.used_at or code.until <= now or code.tries >= TRIES:
        return False
    if code.code_mark in keyring().marks(_secret(code.id, digits)):
        return True
    code.tries += 1
    return False


def _new(place: tuple[UUID, UUID | None], agreed: Agreed, how: GivenBy, now: datetime, until: datetime) -> MandateCode:
    return MandateCode(
        id=uuid4(),
        ward_id=place[0],
        point_id=place[1],
        given_by=how,
        term=agreed.term,
        services=list(agreed.services),
        draft_id=agreed.draft_id,
        text=list(agreed.text),
        text_print=fingerprint(agreed.text),
        tries=0,
        made_at=now,
        until=until,
    )


def _giver(code: MandateCode) -> Resident:
    assert code.account_id
    return Resident(code.account_id)


def _secret(belongs_to: UUID, symbols: str) -> str:
    return f"mandate-code:{belongs_to}:{symbols}"


def _subject(code: MandateCode) -> str:
    return f"mandate-code:{code.id}"
