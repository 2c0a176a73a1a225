"""The outbox: messages leave only from here, after the act that caused them is safe."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, column
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.messages.breaker.rests import Breaker
from app.messages.delivery import Delivery
from app.messages.events import Event


class GatewayState(Base):
    """How the gateway was when it was last asked: one row."""

    __tablename__ = "gateway_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    failures: Mapped[int]
    rests_until: Mapped[datetime | None] = mapped_column(Moment)

    @property
    def breaker(self) -> Breaker:
        return Breaker(self.failures, self.rests_until)

    @breaker.setter
    def breaker(self, known: Breaker) -> None:
        self.failures, self.rests_until = known.failures, known.rests_until


class WardText(Base):
    """What a ward says of an event in its own words, until it says it otherwise. made_by, ended_by: keys of actors."""

    __tablename__ = "ward_text"
    __table_args__ = (
        Index(
            "uq_ward_text_now",
            "ward_id",
            "event",
            unique=True,
            sqlite_where=column("ended_at").is_(None),
            postgresql_where=column("ended_at").is_(None),
        ),
        Index("ix_ward_text_ward_made", "ward_id", "event", "made_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    event: Mapped[Event] = mapped_column(word_of(Event))
    words: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[str] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_by: Mapped[str | None] = mapped_column(String(80))


class OutboxMessage(Base):
    """
    One message to one phone; its id is the gateway's idempotency key.

    Only what is about an account is of no ward. useless_at: when its words stop being true; they are not kept then.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_delivery_due", "delivery", "due_at"),
        Index("ix_outbox_ward_subject", "ward_id", "subject"),
        Index("ix_outbox_ward_delivery_due", "ward_id", "delivery", "due_at", "id"),
        Index("ix_outbox_ward_due", "ward_id", "due_at", "id"),
        CheckConstraint("ward_id IS NOT NULL OR subject LIKE 'account:%'", name="of_a_ward_or_an_account"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID | None] = mapped_column(ForeignKey("ward.id"))
    subject: Mapped[str] = mapped_column(String(80))
    event: Mapped[Event] = mapped_column(word_of(Event))
    phone: Mapped[str] = mapped_column(Sealed)
    text: Mapped[str] = mapped_column(Sealed)
    delivery: Mapped[Delivery] = mapped_column(word_of(Delivery), default=Delivery.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(Moment)
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    arrived_at: Mapped[datetime | None] = mapped_column(Moment)
    useless_at: Mapped[datetime | None] = mapped_column(Moment)
