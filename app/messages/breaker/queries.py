"""Reads how the gateway was when it was last asked; kept, so that no restart and no second worker asks it anew."""

from sqlalchemy import select

from app.database import db
from app.messages.records import GatewayState


def gateway_state() -> GatewayState:
    """As every worker sees it."""
    return db.session.scalars(select(GatewayState).execution_options(populate_existing=True)).one()


def locked_state(wait: bool) -> GatewayState | None:
    """Nobody else's to change until the transaction ends; None where another worker has it and we do not wait."""
    rows = select(GatewayState).with_for_update(skip_locked=not wait)
    return db.session.scalar(rows.execution_options(populate_existing=True))
