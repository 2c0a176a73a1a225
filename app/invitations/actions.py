"""Makes invitations, takes them back, and opens the account that one invites to."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from app.actor import BY_ONESELF, Staff
from app.audit.actions import note
from app.database import db, keyring
from app.invitations import queries
from app.invitations.records import Invitation, InvitationUse
from app.invitations.terms import HOLDS, MADE, OPENING, SENT, SENT_TO, Standing, Way, standing
from app.messages.account_texts import invited
from app.messages.actions import post
from app.people.actions import NewAccount, count_guess, open_account
from app.people.queries import accounts_at_door
from app.people.records import Account
from app.recovery.terms import symbols_from


class InvitationOver(RuntimeError):
    """It was used or taken back, or its time is over: it opens no account."""


@dataclass(frozen=True, slots=True)
class Made:
    """An invitation with the symbols that are kept nowhere."""

    invitation: Invitation
    symbols: str


def invite(by: Staff, form_key: str, way: Way, now: datetime) -> Made:
    """
    An invitation with its eight symbols.

    They are made from the form's key: pressed twice, or again after a lost reply, it is the same slip. Only their mark
    is kept. Raises TooManyGuesses, InvitationOver where this form's slip is over.
    """
    symbols = symbols_from(keyring().mark(f"invitation:{by.staff_id}:{form_key}").partition(":")[2])
    mark = keyring().mark(secret(symbols))
    earlier = queries.made_as(mark, by)
    if earlier is None:
        count_guess(f"invited-by:{by.staff_id}", MADE, now)
        earlier = _new(by, way, mark, now)
    if standing_of(earlier, now) is not Standing.OPEN:
        raise InvitationOver
    return Made(earlier, symbols)


def send(made: Made, phone: str, who: str, address: str, by: Staff, now: datetime) -> None:
    """
    Let the code reach a phone. phone: a mobile, kept nowhere but in the outbox until the message has left.

    who: as the message calls the inviter. address: as it is tapped or typed, without the code. Raises TooManyGuesses.
    """
    count_guess(f"invited-by-message:{by.staff_id}", SENT, now)
    count_guess(f"invited-phone:{keyring().mark(phone)}", SENT_TO, now)
    one = made.invitation
    words = invited(who, address, made.symbols, one.until.date())
    post(phone, words, _subject(one), one.ward_id, now, useless_at=one.until)


def revoke(invitation: Invitation, by: Staff, now: datetime) -> None:
    """A locked invitation opens nothing any more; nothing happens where it is over."""
    if standing_of(invitation, now) is not Standing.OPEN:
        return
    invitation.revoked_at = now
    note(by, "invitation-revoked", _subject(invitation), invitation.ward_id, now)


def accept(invitation: Invitation, new: NewAccount, pepper: str, now: datetime) -> Account:
    """
    The account that a locked invitation opens, once. Raises AccountExists, and InvitationOver for whoever is not the
    one that used it.
    """
    known = any(one.birth_year == new.birth_year for one in accounts_at_door(new.phone))
    if not known and standing_of(invitation, now) is not Standing.OPEN:
        raise InvitationOver
    account = open_account(new, BY_ONESELF, pepper, now)
    invitation.used_at = now
    db.session.add(_use(invitation, account, now))
    note(BY_ONESELF, "invitation-used", _subject(invitation), invitation.ward_id, now)
    return account


def standing_of(invitation: Invitation, now: datetime) -> Standing:
    """What became of it."""
    return standing(invitation.used_at, invitation.revoked_at, invitation.until, now)


def secret(symbols: str) -> str:
    """What is marked of a code."""
    return f"invitation:{symbols}"


def _new(by: Staff, way: Way, mark: str, now: datetime) -> Invitation:
    one = Invitation(
        ward_id=by.ward_id,
        staff_id=by.staff_id,
        neighbourhood_id=by.neighbourhood_id,
        serial=queries.last_serial(by) + 1,
        way=way,
        code_mark=mark,
        made_at=now,
        until=now + HOLDS,
    )
    try:
        with db.session.begin_nested():
            db.session.add(one)
    except IntegrityError:
        # A second tap at the same moment: that slip is this one.
        earlier = queries.made_as(mark, by)
        if earlier is None:
            raise
        return earlier
    note(by, "invited", _subject(one), by.ward_id, now, way)
    return one


def _use(invitation: Invitation, account: Account, now: datetime) -> InvitationUse:
    return InvitationUse(
        invitation_id=invitation.id,
        account_id=account.id,
        ward_id=invitation.ward_id,
        neighbourhood_id=invitation.neighbourhood_id,
        at=now,
        back_from=now + OPENING,
    )


def _subject(invitation: Invitation) -> str:
    return f"invitation:{invitation.id}"
