"""The wards this installation serves, with their neighbourhoods and points. Nothing here is personal."""

from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base


class Ward(Base):
    """A ward whose police desk receives dossiers through this installation."""

    __tablename__ = "ward"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    unit_code: Mapped[str] = mapped_column(String(5), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    mark: Mapped[str] = mapped_column(String(6), unique=True)
    desk_name: Mapped[str] = mapped_column(String(120))
    desk_address: Mapped[str] = mapped_column(String(200))
    desk_phone: Mapped[str] = mapped_column(String(20))
    # What one part of a message costs, in đồng; None where nobody has said it.
    sms_price: Mapped[int | None]
    # Whether its own software was ever to be told what happens: of the others nobody asks where that listens.
    software_listens: Mapped[bool] = mapped_column(default=False)


class Neighbourhood(Base):
    """A tổ dân phố of the ward."""

    __tablename__ = "neighbourhood"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))


class Point(Base):
    """A table in a house of culture where people are helped in the evening."""

    __tablename__ = "point"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(200))
    opening_hours: Mapped[str] = mapped_column(String(120))
