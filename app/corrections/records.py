"""Requests to mend what is wrong about somebody."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.corrections.terms import Outcome, What
from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of


class Correction(Base):
    """
    What she says is wrong, in her words, and what her ward answers.

    name, phone: hers on that day: the desk has to know whom to call, and reads nothing else of her account.
    """

    __tablename__ = "correction"
    __table_args__ = (Index("ix_correction_ward_id_answered_at", "ward_id", "answered_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    what: Mapped[What] = mapped_column(word_of(What))
    words: Mapped[str] = mapped_column(Sealed)
    name: Mapped[str] = mapped_column(Sealed)
    phone: Mapped[str] = mapped_column(Sealed)
    asked_at: Mapped[datetime] = mapped_column(Moment)
    outcome: Mapped[Outcome | None] = mapped_column(word_of(Outcome))
    answer: Mapped[str | None] = mapped_column(Sealed)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
