"""What a sent form led to, for 48 hours; what waits for a sign-in, for 30 minutes."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed

# Longer than any address of ours with all that a page carries along.
LONGEST_ADDRESS = 400


class AnsweredPost(Base):
    """A form that was carried out: its key, who sent it where, and the page that answered."""

    __tablename__ = "idempotency_key"

    key: Mapped[str] = mapped_column(String(36), primary_key=True)
    actor: Mapped[str] = mapped_column(String(80), primary_key=True)
    route: Mapped[str] = mapped_column(String(80), primary_key=True)
    location: Mapped[str] = mapped_column(String(LONGEST_ADDRESS))
    at: Mapped[datetime] = mapped_column(Moment, index=True)


class ParkedPost(Base):
    """A form whose sender's sign-in had ended: kept sealed, given back only to the same account."""

    __tablename__ = "parked_post"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    actor: Mapped[str] = mapped_column(String(80))
    path: Mapped[str] = mapped_column(String(LONGEST_ADDRESS))
    fields: Mapped[Any] = mapped_column(Sealed)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
