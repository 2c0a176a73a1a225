"""Takes back what a person has agreed to: done at once, noted, and her phone is told."""

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from app.actor import Resident
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.coaching import queries as coaching
from app.coaching.actions import withdraw_one
from app.consents import queries
from app.consents.kinds import Given, What
from app.drafts import queries as drafts
from app.drafts.actions import forget
from app.files.records import Attachment
from app.identity import queries as identity
from app.lodging.house.actions import remove
from app.lodging.house.queries import host
from app.mandate_codes import queries as codes
from app.mandate_codes.actions import withdraw as withdraw_code
from app.mandates import queries as mandates
from app.mandates.actions import end
from app.mandates.terms import EndedBy
from app.messages.account_texts import consent_withdrawn
from app.messages.actions import post
from app.messages.queries import reader
from app.own_data.queries import last_ward
from app.people.records import Account

Photos = list[Attachment]


def withdraw(given: Given, account: Account, now: datetime) -> Photos:
    """
    Of a locked account; taken back twice, it was the first time. Gives photos whose bytes are to be cleared.

    Not of an account itself: that is closed (app/closing). Raises LastOwner.
    """
    me = Resident(account.id)
    photos = TAKE_BACK[given.what](given, me, now)
    if given.what not in NOTED_ALREADY:
        note(me, "consent-withdrawn", subject(About.ACCOUNT, account.id), _ward(given, me), now, given.what)
    post(account.phone, consent_withdrawn(now), subject(About.ACCOUNT, account.id), None, now, to=reader(account))
    return photos


def _mandate(given: Given, me: Resident, now: datetime) -> Photos:
    found = mandates.locked(given.id, me)
    if found:
        end(found, me, EndedBy.OWN_PAGE, now)
    return []


def _code(given: Given, me: Resident, now: datetime) -> Photos:
    found = codes.locked(given.id, me)
    if found:
        withdraw_code(found, me, now)
    return []


def _coaching(given: Given, me: Resident, now: datetime) -> Photos:
    for one in coaching.all_consents_locked(me):
        if one.id == given.id:
            withdraw_one(one, me, now)
    return []


def _card(given: Given, me: Resident, _now: datetime) -> Photos:
    identity.forget(me, given.id)
    return []


def _state(_given: Given, me: Resident, _now: datetime) -> Photos:
    identity.separate(me)
    return []


def _guidance(_given: Given, me: Resident, _now: datetime) -> Photos:
    coaching.unname(me)
    return []


def _draft(given: Given, me: Resident, _now: datetime) -> Photos:
    found = drafts.locked(given.id, me)
    return forget(found) if found and found.dossier_number is None else []


def _house(given: Given, me: Resident, now: datetime) -> Photos:
    house = queries.house_of(given.id, me)
    found = host(given.id, house, me) if house else None
    if house and found:
        remove(found, house, me, now)
    return []


def _ward(given: Given, me: Resident) -> UUID:
    return given.ward_id or last_ward(me)


TAKE_BACK: Mapping[What, Callable[[Given, Resident, datetime], Photos]] = {
    What.MANDATE: _mandate,
    What.CODE: _code,
    What.COACHING: _coaching,
    What.CARD: _card,
    What.STATE: _state,
    What.GUIDANCE: _guidance,
    What.DRAFT: _draft,
    What.HOUSE: _house,
}
# Their own rooms note it, as they do wherever else it happens.
NOTED_ALREADY = frozenset({What.MANDATE, What.CODE, What.COACHING, What.HOUSE})
