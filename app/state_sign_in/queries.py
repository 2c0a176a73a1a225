"""Finds what the state said of somebody who is still at the door."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.actor import SIGN_IN_DOOR
from app.database import db, keyring
from app.state_sign_in.records import StateAnswer


def answer(answer_id: UUID, device: str, now: datetime) -> StateAnswer | None:
    """The answer that was brought to this browser and that no account has yet, locked."""
    mine = StateAnswer.device_mark.in_(keyring().marks(device)) & StateAnswer.used_at.is_(None)
    rows = select(StateAnswer).where(StateAnswer.id == answer_id, mine, StateAnswer.until > now).with_for_update()
    return db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True))
