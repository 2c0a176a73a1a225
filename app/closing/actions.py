"""Closes an account: whatever opens it ends, what is hers alone goes at once, the rest waits for its term."""

from datetime import datetime
from uuid import UUID

from app.actor import Resident, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.closing import queries
from app.closing.terms import DossiersOpen, PinIsNew, Way
from app.coaching.actions import withdraw as stop_coaching
from app.coaching.queries import unname
from app.corrections.queries import forget_waiting
from app.drafts import queries as drafts
from app.drafts.actions import forget
from app.files.records import Attachment
from app.identity import queries as identity
from app.mandate_codes.actions import withdraw
from app.mandate_codes.queries import waiting_of
from app.mandates import queries as mandates
from app.mandates.actions import end
from app.mandates.terms import EndedBy
from app.messages.account_texts import account_closed
from app.messages.actions import post
from app.messages.queries import reader
from app.own_data.queries import last_ward
from app.people.actions import close as close_account
from app.people.records import Account
from app.phone_changes.queries import forget_of
from app.posts import queries as posts
from app.recovery.actions import end_codes
from app.sign_in_cards.actions import end as end_cards
from app.sign_in_cards.terms import EndedBy as CardEndedBy


def close(account: Account, by: Resident | Staff, now: datetime) -> list[Attachment]:
    """
    Of a locked account whose PIN was typed just now. by: she on her own page, or the officer beside whom she typed it.

    Gives the photos of drafts, whose bytes are to be cleared. Raises DossiersOpen, PinIsNew.
    """
    me = Resident(account.id)
    # Locked before it is asked what was sent: from now on none of them can be.
    unsent = drafts.all_locked(me)
    numbers = queries.open_dossiers(me)
    if numbers:
        raise DossiersOpen(numbers)
    if queries.pin_is_new(me, now):
        raise PinIsNew
    ward_id = by.ward_id if isinstance(by, Staff) else last_ward(me)
    _tell_and_note(account, by, ward_id, now)
    _end_what_opens(account, me, now)
    _leave_houses(me, now)
    photos = [photo for draft in unsent for photo in forget(draft)]
    _forget(me, now)
    close_account(account, now)
    return photos


def _tell_and_note(account: Account, by: Resident | Staff, ward_id: UUID, now: datetime) -> None:
    about = subject(About.ACCOUNT, account.id)
    note(by, "account-closed", about, ward_id, now, Way.AT_THE_POINT if isinstance(by, Staff) else Way.OWN_PAGE)
    post(account.phone, account_closed(account.birth_year, now), about, None, now, to=reader(account))


def _end_what_opens(account: Account, me: Resident, now: datetime) -> None:
    for mandate in mandates.given_by(me, now):
        end(mandate, me, EndedBy.ACCOUNT_CLOSED, now)
    for code in waiting_of(account.id, now):
        withdraw(code, me, now)
    end_cards(account, CardEndedBy.ACCOUNT_CLOSED, me, now)
    end_codes(account.id, now)


def _leave_houses(me: Resident, now: datetime) -> None:
    hosts = queries.own_hosts(me)
    queries.forget_left_behind([host.establishment_id for host in hosts], me)
    for host in hosts:
        host.until, host.ended_by = now, me.key
        note(me, "host-removed", subject(About.ESTABLISHMENT, host.establishment_id), host.ward_id, now)


def _forget(me: Resident, now: datetime) -> None:
    stop_coaching(me, now)
    unname(me)
    identity.forget(me)
    identity.separate(me)
    forget_waiting(me)
    forget_of(me)
    posts.forget_of(me.key)
