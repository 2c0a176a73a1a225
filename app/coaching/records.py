"""What was noted of somebody being shown how it is done."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment


class Guidance(Base):
    """
    Somebody sat beside a person who did it herself. account_id: whose, as far as it is known; nobody has to say.

    draft_id: of the draft or dossier that it was about; each is noted once.
    """

    __tablename__ = "guidance"
    __table_args__ = (Index("ix_guidance_ward_point", "ward_id", "point_id", "at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    draft_id: Mapped[UUID | None] = mapped_column(unique=True)
    service: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime] = mapped_column(Moment)
