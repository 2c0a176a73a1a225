"""Who copies a dossier into the official system, and how far that is."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed


class Copying(Base):
    """
    One for a dossier that somebody began to copy. No resident ever reads it.

    since: when this member of staff began; touched_at: when she last did something. ticks: key of a field -> the words
    that were copied.
    """

    __tablename__ = "dossier_copying"
    __table_args__ = (Index("ix_dossier_copying_ward", "ward_id", "touched_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), unique=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    since: Mapped[datetime] = mapped_column(Moment)
    touched_at: Mapped[datetime] = mapped_column(Moment)
    ticks: Mapped[Any] = mapped_column(Sealed, default=dict)
