"""The rooms of a house, and who was asked to declare for it as well."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.lodging.records import Part


class Room(Base):
    """A room and how many people sleep in it."""

    __tablename__ = "lodging_room"
    __table_args__ = (UniqueConstraint("establishment_id", "name"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"))
    place: Mapped[int]
    name: Mapped[str] = mapped_column(String(20))
    beds: Mapped[int]


class HostInvitation(Base):
    """
    Whoever signs in with this phone may join the house; whether anybody does, nobody is told before.

    ended_at: when somebody took it, refused it, or it was taken back.
    """

    __tablename__ = "host_invitation"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"), index=True)
    phone: Mapped[str] = mapped_column(Sealed)
    phone_mark: Mapped[str] = mapped_column(String(48), index=True)
    code_mark: Mapped[str] = mapped_column(String(48))
    part: Mapped[Part] = mapped_column(word_of(Part))
    invited_at: Mapped[datetime] = mapped_column(Moment)
    invited_by: Mapped[str] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
