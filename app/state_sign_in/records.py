"""Somebody whom the state confirmed and who has no account here yet, or has not said which."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed


class StateAnswer(Base):
    """What a provider said, for half an hour and this browser alone. Of no ward. used_at: an account has it now."""

    __tablename__ = "state_answer"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    device_mark: Mapped[str] = mapped_column(String(48))
    person: Mapped[Any] = mapped_column(Sealed)
    until: Mapped[datetime] = mapped_column(Moment, index=True)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
