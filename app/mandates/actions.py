"""Gives, renews and ends mandates, and says so to the person."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.actor import WORKER, Resident, Role, Staff
from app.audit.actions import note
from app.database import db
from app.mandates import queries
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, EndedBy, GivenBy, ends_at, fingerprint
from app.mandates.whom import ForOneself, NotThisWay, OutsideNeighbourhood, is_within, may_be_given
from app.messages import mandate_texts
from app.messages.account_texts import account_opened
from app.messages.actions import post
from app.messages.queries import reader, reader_of
from app.people.names import first_name
from app.people.records import Account
from app.places.queries import neighbourhood, ward

# What still fits into an SMS beside the longest name of a ward.
LONGEST_HELPER = 40
# What her phone is told where she was not at the table.
TOLD = {
    GivenBy.PAPER_CODE: mandate_texts.mandate_by_paper,
    GivenBy.SMS: mandate_texts.mandate_by_sms,
    GivenBy.SIGNED_SHEET: mandate_texts.mandate_signed,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Of which ward, to whom: to whoever is on duty at the point, or to the leader of the neighbourhood alone."""

    ward_id: UUID
    staff_id: UUID
    point_id: UUID | None
    neighbourhood_id: UUID | None


def give(
    account: Account,
    to: Staff,
    how: GivenBy,
    agreed: Agreed,
    now: datetime,
    by_sms: bool = False,
    lives_in: UUID | None = None,
) -> Mandate:
    """
    The person lets the point where this officer is on duty, or this leader, act for her.

    by_sms: whether she can stop it by SMS (Settings.hears_sms), for what her phone is told. lives_in: the neighbourhood
    where she says that she lives, which a leader's must be. Raises OutsideNeighbourhood, NotThisWay, ForOneself.
    """
    if not may_be_given(to, how, agreed.term):
        raise NotThisWay
    if not is_within(to, lives_in):
        raise OutsideNeighbourhood
    if queries.is_own(account, to):
        raise ForOneself
    led = to.neighbourhood_id if to.role is Role.LEADER else None
    place = Place(to.ward_id, to.staff_id, None if led else to.point_id, led)
    return _begun(account, place, how, agreed, now, by_sms)


def renew(old: Mandate, account: Account, agreed: Agreed, now: datetime, by_sms: bool = False) -> Mandate:
    """
    The same once more, from now; the old one, which is locked, ends.

    Raises OutsideNeighbourhood where the leader to whom it was given leads there no more.
    """
    if not queries.still_leads(old):
        raise OutsideNeighbourhood
    end(old, Resident(account.id), EndedBy.RENEWED, now)
    place = Place(old.ward_id, old.staff_id, old.point_id, old.neighbourhood_id)
    return _begun(account, place, GivenBy.RENEWED, agreed, now, by_sms)


def end(mandate: Mandate, by: Staff | Resident, how: EndedBy, now: datetime) -> None:
    """The helper can do nothing more for this person. Ended twice, it ended the first time."""
    if mandate.ends_at <= now:
        return
    mandate.ends_at, mandate.ended_by = now, how
    note(by, "mandate-ended", f"mandate:{mandate.id}", mandate.ward_id, now, how)


def stop_from(phone: str, now: datetime) -> int:
    """
    Whoever holds the phone wants no more help: everything that was given from it ends, and the phone is told how much.

    A family that shares a phone stops for all of them: asking again is easy, being opened unasked is not undone.
    """
    holding = queries.holding_from(phone, now)
    for mandate in holding:
        end(mandate, Resident(mandate.account_id), EndedBy.SMS, now)
    told = holding[0] if holding else None
    if told:
        post(phone, mandate_texts.mandates_stopped(len(holding)), f"mandate:{told.id}", told.ward_id, now)
    return len(holding)


def begin_sitting(mandate: Mandate, by: Staff, phone: str, now: datetime, by_sms: bool = False) -> None:
    """Somebody at the point opens her page on a later day; she is told, once a day."""
    note(by, "sitting-begun", f"mandate:{mandate.id}", mandate.ward_id, now)
    if mandate.told_on != now.date():
        mandate.told_on = now.date()
        words = mandate_texts.page_opened(_helper(mandate, "cán bộ điểm"), now, by_sms)
        post(phone, words, f"mandate:{mandate.id}", mandate.ward_id, now, to=reader_of(mandate.account_id))


def remind(now: datetime) -> int:
    """Tell whoever gave a long mandate that it ends soon; how many were told."""
    soon = queries.ending_soon(now)
    for mandate, phone in soon:
        mandate.reminded_at = now
        words = mandate_texts.mandate_ends(_helper(mandate, "điểm"), mandate.ends_at.date())
        post(phone, words, f"mandate:{mandate.id}", mandate.ward_id, now, to=reader_of(mandate.account_id))
        note(WORKER, "mandate-reminded", f"mandate:{mandate.id}", mandate.ward_id, now)
    return len(soon)


def _begun(account: Account, place: Place, how: GivenBy, agreed: Agreed, now: datetime, by_sms: bool) -> Mandate:
    mandate = Mandate(
        account_id=account.id,
        **asdict(place),
        person_name=account.name,
        given_by=how,
        given_at=now,
        ends_at=ends_at(now, agreed.term),
        term=agreed.term,
        services=list(agreed.services),
        draft_id=agreed.draft_id,
        text=list(agreed.text),
        text_print=fingerprint(agreed.text),
    )
    db.session.add(mandate)
    db.session.flush()
    _tell(mandate, account, by_sms, now)
    return mandate


def _tell(mandate: Mandate, account: Account, by_sms: bool, now: datetime) -> None:
    subject, ward_id = f"mandate:{mandate.id}", mandate.ward_id
    note(Resident(account.id), "mandate-given", subject, ward_id, now, mandate.given_by)
    # Chained with the row: what was read can be proved later, word for word.
    note(Resident(account.id), "mandate-text", subject, ward_id, now, str(mandate.text_print)[:40])
    if mandate.given_by is GivenBy.OPENED_ACCOUNT:
        words = account_opened(_helper(mandate, "điểm"), first_name(account.name))
        post(account.phone, words, subject, ward_id, now, to=reader(account).called(""))
    if not mandate.is_for_sitting or mandate.given_by in TOLD:
        mandate.told_on = now.date()
        say = TOLD.get(mandate.given_by, mandate_texts.mandate_given)
        words = say(_helper(mandate, "điểm dịch vụ công"), mandate.ends_at.date(), by_sms)
        post(account.phone, words, subject, ward_id, now, to=reader(account))


def _helper(mandate: Mandate, at_point: str) -> str:
    """Who helps, in the words of an SMS: the leader of her neighbourhood, else the point of the ward."""
    led = neighbourhood(mandate.neighbourhood_id) if mandate.neighbourhood_id else None
    return f"tổ trưởng {led.name}"[:LONGEST_HELPER].rstrip() if led else f"{at_point} {ward(mandate.ward_id).name}"
