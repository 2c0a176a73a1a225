"""Papers that were issued, and the registers that number them without a gap."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.papers.kind import Kind


class Slip(Base):
    """
    One paper as it was issued: what it stated never changes, whatever becomes of the dossier.

    serial: its place in the register; a receipt stands in none, it bears the number of its dossier, and a result that
    was given elsewhere bears the number it has there. nth: of its kind within the dossier.
    """

    __tablename__ = "slip"
    __table_args__ = (
        UniqueConstraint("dossier_id", "kind", "nth"),
        UniqueConstraint("ward_id", "kind", "year", "serial"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"))
    kind: Mapped[Kind] = mapped_column(word_of(Kind))
    nth: Mapped[int] = mapped_column(default=1)
    year: Mapped[int]
    serial: Mapped[int | None]
    token: Mapped[str] = mapped_column(Sealed)
    token_mark: Mapped[str] = mapped_column(String(48), unique=True)
    statement: Mapped[str] = mapped_column(Sealed)
    issued_at: Mapped[datetime] = mapped_column(Moment)
    issued_by: Mapped[str] = mapped_column(String(80))


class SlipSerial(Base):
    """The last number of a ward's register: one per kind of paper and year."""

    __tablename__ = "slip_serial"

    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), primary_key=True)
    kind: Mapped[Kind] = mapped_column(word_of(Kind), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]
