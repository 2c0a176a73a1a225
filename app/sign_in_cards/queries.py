"""Finds sign-in cards: at the door by their secret, or of the person whose they are."""

from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import SIGN_IN_DOOR, Actor, Helper, Resident
from app.database import db, keyring
from app.sign_in_cards.records import SignInCard


def visible(actor: Actor) -> Select[SignInCard]:
    """The cards that exist for this actor."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine) | Helper(account_id=mine):
            allowed = SignInCard.account_id == mine
        case _:
            allowed = false()
    return select(SignInCard).where(allowed).execution_options(visible_to=actor)


def latest(actor: Resident | Helper) -> SignInCard | None:
    """The person's last card, whether it still opens or not."""
    return db.session.scalar(visible(actor).order_by(SignInCard.given_at.desc(), SignInCard.id).limit(1))


def marked(secret: str) -> str:
    """What is marked to find a card again."""
    return f"sign-in-card:{secret}"


def with_secret(secret: str) -> SignInCard | None:
    """The card that carries this secret, ended or not, locked."""
    return db.session.scalar(_at_door().where(SignInCard.secret_mark.in_(keyring().marks(marked(secret)))))


def open_cards(account_id: UUID) -> list[SignInCard]:
    """Every card that opens the account, locked."""
    return list(
        db.session.scalars(_at_door().where(SignInCard.account_id == account_id, SignInCard.ended_at.is_(None)))
    )


def _at_door() -> Select[SignInCard]:
    return select(SignInCard).with_for_update().execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True)
