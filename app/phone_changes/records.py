"""Changes of an account's phone number: asked for, proved, waiting, done or stopped."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.identity.paper_seen import PaperSeen
from app.phone_changes.terms import StoppedBy, Way


class PhoneChange(Base):
    """
    One change, of no ward, as its account is. ward_id: of the officer who saw a paper (seen) of hers, else none.

    asked_by: the key of whoever asked. code_mark: of what was sent to the new number. counts_from: when it is carried
    out, once the code was right; until then the old number can still object.
    """

    __tablename__ = "phone_change"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    ward_id: Mapped[UUID | None] = mapped_column(ForeignKey("ward.id"))
    way: Mapped[Way] = mapped_column(word_of(Way))
    seen: Mapped[PaperSeen | None] = mapped_column(word_of(PaperSeen))
    asked_by: Mapped[str] = mapped_column(String(80))
    asked_at: Mapped[datetime] = mapped_column(Moment, index=True)
    old_phone: Mapped[str] = mapped_column(Sealed)
    new_phone: Mapped[str] = mapped_column(Sealed)
    code_mark: Mapped[str] = mapped_column(String(48))
    tries: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime] = mapped_column(Moment)
    counts_from: Mapped[datetime | None] = mapped_column(Moment, index=True)
    done_at: Mapped[datetime | None] = mapped_column(Moment)
    stopped_at: Mapped[datetime | None] = mapped_column(Moment)
    stopped_by: Mapped[StoppedBy | None] = mapped_column(word_of(StoppedBy))

    @property
    def waits(self) -> bool:
        """Whether it was proved and is neither carried out nor stopped."""
        return bool(self.counts_from) and self.done_at is None and self.stopped_at is None

    @property
    def asks_for_code(self) -> bool:
        """Whether a code may still be typed for it."""
        return self.counts_from is None and self.stopped_at is None
