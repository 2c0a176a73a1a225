"""A guest whom one house keeps, so that he need not be typed again. Nobody but this house sees him here."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed
from app.lodging.cells import Cell


class Regular(Base):
    """cells: what was typed about him, without his days."""

    __tablename__ = "lodging_regular"
    __table_args__ = (UniqueConstraint("establishment_id", "number_mark"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    establishment_id: Mapped[UUID] = mapped_column(ForeignKey("establishment.id"))
    number_mark: Mapped[str] = mapped_column(String(48))
    cells: Mapped[Any] = mapped_column(Sealed)
    kept_at: Mapped[datetime] = mapped_column(Moment)
    kept_by: Mapped[str] = mapped_column(String(80))

    @property
    def typed(self) -> Mapping[Cell, str]:
        """Every cell in which something stands."""
        return {Cell(name): text for name, text in self.cells.items()}

    @property
    def name(self) -> str:
        """As it was typed."""
        return str(self.cells.get(Cell.NAME.value, ""))
