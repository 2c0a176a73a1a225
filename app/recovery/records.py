"""Codes that let somebody choose a new PIN."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.recovery.terms import Given


class PinCode(Base):
    """
    One code, kept only as a mark. Of no ward: an account has none.

    whose_mark: of phone and year of birth; account_id stays empty where nobody has them, and such a code never fits.
    device_mark: the browser that asked, or that typed the code from paper. ward_id: of the officer who gave paper.
    own_mark: of the digits that she typed herself when she got paper; without them whoever holds it opens nothing.
    proved_at: the right code was typed. used_at: a new PIN was chosen, or the code was put out of use.
    """

    __tablename__ = "pin_code"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    given: Mapped[Given] = mapped_column(word_of(Given))
    whose_mark: Mapped[str] = mapped_column(String(48), index=True)
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    ward_id: Mapped[UUID | None] = mapped_column(ForeignKey("ward.id"))
    phone: Mapped[str] = mapped_column(Sealed)
    code_mark: Mapped[str] = mapped_column(String(48))
    own_mark: Mapped[str | None] = mapped_column(String(48))
    device_mark: Mapped[str | None] = mapped_column(String(48))
    tries: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime] = mapped_column(Moment, index=True)
    proved_at: Mapped[datetime | None] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
