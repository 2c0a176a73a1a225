"""One row per act or logged read; the sealer chains them later, ward by ward."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment


class AuditRow(Base):
    """Who did what to which row. Holds ids and listed reasons, never a name or an answer."""

    __tablename__ = "audit_row"
    __table_args__ = (Index("ix_audit_row_ward_seal", "ward_id", "seal", "id"), {"info": ROW_LEVEL})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ward_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(String(80))
    verb: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(String(40), default="")
    # Where the row stands in its ward's chain: acts end in another order than they began and took their ids.
    place: Mapped[int | None]
    seal: Mapped[str | None] = mapped_column(String(64))


class LastSeal(Base):
    """The end of a ward's chain: what the next row is chained to, and how long the chain is."""

    __tablename__ = "audit_last_seal"
    __table_args__ = {"info": ROW_LEVEL}

    ward_id: Mapped[UUID] = mapped_column(primary_key=True)
    seal: Mapped[str] = mapped_column(String(64))
    place: Mapped[int]
