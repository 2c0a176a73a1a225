"""The files of guests that were made for the official portal."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment


class Handover(Base):
    """
    One file of guests for the official portal. It says "thành công" even where it took nobody: portal_count is what
    the receiver read off its screen, None until then; settled_at: when both agreed.
    """

    __tablename__ = "handover"
    __table_args__ = (Index("ix_handover_ward_id_made_at", "ward_id", "made_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    guests: Mapped[int]
    portal_count: Mapped[int | None]
    settled_at: Mapped[datetime | None] = mapped_column(Moment)
