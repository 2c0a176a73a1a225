"""Impressions without a name: nothing in the row leads to a person, a dossier or a day."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Sealed, word_of
from app.impressions.faces import Face


class Impression(Base):
    """month: its first day; a later look must not tell who was first or last. words: one line, or ""."""

    __tablename__ = "impression"
    __table_args__ = (Index("ix_impression_ward_month", "ward_id", "month"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    service: Mapped[str] = mapped_column(String(60))
    month: Mapped[date]
    face: Mapped[Face] = mapped_column(word_of(Face))
    words: Mapped[str] = mapped_column(Sealed)
