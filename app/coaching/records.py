"""What was noted of somebody being shown how it is done, and how far she is with what she learns beside it."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed


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


class Consent(Base):
    """
    She lets her ward's helpers keep how far she is with the coaching tasks. Gone as soon as she wants no more.

    mandate_id: beside whom she gave it, with her PIN. text: lines as they were read; text_print: their fingerprint.
    """

    __tablename__ = "coaching_consent"
    __table_args__ = (UniqueConstraint("ward_id", "account_id"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    mandate_id: Mapped[UUID] = mapped_column(ForeignKey("mandate.id"))
    given_at: Mapped[datetime] = mapped_column(Moment)
    touched_at: Mapped[datetime] = mapped_column(Moment, index=True)
    text: Mapped[Any] = mapped_column(Sealed)
    text_print: Mapped[str] = mapped_column(String(64))


class Progress(Base):
    """How far she is with one task, never without her consent. done: ids of steps. stopped: of a stop, or ""."""

    __tablename__ = "coaching_progress"
    __table_args__ = (UniqueConstraint("consent_id", "task"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    consent_id: Mapped[UUID] = mapped_column(ForeignKey("coaching_consent.id"))
    task: Mapped[str] = mapped_column(String(60))
    done: Mapped[list[str]] = mapped_column(JSON, default=list)
    stopped: Mapped[str] = mapped_column(String(60), default="")
    touched_at: Mapped[datetime] = mapped_column(Moment)
