"""Finds the lines of the desk's list, how many there are of each kind, and whether anything has changed."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Select, Text, case, cast, func, literal, select, tuple_, union_all

from app.actor import Staff
from app.clock import HANOI
from app.database import db
from app.dossiers.channel import Channel
from app.dossiers.inbox.place import Place, Seen, seen
from app.dossiers.inbox.wanted import BROUGHT, ME, NOBODY, Facet, Term, Wanted
from app.dossiers.lifecycle import PARTS, Clock, State
from app.dossiers.queries import PAGE, visible
from app.dossiers.records import LISTED_BY, Dossier

ALL = "all"
# So many of the newest changes tell one version of the list from another.
LOOKED_AT = 20
OPEN = Dossier.part <= PARTS[Clock.PAUSED]


@dataclass(frozen=True, slots=True)
class Line:
    """All that the list shows of a dossier: no answer of hers is opened for it."""

    number: str
    service_name: str
    applicant: str
    state: State
    due_at: datetime
    paused_since: date | None
    part: int
    channel: Channel
    brought: bool
    assigned_to: UUID | None
    sent_at: datetime

    @property
    def place(self) -> Place:
        return Place(self.part, self.due_at, self.number)


SHOWN = tuple(getattr(Dossier, name) for name in Line.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines in their order. after: from where the list goes on, None at its end."""

    lines: list[Line]
    after: Place | None


def page_of(staff: Staff, wanted: Wanted, asked: Collection[str], now: datetime, after: Place | None = None) -> Page:
    """
    Open dossiers of the ward as wanted, the least time left first, those that wait for the resident last.

    asked: the numbers of those about which somebody asks this member of staff.
    """
    kept = narrowed(wanted, Dossier, asked, now).values()
    rows = visible(staff).where(OPEN, *kept).order_by(Dossier.part, Dossier.due_at, Dossier.number)
    if after:
        here = tuple_(Dossier.part, Dossier.due_at, Dossier.number)
        rows = rows.where(here > (after.part, after.due_at, after.number))
    lines = lines_of(rows.limit(PAGE + 1))
    return Page(lines[:PAGE], lines[PAGE - 1].place if len(lines) > PAGE else None)


def lines_of(rows: Select[Dossier]) -> list[Line]:
    """Those dossiers, as the list shows them."""
    return [Line(*row) for row in db.session.execute(rows.with_only_columns(*SHOWN))]


def version(staff: Staff, now: datetime) -> Seen:
    """As which the list stands now: whoever has seen this one has nothing to ask for."""
    newest = visible(staff).with_only_columns(Dossier.changed_at, Dossier.number)
    rows = newest.order_by(Dossier.changed_at.desc(), Dossier.number.desc()).limit(LOOKED_AT)
    return seen(((at, number) for at, number in db.session.execute(rows)), now)


def sent_since(staff: Staff, wanted: Wanted, asked: Collection[str], now: datetime, since: datetime) -> int:
    """How many that are wanted were sent after the newest change that was seen."""
    later = since + timedelta(milliseconds=1)
    rows = visible(staff).where(Dossier.changed_at >= later, Dossier.sent_at >= later, OPEN)
    new = rows.where(*narrowed(wanted, Dossier, asked, now).values()).with_only_columns(Dossier.number).subquery()
    return db.session.scalar(select(func.count()).select_from(new).execution_options(visible_to=staff)) or 0


def counts(staff: Staff, wanted: Wanted, asked: Collection[str], now: datetime) -> dict[Facet | None, Counter[str]]:
    """
    Facet -> value -> how many open dossiers have it among those that the other facets leave.

    None -> ALL -> how many there are at all.

    One question, answered by the index of the list alone. Of Facet.HOLDER, NOBODY; of Facet.CHANNEL, BROUGHT too.
    """
    columns = (Dossier.part, Dossier.due_at, Dossier.number, *(getattr(Dossier, name) for name in LISTED_BY))
    open_ = visible(staff).where(OPEN).with_only_columns(*columns).cte("open")
    kept, of = narrowed(wanted, open_.c, asked, now), open_.c
    kinds = [_counted(open_, facet, key, kept) for facet, key in _keys(of, asked, now).items()]
    brought = _counted(open_, Facet.CHANNEL, literal(BROUGHT), kept).where(of.brought)
    found: dict[Facet | None, Counter[str]] = {facet: Counter() for facet in (None, *Facet)}
    told = union_all(*kinds, brought, _counted(open_, None, literal(ALL), {})).execution_options(visible_to=staff)
    for facet, value, many in db.session.execute(told):
        found[Facet(facet) if facet else None][_plain(value)] += many
    return found


def narrowed(wanted: Wanted, of: Any, asked: Collection[str], now: datetime) -> dict[Facet, ColumnElement[bool]]:
    """Facet -> what it asks of these columns, for each facet that is narrowed."""
    return {facet: _asks(facet, value, of, asked, now) for facet, value in wanted.chosen.items()}


def _asks(facet: Facet, value: str, of: Any, asked: Collection[str], now: datetime) -> Any:
    match facet:
        case Facet.SERVICE:
            return of.service == value
        case Facet.STATE:
            return of.state == State(value)
        case Facet.TERM:
            return _term(of, now)[Term(value)]
        case Facet.HOLDER:
            return of.assigned_to.is_(None) if value == NOBODY else of.assigned_to == UUID(value)
        case Facet.CHANNEL:
            return of.brought if value == BROUGHT else of.channel == Channel(value)
        case Facet.POINT:
            return of.point_id == UUID(value)
        case Facet.NEIGHBOURHOOD:
            return of.neighbourhood_id == UUID(value)
        case Facet.ASKED:
            return of.number.in_(asked)


def _keys(of: Any, asked: Collection[str], now: datetime) -> dict[Facet, Any]:
    """Facet -> by what it is counted."""
    return {
        Facet.SERVICE: of.service,
        Facet.STATE: of.state,
        Facet.TERM: case(*((asks, literal(term.value)) for term, asks in _term(of, now).items())),
        Facet.HOLDER: func.coalesce(cast(of.assigned_to, Text), NOBODY),
        Facet.CHANNEL: of.channel,
        Facet.POINT: func.coalesce(cast(of.point_id, Text), ""),
        Facet.NEIGHBOURHOOD: func.coalesce(cast(of.neighbourhood_id, Text), ""),
        Facet.ASKED: case((of.number.in_(asked), literal(ME)), else_=literal("")),
    }


def _term(of: Any, now: datetime) -> dict[Term, ColumnElement[bool]]:
    runs, tonight = of.part == PARTS[Clock.RUNNING], datetime.combine(now.astimezone(HANOI), time.max, HANOI)
    return {
        Term.LATE: runs & (of.due_at < now),
        Term.TODAY: runs & (of.due_at >= now) & (of.due_at <= tonight),
        Term.LATER: runs & (of.due_at > tonight),
        Term.PAUSED: of.part == PARTS[Clock.PAUSED],
    }


def _counted(
    open_: CTE, facet: Facet | None, key: ColumnElement[Any], kept: Mapping[Facet, ColumnElement[bool]]
) -> Select[Any, Any, Any]:
    others = [asks for one, asks in kept.items() if one is not facet]
    named, value = literal(facet.value if facet else "").label("facet"), cast(key, Text).label("value")
    # By the name of the column: PostgreSQL takes two expressions for one only where they hold no values of ours.
    rows = select(named, value, func.count()).select_from(open_).where(*others)
    return rows.group_by("value")


def _plain(value: str) -> str:
    """An id as it stands in an address: SQLite keeps it without its dashes."""
    return str(UUID(value)) if len(value) == 32 and value.isalnum() else value
