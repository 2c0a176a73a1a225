"""A mandate: this person lets this point act for her at this ward, until then."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.mandates.terms import EndedBy, GivenBy, Term


class Mandate(Base):
    """
    Ended by the person, by the helper's goodbye, or by time; never deleted.

    staff_id: to whom it was given; whoever is on duty at the same point may go on. neighbourhood_id: of a leader, who
    holds it alone and while he leads there: where the person said that she lives. services: slugs, [] from the time
    before a mandate named them: all. draft_id: where it is for one dossier alone, the draft that it is or was, which
    is forgotten after a while. text: lines as they were read; text_print: their fingerprint.
    """

    __tablename__ = "mandate"
    __table_args__ = (
        Index("ix_mandate_ward_staff", "ward_id", "staff_id", "ends_at"),
        Index("ix_mandate_ward_point", "ward_id", "point_id", "ends_at"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    person_name: Mapped[str] = mapped_column(Sealed)
    given_by: Mapped[GivenBy] = mapped_column(word_of(GivenBy))
    given_at: Mapped[datetime] = mapped_column(Moment)
    ends_at: Mapped[datetime] = mapped_column(Moment)
    term: Mapped[Term] = mapped_column(word_of(Term), default=Term.SITTING)
    services: Mapped[list[str]] = mapped_column(JSON, default=list)
    draft_id: Mapped[UUID | None]
    text: Mapped[Any] = mapped_column(Sealed, nullable=True)
    text_print: Mapped[str | None] = mapped_column(String(64))
    ended_by: Mapped[EndedBy | None] = mapped_column(word_of(EndedBy))
    reminded_at: Mapped[datetime | None] = mapped_column(Moment)
    # The last day on which the person was told that her page was opened: once a day is enough.
    told_on: Mapped[date | None]

    @property
    def is_for_sitting(self) -> bool:
        """Whether it holds for this sitting only."""
        return self.term is Term.SITTING

    def covers(self, service: str) -> bool:
        """Whether it was given for this service, by its slug."""
        return not self.services or service in self.services

    def reaches(self, service: str) -> bool:
        """Whether it lets the helper do more of this service than with one dossier."""
        return self.covers(service) and self.draft_id is None
