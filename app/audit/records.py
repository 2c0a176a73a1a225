"""One row per act or logged read; the sealer chains them later, ward by ward."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.audit.chain import START, Link, Row
from app.database import ROW_LEVEL, Base, Moment


class AuditRow(Base):
    """Who did what to which row. Holds ids and listed reasons, never a name or an answer."""

    __tablename__ = "audit_row"
    __table_args__ = (
        Index("ix_audit_row_ward_seal", "ward_id", "seal", "id"),
        Index("ix_audit_row_ward_place", "ward_id", "place", unique=True),
        Index("ix_audit_row_subject", "subject", "id"),
        {"info": ROW_LEVEL},
    )

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

    @property
    def sealed(self) -> Row:
        """The row as a link of the chain, with all that its seal is made from."""
        facts = (self.id, self.place, self.ward_id, self.at.isoformat(), self.actor, self.verb)
        link = Link(self.place or 0, self.seal or "")
        return Row(link, tuple(map(str, (*facts, self.subject, self.reason))))


class LastSeal(Base):
    """
    The two ends of a ward's chain: what the next row is chained to, and what stood before the oldest row still kept.

    proof: of both ends, made with a key that is not in the database: whoever rewrites the rows can't make a new one.
    """

    __tablename__ = "audit_last_seal"
    __table_args__ = {"info": ROW_LEVEL}

    ward_id: Mapped[UUID] = mapped_column(primary_key=True)
    seal: Mapped[str] = mapped_column(String(64))
    place: Mapped[int]
    cut_seal: Mapped[str] = mapped_column(String(64), default=START.seal)
    cut_place: Mapped[int] = mapped_column(default=START.place)
    proof: Mapped[str] = mapped_column(String(48))

    @property
    def begin(self) -> Link:
        """What stood before the oldest row that is kept."""
        return Link(self.cut_place, self.cut_seal)

    @property
    def end(self) -> Link:
        """The newest sealed row."""
        return Link(self.place, self.seal)

    @property
    def stands_for(self) -> str:
        """What is proved."""
        return f"{self.ward_id}:{self.cut_place}:{self.cut_seal}:{self.place}:{self.seal}"
