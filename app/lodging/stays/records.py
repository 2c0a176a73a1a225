"""A declared stay that went on, or ended early."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, word_of
from app.lodging.stays.terms import Change


class StayChange(Base):
    """
    One act about one guest; the declaration itself stays as it was. was, until: the day of leaving before and after.

    report_id: the same for all that were told at once. entered_at: when the desk had it in the official portal.
    """

    __tablename__ = "stay_change"
    __table_args__ = (
        Index("ix_stay_change_establishment_id_report_id", "establishment_id", "report_id"),
        Index("ix_stay_change_ward_id_entered_at", "ward_id", "entered_at"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"))
    guest_id: Mapped[UUID] = mapped_column(ForeignKey("guest.id"), index=True)
    report_id: Mapped[UUID]
    change: Mapped[Change] = mapped_column(word_of(Change))
    was: Mapped[date]
    until: Mapped[date]
    told_at: Mapped[datetime] = mapped_column(Moment)
    told_by: Mapped[str] = mapped_column(String(80))
    late: Mapped[bool]
    entered_at: Mapped[datetime | None] = mapped_column(Moment)
    entered_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
