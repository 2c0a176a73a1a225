"""Dossiers as they were sent, and everything that happened to them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from app.catalogue import registry
from app.catalogue.service import Received
from app.catalogue.term import Deadline
from app.clock import now
from app.database import ROW_LEVEL, Base, Moment, Sealed, word_of
from app.dossiers.acts.records import DossierCheck, DossierExtension, DossierFee, DossierRequest
from app.dossiers.acts.said import Way
from app.dossiers.channel import Channel
from app.dossiers.deadline import Pause, due, term_ends
from app.dossiers.lifecycle import PARTS, STATES, Move, State
from app.dossiers.once import Been, spent
from app.mandates.help import Help
from app.office.calendar import OfficeCalendar

# The desk's list is narrowed and counted by these: one index answers it, and no row is opened that is not shown.
LISTED_BY = ("service", "state", "channel", "brought", "point_id", "neighbourhood_id", "assigned_to")


class Dossier(Base):
    """One sent dossier. Its ward never changes; what was asked and answered stands in the snapshot."""

    __tablename__ = "dossier"
    __table_args__ = (
        Index("ix_dossier_ward_due", "ward_id", "state", "due_at", "id"),
        Index("ix_dossier_ward_neighbourhood", "ward_id", "neighbourhood_id", "sent_at"),
        Index("ix_dossier_ward_list", "ward_id", "part", "due_at", "number", *LISTED_BY),
        Index("ix_dossier_ward_lasts", "ward_id", "lasts_until"),
        Index("ix_dossier_ward_changed", "ward_id", "changed_at", "number", "sent_at"),
        Index("ix_dossier_ward_name", "ward_id", "applicant_folded", "sent_at", "number"),
        Index("ix_dossier_ward_phone_mark", "ward_id", "phone_mark", "sent_at"),
        Index("ix_dossier_ward_number_mark", "ward_id", "number_mark", "sent_at"),
        Index("ix_dossier_ward_address_mark", "ward_id", "address_mark", "sent_at"),
        Index("ix_dossier_ward_official_code", "ward_id", "official_code", unique=True),
        {"info": ROW_LEVEL},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    number: Mapped[str] = mapped_column(String(24), unique=True)
    draft_id: Mapped[UUID] = mapped_column(unique=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    mandate_id: Mapped[UUID | None] = mapped_column(ForeignKey("mandate.id"), index=True)
    # Kinds of app.mandates.help.Help, and who guided, in words.
    help: Mapped[list[str]] = mapped_column(JSON, default=list)
    guided_by: Mapped[str | None] = mapped_column(String(160))
    # Which its address names, else where its leader helped; to be counted by.
    neighbourhood_id: Mapped[UUID | None] = mapped_column(ForeignKey("neighbourhood.id"))
    # What it asks for ends on that day, as far as it was declared.
    lasts_until: Mapped[date | None]
    service: Mapped[str] = mapped_column(String(60))
    service_version: Mapped[int]
    service_name: Mapped[str] = mapped_column(String(120))
    answers: Mapped[Any] = mapped_column(Sealed)
    snapshot: Mapped[Any] = mapped_column(Sealed)
    applicant: Mapped[str] = mapped_column(Sealed)
    phone: Mapped[str] = mapped_column(Sealed)
    applicant_folded: Mapped[str] = mapped_column(Text)
    applicant_order: Mapped[str] = mapped_column(Text)
    number_mark: Mapped[str] = mapped_column(String(48))
    phone_mark: Mapped[str] = mapped_column(String(48))
    digits_mark: Mapped[str] = mapped_column(String(48))
    # Of dossiers of the first weeks neither is known.
    address_mark: Mapped[str | None] = mapped_column(String(48))
    people: Mapped[int] = mapped_column(default=1)
    state: Mapped[State] = mapped_column(word_of(State), default=State.SENT)
    sent_at: Mapped[datetime] = mapped_column(Moment)
    received_on: Mapped[date]
    due_at: Mapped[datetime] = mapped_column(Moment)
    # The law gives it longer, as the desk said. And: while she has something to mend the term stands, as due_at was.
    harder: Mapped[bool] = mapped_column(default=False)
    paused_since: Mapped[date | None]
    # The due date of which the desk was told that it is today, that it is over.
    soon_told_of: Mapped[datetime | None] = mapped_column(Moment)
    late_told_of: Mapped[datetime | None] = mapped_column(Moment)
    # The last day of which its person was told that it is near.
    renewal_told_of: Mapped[date | None]
    # Of the result: None before there is one.
    granted: Mapped[bool | None]
    # How the result was given: None until it was.
    given: Mapped[Way | None] = mapped_column(word_of(Way))
    # What follows from its state and its help, for the list.
    part: Mapped[int] = mapped_column(default=0)
    channel: Mapped[Channel] = mapped_column(word_of(Channel), default=Channel.ALONE)
    brought: Mapped[bool] = mapped_column(default=False)
    # Where somebody typed for her.
    point_id: Mapped[UUID | None] = mapped_column(ForeignKey("point.id"))
    # Who of the desk has it in hand.
    assigned_to: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    # Under which the official system knows it, once somebody has copied it there.
    official_code: Mapped[str | None] = mapped_column(String(40))
    # By whatever wrote the row: an open list asks for nothing newer.
    changed_at: Mapped[datetime] = mapped_column(Moment, default=now, onupdate=now)
    # That she was asked what she thought, not what she said.
    rated: Mapped[bool] = mapped_column(default=False)
    revision: Mapped[int] = mapped_column(default=1)

    # The dossier is the aggregate's root: whoever may see it may see what happened to it.
    events: Mapped[list["DossierEvent"]] = relationship(order_by="DossierEvent.id", lazy="select")
    requests: Mapped[list[DossierRequest]] = relationship(order_by="DossierRequest.asked_at", lazy="select")
    fee: Mapped[DossierFee | None] = relationship(lazy="select")
    check: Mapped[DossierCheck | None] = relationship(lazy="select")
    extension: Mapped[DossierExtension | None] = relationship(lazy="select")

    __mapper_args__ = {"version_id_col": revision}

    @validates("state")
    def _stands(self, _name: str, state: State) -> State:
        self.part = PARTS[STATES[state].clock]
        return state

    @validates("help")
    def _helped(self, _name: str, kinds: list[str]) -> list[str]:
        self.brought = Help.PAPERS in kinds
        return kinds

    @property
    def open_request(self) -> DossierRequest | None:
        """What the resident has to mend now."""
        waits = (one for one in self.requests if one.answered_at is None)
        return next(waits, None) if self.paused_since else None

    @property
    def stood_before(self) -> State:
        """Where it stood when the resident was asked for something; where it stands if she was not."""
        if self.open_request:
            return self.open_request.state_before
        waits = self.state is State.WAITING_FOR_PAYMENT and self.fee
        return (waits and waits.state_before) or self.state

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """All that has stopped its clock so far, whoever was waited for, whatever was asked."""
        of_fee = self.fee.pause if self.fee else None
        return (*(one.pause for one in self.requests), *((of_fee,) if of_fee else ()))

    def deadline(self, service: Received) -> Deadline:
        """The legal term of the day of its receipt, the longer one where its case is the harder one."""
        return service.on(self.received_on).term.of(self.harder)

    def term_ends(self, service: Received, calendar: OfficeCalendar) -> datetime:
        """When its legal term ends by this calendar, made longer if it was. Raises ClockPaused."""
        ends = term_ends(self.deadline(service), self.sent_at, self.received_on, calendar, self.pauses)
        return due(ends.date(), self.extension.days, calendar, self.pauses) if self.extension else ends

    @property
    def spent(self) -> frozenset[Move]:
        """Moves that this dossier no longer has, whatever its state."""
        service = registry.received(self.service)
        costs = service is None or service.on(self.received_on).fee.counter > 0
        return spent(
            Been(
                fee_open=costs and not (self.fee and self.fee.settled_at),
                checking=bool(self.check and not self.check.found_at),
                checked=bool(self.check and self.check.found_at),
                extended=self.extension is not None,
                rated=self.rated,
            )
        )


class DossierEvent(Base):
    """
    One thing that happened to a dossier; only added, in the transaction that changes the state.

    who: the actor in words, as things stood that day: "cán bộ tiếp nhận Nguyễn Thị Mai".
    """

    __tablename__ = "dossier_event"
    __table_args__ = {"info": ROW_LEVEL}

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"))
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(String(80))
    who: Mapped[str] = mapped_column(String(160))
    words: Mapped[str] = mapped_column(String(200))
    note: Mapped[str | None] = mapped_column(Sealed)
    state: Mapped[State] = mapped_column(word_of(State))


class DaySerial(Base):
    """The last dossier number a ward gave on a day."""

    __tablename__ = "dossier_serial"

    ward_id: Mapped[UUID] = mapped_column(ForeignKey("ward.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
    # What was read of the ward's calendar before is not to be counted by.
    calendar_changed_at: Mapped[datetime | None] = mapped_column(Moment)
