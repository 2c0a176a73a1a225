"""When a ward's office works otherwise than the country: on some days, at other hours."""

from datetime import date, datetime, time
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Moment
from app.office.hours import Hours
from app.office.own_day import LONGEST_WHY, OwnDay


class OfficeDay(Base):
    """One such day; ended when the ward thinks better of it, never deleted. made_by, ended_by: keys of actors."""

    __tablename__ = "office_day"
    __table_args__ = (Index("ix_office_day_ward_id_day", "ward_id", "day"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    day: Mapped[date]
    works: Mapped[bool]
    note: Mapped[str] = mapped_column(String(LONGEST_WHY))
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[str] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_by: Mapped[str | None] = mapped_column(String(80))

    @property
    def own(self) -> OwnDay:
        return OwnDay(self.day, self.works, self.note)


class OfficeHours(Base):
    """The hours of every working day, until the ward sets others; ended then, never deleted."""

    __tablename__ = "office_hours"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), index=True)
    opens: Mapped[time]
    lunch_from: Mapped[time]
    lunch_to: Mapped[time]
    closes: Mapped[time]
    note: Mapped[str] = mapped_column(String(LONGEST_WHY))
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[str] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_by: Mapped[str | None] = mapped_column(String(80))

    @property
    def hours(self) -> Hours:
        return Hours(self.opens, self.lunch_from, self.lunch_to, self.closes, self.note)
