"""Where a ward's software listens, and what it was told."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.news.events import Happening, News


class Sending(StrEnum):
    """What is known of a message."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


class Webhook(Base):
    """
    One target. events: words of Happening. failures: in a row; quiet_until: not to be tried before.

    stopped_at: since then we have given up, and it is told nothing until the head has it tried again.
    """

    __tablename__ = "webhook"
    __table_args__ = (Index("ix_webhook_ward", "ward_id", "made_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    url: Mapped[str] = mapped_column(String(300))
    events: Mapped[Any] = mapped_column(JSON, default=list)
    secret: Mapped[str] = mapped_column(Sealed)
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    failures: Mapped[int] = mapped_column(default=0)
    quiet_until: Mapped[datetime | None] = mapped_column(Moment)
    stopped_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)


class WebhookDelivery(Base):
    """
    One message to one target; its id is the same at every attempt. number: "" of a test.

    answer: what came of the last attempt, in words; "" before the first.
    """

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        Index("ix_webhook_delivery_ward", "ward_id", "webhook_id", "at"),
        Index("ix_webhook_delivery_sending", "sending", "at"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    webhook_id: Mapped[UUID] = mapped_column(ForeignKey("webhook.id"))
    event: Mapped[Happening] = mapped_column(word_of(Happening))
    number: Mapped[str] = mapped_column(String(24))
    state: Mapped[str] = mapped_column(String(24))
    version: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
    sending: Mapped[Sending] = mapped_column(word_of(Sending), default=Sending.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None] = mapped_column(Moment)
    answer: Mapped[str] = mapped_column(String(120), default="")

    @property
    def news(self) -> News:
        """What it says."""
        return News(self.event, self.number, self.state, self.version, self.at)
