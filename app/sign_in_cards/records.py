"""Printed sign-in cards; of what they carry only a mark is kept."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, word_of
from app.sign_in_cards.terms import EndedBy


class SignInCard(Base):
    """
    One printed card, of no ward, as its account is. An account has one that opens at a time.

    given_by: the key of whoever had it printed. used_at: the last time that its PIN was right.
    """

    __tablename__ = "sign_in_card"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    secret_mark: Mapped[str] = mapped_column(String(48), unique=True)
    given_at: Mapped[datetime] = mapped_column(Moment)
    given_by: Mapped[str] = mapped_column(String(80))
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment, index=True)
    ended_by: Mapped[EndedBy | None] = mapped_column(word_of(EndedBy))
