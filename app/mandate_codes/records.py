"""Codes that begin a mandate when they are typed at the point they were made for."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.mandates.terms import GivenBy, Term


class MandateCode(Base):
    """
    One code, kept only as a mark, with what the person agreed to when it was made.

    draft_id, text, text_print: as in Mandate. used_at: it began mandate_id, or was put out of use without
    one. staff_id, phone: of a code by message, who asked and where it was sent; there account_id stays empty where
    nobody has that phone and year, and such a code never fits.
    """

    __tablename__ = "mandate_code"
    __table_args__ = (Index("ix_mandate_code_account_until", "account_id", "until"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    phone: Mapped[str | None] = mapped_column(Sealed)
    given_by: Mapped[GivenBy] = mapped_column(word_of(GivenBy))
    term: Mapped[Term] = mapped_column(word_of(Term))
    services: Mapped[list[str]] = mapped_column(JSON)
    draft_id: Mapped[UUID | None]
    text: Mapped[Any] = mapped_column(Sealed)
    text_print: Mapped[str] = mapped_column(String(64))
    code_mark: Mapped[str] = mapped_column(String(48), unique=True)
    tries: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime] = mapped_column(Moment)
    until: Mapped[datetime] = mapped_column(Moment, index=True)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    mandate_id: Mapped[UUID | None] = mapped_column(ForeignKey("mandate.id"))
