"""A sheet that was made from a draft, and what its person tells about it since."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.catalogue.outcome import Channel
from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.drafts.preparing.result import Result


class Preparation(Base):
    """
    Part of its draft, and of no ward like it: nobody here receives it, so whoever may go on with the draft, and nobody
    else, reads it. sheet: as app.catalogue.sheet stores it, on the day on which it was made.
    """

    __tablename__ = "preparation"
    __table_args__ = {"info": ROW_LEVEL}

    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True)
    service: Mapped[str] = mapped_column(String(60))
    sheet: Mapped[Any] = mapped_column(Sealed)
    made_at: Mapped[datetime] = mapped_column(Moment)
    # Where and when it was filed, as she tells it: None until she does.
    filed_at: Mapped[Channel | None] = mapped_column(word_of(Channel))
    filed_on: Mapped[date | None]
    official_code: Mapped[str | None] = mapped_column(Sealed)
    result: Mapped[Result | None] = mapped_column(word_of(Result))
    result_on: Mapped[date | None]
