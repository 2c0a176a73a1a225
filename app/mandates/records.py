"""A mandate: this person lets this helper act for her at this ward, until then."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.mandates.terms import GivenBy


class Mandate(Base):
    """Ended by the person, by the helper's goodbye, or by time; never deleted."""

    __tablename__ = "mandate"
    __table_args__ = (Index("ix_mandate_ward_staff", "ward_id", "staff_id", "ends_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    person_name: Mapped[str] = mapped_column(Sealed)
    given_by: Mapped[GivenBy] = mapped_column(word_of(GivenBy))
    given_at: Mapped[datetime] = mapped_column(Moment)
    ends_at: Mapped[datetime] = mapped_column(Moment)
