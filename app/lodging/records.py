"""Establishments, who declares for them, tonight's guests, and the declarations that were sent."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from secrets import token_hex
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.clock import HANOI
from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.lodging.cells import Cell, Row
from app.lodging.guest import Checked, Guest, Kind, check
from app.lodging.habit import Habit
from app.lodging.kept import as_it_was, kept, opened


class Standing(StrEnum):
    """Where a guest's row stands."""

    TYPED = "typed"
    DECLARED = "declared"
    TAKEN_OUT = "taken-out"


class Establishment(Base):
    """
    A house that takes guests for the night, in one ward. confirmed_at: when the ward agreed that it exists.

    Guests are declared before that too: the law does not wait for the desk.
    """

    __tablename__ = "establishment"
    __table_args__ = (Index("ix_establishment_ward_id", "ward_id"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    kind: Mapped[Kind] = mapped_column(word_of(Kind))
    name: Mapped[str] = mapped_column(String(120))
    street: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str] = mapped_column(Sealed)
    registered_at: Mapped[datetime] = mapped_column(Moment)
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    # Where somebody has said so: a leader helps no farther than where he leads.
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    usual_reason: Mapped[str] = mapped_column(String(2), default="1")
    usual_nights: Mapped[int] = mapped_column(default=1)

    @property
    def habit(self) -> Habit:
        """What holds where a row is silent."""
        return Habit(self.usual_reason, self.usual_nights)


class Part(StrEnum):
    """What somebody is in a house: an owner also says who else declares for it."""

    OWNER = "owner"
    STAFF = "staff"


class Host(Base):
    """
    Somebody who declares for an establishment; until: no longer, ended_by: since whose word.

    reminder_night: the last one for which was looked whether to remind her.
    """

    __tablename__ = "host"
    __table_args__ = (Index("ix_host_account_id", "account_id"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"), index=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    since: Mapped[datetime] = mapped_column(Moment)
    part: Mapped[Part] = mapped_column(word_of(Part), default=Part.OWNER)
    until: Mapped[datetime | None] = mapped_column(Moment)
    reminder_night: Mapped[date | None]
    ended_by: Mapped[str | None] = mapped_column(String(80))


class Declaration(Base):
    """One sending, the minute that counts. receipt_key: proves its receipts, whatever keys change; none in old rows."""

    __tablename__ = "declaration"
    __table_args__ = (
        Index("ix_declaration_establishment_id_declared_at", "establishment_id", "declared_at"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"))
    declared_at: Mapped[datetime] = mapped_column(Moment)
    declared_by: Mapped[str] = mapped_column(String(80))
    guests: Mapped[int]
    receipt_key: Mapped[str | None] = mapped_column(Sealed, default=lambda: token_hex(16))


class GuestRow(Base):
    """
    One guest. cells: what was typed, by name of the cell, right or wrong. declared: the guest as he was declared, empty
    in rows of before; name_folded, number_mark, arrives and leaves are of him too. room: as the house calls it.

    sure: whoever typed it looked at what seemed doubtful, and it is so. ready: nothing stands in the way of declaring.
    """

    __tablename__ = "guest"
    __table_args__ = (
        Index("ix_guest_establishment_id_standing", "establishment_id", "standing", "place"),
        Index("ix_guest_ward_id_arrives", "ward_id", "arrives"),
        Index("ix_guest_establishment_id_arrives", "establishment_id", "arrives"),
        Index("ix_guest_establishment_id_place", "establishment_id", "place"),
        Index("ix_guest_establishment_id_stays_until", "establishment_id", "stays_until"),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"))
    place: Mapped[int]
    cells: Mapped[Any] = mapped_column(Sealed)
    declared: Mapped[Any | None] = mapped_column(Sealed)
    sure: Mapped[bool] = mapped_column(default=False)
    # The same of those with whom he shares the room.
    sure_beside: Mapped[bool] = mapped_column(default=False)
    ready: Mapped[bool] = mapped_column(default=False)
    adult: Mapped[bool | None]
    standing: Mapped[Standing] = mapped_column(word_of(Standing), default=Standing.TYPED)
    typed_at: Mapped[datetime] = mapped_column(Moment)
    typed_by: Mapped[str | None] = mapped_column(String(80))
    number_mark: Mapped[str | None] = mapped_column(String(48), index=True)
    name_folded: Mapped[str | None] = mapped_column(Text)
    arrives: Mapped[date | None]
    leaves: Mapped[date | None]
    # How long he stays as things stand now, and when it was said that he has left.
    stays_until: Mapped[date | None]
    left_at: Mapped[datetime | None] = mapped_column(Moment)
    room: Mapped[str | None] = mapped_column(String(20))
    declaration_id: Mapped[UUID | None] = mapped_column(ForeignKey("declaration.id"), index=True)
    late: Mapped[bool] = mapped_column(default=False)
    handover_id: Mapped[UUID | None] = mapped_column(ForeignKey("handover.id"), index=True)

    def __getitem__(self, cell: Cell) -> str:
        """What was typed there, "" if nothing was."""
        return str(self.cells.get(cell.value, ""))

    @property
    def name(self) -> str:
        """As it was typed, "" if it was not."""
        return self[Cell.NAME]

    def sleeps_here(self, night: date) -> bool:
        """Of a declared one: whether he is here that night, as far as anybody has said."""
        assert self.arrives
        assert self.stays_until
        return self.left_at is None and self.arrives <= night < self.stays_until

    @property
    def typed(self) -> dict[Cell, str]:
        """Every cell in which something stands."""
        return {Cell(name): text for name, text in self.cells.items()}

    def type(self, cells: Mapping[Cell, str]) -> None:
        """Keep what was typed in place of what is there."""
        self.cells = {cell.value: text for cell, text in cells.items() if text}

    def checked(self, house: Establishment, today: date) -> Checked:
        """What is to be said about it that day, in its house."""
        return check(Row(self.typed), house.kind, today, self.typed_at.astimezone(HANOI).date(), house.habit)

    def declare_as(self, guest: Guest) -> None:
        """Keep how he is declared: nothing that is typed or asked later changes it."""
        self.declared = kept(guest)

    def as_declared(self, kind: Kind) -> Guest:
        """Of a declared one: the guest as he was on the day of his declaration."""
        if self.declared:
            return opened(self.declared)
        return as_it_was(Row(self.typed), kind, self.arrives, self.leaves, self.room)


# The same person, the same night, the same house: once, whatever two phones send at one moment.
_IS_DECLARED = GuestRow.standing == Standing.DECLARED
Index(
    "uq_guest_declared_once",
    GuestRow.establishment_id,
    GuestRow.number_mark,
    GuestRow.arrives,
    unique=True,
    sqlite_where=_IS_DECLARED,
    postgresql_where=_IS_DECLARED,
)
