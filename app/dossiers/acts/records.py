"""Rows beside a dossier that belong to its aggregate: what was asked, and at most one of each other kind."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.dossiers.acts.said import Settled
from app.dossiers.deadline import Pause
from app.dossiers.lifecycle import State


class DossierRequest(Base):
    """
    What the resident was asked to mend, all at once. items: app.dossiers.request.ItemJson, in order.

    answers: name -> what she sent; snapshot_before: the whole dossier as it stood until then. None until she answers.
    """

    __tablename__ = "dossier_request"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(Moment)
    asked_by: Mapped[str] = mapped_column(String(80))
    state_before: Mapped[State] = mapped_column(word_of(State))
    items: Mapped[Any] = mapped_column(Sealed)
    why_again: Mapped[str] = mapped_column(Sealed)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by: Mapped[str | None] = mapped_column(String(80))
    answers: Mapped[Any] = mapped_column(Sealed, nullable=True)
    snapshot_before: Mapped[Any] = mapped_column(Sealed, nullable=True)

    @property
    def pause(self) -> Pause:
        """What the request takes from the term."""
        return Pause.between(self.asked_at, self.answered_at)


class DossierFee(Base):
    """
    The fee of a dossier. asked_*, state_before: None where somebody paid at the desk before she was asked.

    amount, paid: đồng. receipt: the number on her receipt; exempt: an option of the service's list.
    """

    __tablename__ = "dossier_fee"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), unique=True)
    asked_at: Mapped[datetime | None] = mapped_column(Moment)
    asked_by: Mapped[str | None] = mapped_column(String(80))
    state_before: Mapped[State | None] = mapped_column(word_of(State))
    amount: Mapped[int | None]
    settled_at: Mapped[datetime | None] = mapped_column(Moment)
    settled_by: Mapped[str | None] = mapped_column(String(80))
    settled: Mapped[Settled | None] = mapped_column(word_of(Settled))
    paid: Mapped[int | None]
    receipt: Mapped[str | None] = mapped_column(String(40))
    exempt: Mapped[str | None] = mapped_column(String(40))

    @property
    def pause(self) -> Pause | None:
        """What waiting for the money takes from the term; None where nobody waited."""
        if self.asked_at is None:
            return None
        return Pause.between(self.asked_at, self.settled_at)


class DossierCheck(Base):
    """
    Somebody went to look. what, found: as the resident reads them; inside, found_inside: for the ward alone.

    found_*: None until somebody is back.
    """

    __tablename__ = "dossier_check"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), unique=True)
    sent_at: Mapped[datetime] = mapped_column(Moment)
    sent_by: Mapped[str] = mapped_column(String(80))
    what: Mapped[str] = mapped_column(Sealed)
    inside: Mapped[str] = mapped_column(Sealed)
    found_at: Mapped[datetime | None] = mapped_column(Moment)
    found_by: Mapped[str | None] = mapped_column(String(80))
    found: Mapped[str | None] = mapped_column(Sealed)
    found_inside: Mapped[str | None] = mapped_column(Sealed)


class DossierExtension(Base):
    """
    The one time a term was made longer, with everything that the apology states.

    days: working days that the term gained. who: the officer, in words, as things stood that day.
    """

    __tablename__ = "dossier_extension"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), unique=True)
    at: Mapped[datetime] = mapped_column(Moment)
    by: Mapped[str] = mapped_column(String(80))
    who: Mapped[str] = mapped_column(String(160))
    reason: Mapped[str] = mapped_column(Sealed)
    due_before: Mapped[datetime] = mapped_column(Moment)
    due_after: Mapped[datetime] = mapped_column(Moment)
    days: Mapped[int]
