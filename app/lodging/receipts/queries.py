"""Finds what a receipt is of: for the host who prints it, and for whoever holds it in hand."""

from hmac import compare_digest
from uuid import UUID

from sqlalchemy import func, select

from app.actor import LOOK_UP_DOOR, Actor
from app.audit.subjects import About, subject
from app.database import db, keyring
from app.lodging.queries import guests_visible
from app.lodging.receipts import secret
from app.lodging.records import Declaration, Establishment, GuestRow, Standing

_GUEST = "guest"


def secret_of(sent: Declaration) -> str:
    """What the square of the whole list's receipt holds."""
    return secret.written(sent.id, _proof(sent, subject(About.DECLARATION, sent.id)))


def guests_secret(guest: GuestRow, sent: Declaration) -> str:
    """What the square of one guest's receipt holds: it opens nobody else's."""
    return secret.written(guest.id, _proof(sent, f"{_GUEST}:{guest.id}"))


def late_among(sent: Declaration, actor: Actor) -> int:
    """How many of that sending were late."""
    rows = guests_visible(actor).where(GuestRow.declaration_id == sent.id, GuestRow.late)
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


def guest_of(guest_id: UUID, sent: Declaration, actor: Actor) -> GuestRow | None:
    """One guest of that sending."""
    rows = guests_visible(actor).where(GuestRow.id == guest_id, GuestRow.declaration_id == sent.id)
    return db.session.scalar(rows)


def list_in_hand(held: str) -> Declaration | None:
    """The declaration whose receipt somebody holds."""
    found = secret.read(held)
    if not found:
        return None
    rows = select(Declaration).where(Declaration.id == found[0])
    sent = db.session.scalar(rows.execution_options(visible_to=LOOK_UP_DOOR))
    return sent if sent and _proves(sent, found[1], subject(About.DECLARATION, sent.id)) else None


def guest_in_hand(held: str) -> tuple[GuestRow, Declaration] | None:
    """The guest whose receipt somebody holds, and when he was declared."""
    found = secret.read(held)
    if not found:
        return None
    rows = select(GuestRow, Declaration).join(Declaration, GuestRow.declaration_id == Declaration.id)
    rows = rows.where(GuestRow.id == found[0], GuestRow.standing == Standing.DECLARED)
    row = db.session.execute(rows.execution_options(visible_to=LOOK_UP_DOOR)).first()
    return (row[0], row[1]) if row and _proves(row[1], found[1], f"{_GUEST}:{row[0].id}") else None


def house_in_hand(sent: Declaration) -> Establishment:
    """Where those guests sleep."""
    rows = select(Establishment).where(Establishment.id == sent.establishment_id)
    return db.session.scalars(rows.execution_options(visible_to=LOOK_UP_DOOR)).one()


def late_in_hand(sent: Declaration) -> int:
    """How many of that sending were late, for whoever holds its receipt."""
    rows = select(func.count()).where(GuestRow.declaration_id == sent.id, GuestRow.late)
    return db.session.scalar(rows.execution_options(visible_to=LOOK_UP_DOOR)) or 0


def _proof(sent: Declaration, value: str) -> str:
    # Sendings of before have no key of their own.
    return secret.proof(sent.receipt_key, value) if sent.receipt_key else keyring().proof(value)


def _proves(sent: Declaration, proof: str, value: str) -> bool:
    own = bool(sent.receipt_key) and compare_digest(proof, _proof(sent, value))
    return own or keyring().proves(proof, value)
