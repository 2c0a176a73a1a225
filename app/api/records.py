"""The tokens with which a ward's own software comes in."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.actor import Scope, Software
from app.database import ROW_LEVEL, Base, Moment


class ApiToken(Base):
    """
    One token; of what it says only a hash is kept. It dies with whoever made it.

    scopes: words of app.actor.Scope. used_at: to the minute.
    """

    __tablename__ = "api_token"
    __table_args__ = (Index("ix_api_token_ward", "ward_id", "made_at"), {"info": ROW_LEVEL})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    name: Mapped[str] = mapped_column(String(60))
    scopes: Mapped[Any] = mapped_column(JSON, default=list)
    secret_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)

    @property
    def software(self) -> Software:
        """Whom it lets in."""
        return Software(self.id, self.ward_id, frozenset(map(Scope, self.scopes)), self.name)
