"""Where a ward takes its fees by transfer, and where it took them before."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Moment
from app.fees.vietqr import Account


class FeeAccount(Base):
    """One account; ended when another takes its place, never changed, never deleted. *_by: actors' keys."""

    __tablename__ = "fee_account"
    __table_args__ = (Index("ix_fee_account_ward_id_made_at", "ward_id", "made_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    bank: Mapped[str] = mapped_column(String(120))
    bank_bin: Mapped[str] = mapped_column(String(6))
    number: Mapped[str] = mapped_column(String(19))
    holder: Mapped[str] = mapped_column(String(80))
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[str] = mapped_column(String(80))
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_by: Mapped[str | None] = mapped_column(String(80))

    @property
    def account(self) -> Account:
        return Account(self.bank, self.bank_bin, self.number, self.holder)
