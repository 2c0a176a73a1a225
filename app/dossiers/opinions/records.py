"""Second opinions, kept with their dossier."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed


class Opinion(Base):
    """
    A second opinion: one line asked of a named colleague, one line answered. No resident ever reads it.

    asked_of: None for what is said to everybody at the desk: a note, which nobody answers.
    """

    __tablename__ = "dossier_opinion"
    __table_args__ = (
        Index("ix_dossier_opinion_ward_asked", "ward_id", "asked_of", "answered_at"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    asked_of: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    asked_at: Mapped[datetime] = mapped_column(Moment)
    question: Mapped[str] = mapped_column(Sealed)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answer: Mapped[str | None] = mapped_column(Sealed)

    @property
    def is_note(self) -> bool:
        """Said to everybody at the desk."""
        return self.asked_of is None
