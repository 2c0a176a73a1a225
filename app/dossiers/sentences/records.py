"""The sentences that a ward wrote for itself. Nothing here is personal."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Moment


class ReadySentences(Base):
    """Of one shelf of one service. lines: in the order in which they are offered."""

    __tablename__ = "ready_sentences"

    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), primary_key=True)
    service: Mapped[str] = mapped_column(String(60), primary_key=True)
    shelf: Mapped[str] = mapped_column(String(200), primary_key=True)
    lines: Mapped[Any] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    changed_by: Mapped[str] = mapped_column(String(80))
