"""Finds codes at the sign-in door: nobody is signed in who forgot her PIN."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select

from app.actor import SIGN_IN_DOOR
from app.database import db, keyring
from app.people.queries import accounts_at_door
from app.people.records import Account
from app.recovery.records import PinCode
from app.recovery.terms import Given


def account(phone: str, birth_year: int) -> Account | None:
    """The account of that phone and year, locked."""
    return next((one for one in accounts_at_door(phone) if one.birth_year == birth_year), None)


def owner(code: PinCode) -> Account | None:
    """The account that the code opens, locked."""
    rows = select(Account).where(Account.id == code.account_id).with_for_update()
    return db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR))


def asked_here(code_id: UUID, device: str, now: datetime) -> PinCode | None:
    """The code of that id if this browser asked for it or typed it, locked; also when it was used a moment ago."""
    rows = _codes().where(PinCode.id == code_id, PinCode.device_mark.in_(keyring().marks(device)), PinCode.until > now)
    return db.session.scalar(rows.with_for_update().execution_options(populate_existing=True))


def usable(phone: str, birth_year: int, device: str, now: datetime) -> list[PinCode]:
    """What this browser may type a code for: its own messages, and paper whoever holds it; locked."""
    rows = _codes().where(
        PinCode.whose_mark.in_(keyring().marks(whose(phone, birth_year))),
        PinCode.until > now,
        PinCode.used_at.is_(None),
        (PinCode.given == Given.PAPER) | PinCode.device_mark.in_(keyring().marks(device)),
    )
    return list(db.session.scalars(rows.order_by(PinCode.until).with_for_update()))


def open_codes(account_id: UUID, now: datetime) -> list[PinCode]:
    """Every code with which a PIN of the account could still be chosen, locked."""
    rows = _codes().where(PinCode.account_id == account_id, PinCode.used_at.is_(None), PinCode.until > now)
    return list(db.session.scalars(rows.order_by(PinCode.until).with_for_update()))


def pin_chosen_since(account_id: UUID, since: datetime) -> bool:
    """Whether a PIN of the account was chosen with a code; since: at most REMEMBERED ago."""
    rows = select(PinCode.id).where(PinCode.account_id == account_id, PinCode.used_at > since)
    found = rows.where(PinCode.proved_at.is_not(None)).limit(1)
    return db.session.scalar(found.execution_options(visible_to=SIGN_IN_DOOR)) is not None


def whose(phone: str, birth_year: int) -> str:
    """What is marked to find the codes of a person again."""
    return f"{phone}:{birth_year}"


def _codes() -> Select[PinCode]:
    return select(PinCode).execution_options(visible_to=SIGN_IN_DOOR)
