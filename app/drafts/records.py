"""A draft: raw answers of one service, before there is a dossier and before there may be an account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed


class Draft(Base):
    """
    answers: question field -> raw text as typed; a repeated group -> list of such rows.
    heard: field -> highest counter of a save, so that a late one cannot overwrite.
    """

    __tablename__ = "draft"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    start_mark: Mapped[str] = mapped_column(String(48), unique=True)
    code: Mapped[str] = mapped_column(Sealed)
    code_mark: Mapped[str] = mapped_column(String(48), unique=True)
    service: Mapped[str] = mapped_column(String(60))
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    mandate_id: Mapped[UUID | None] = mapped_column(ForeignKey("mandate.id"), index=True)
    answers: Mapped[Any] = mapped_column(Sealed)
    heard: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    practice: Mapped[bool] = mapped_column(default=False)
    # Who sat beside her and typed nothing: "cán bộ hỗ trợ Nguyễn Văn Minh".
    guided_by: Mapped[str | None] = mapped_column(String(160))
    touched_at: Mapped[datetime] = mapped_column(Moment, index=True)
    # The last sheet of what is received elsewhere: app.drafts.preparing.
    prepared_at: Mapped[datetime | None] = mapped_column(Moment)
    dossier_number: Mapped[str | None] = mapped_column(String(24))
    revision: Mapped[int] = mapped_column(Integer, default=1)

    __mapper_args__ = {"version_id_col": revision}


@dataclass(frozen=True, slots=True)
class DraftRead:
    """What a page shows of a draft. SQLAlchemy follows no change to it: that takes as long again as reading it."""

    id: UUID
    code: str
    service: str
    answers: Any
    practice: bool
    dossier_number: str | None
    account_id: UUID | None
    prepared_at: datetime | None
