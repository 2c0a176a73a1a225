"""Reads audit rows: for the sealer, for the check of the chain, and for the person whose things they are about."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, func, select

from app.actor import TRACE_DOOR, WORKER
from app.audit.chain import START, Broken, Link, first_break
from app.audit.records import AuditRow, LastSeal
from app.database import db, keyring

AT_ONCE = 1000


def unsealed(limit: int) -> list[AuditRow]:
    """The oldest rows that no seal covers yet, locked: a second sealer waits, and finds them sealed."""
    rows = _rows().where(AuditRow.seal.is_(None)).order_by(AuditRow.id).limit(limit).with_for_update()
    return list(db.session.scalars(rows))


def last_seal(ward_id: UUID) -> LastSeal | None:
    """Where the ward's chain ends, locked until the sealer commits."""
    return db.session.scalar(_ends().where(LastSeal.ward_id == ward_id).with_for_update())


def end_of_chain(ward_id: UUID) -> LastSeal | None:
    """Where the ward's chain ends, for a look that changes nothing."""
    return db.session.scalar(_ends().where(LastSeal.ward_id == ward_id))


def chained_wards() -> set[UUID]:
    """Every ward that has a chain, or rows of one."""
    of_rows = _rows().with_only_columns(AuditRow.ward_id).where(AuditRow.place.is_not(None)).distinct()
    return {*db.session.scalars(of_rows), *db.session.scalars(_ends().with_only_columns(LastSeal.ward_id))}


def sealed_rows(ward_id: UUID, after: int = 0) -> Iterator[AuditRow]:
    """The ward's chain in its order, those after that place; never all of it in memory."""
    rows = _rows().where(AuditRow.ward_id == ward_id, AuditRow.place.is_not(None)).order_by(AuditRow.place)
    page = list(db.session.scalars(rows.where(AuditRow.place > after).limit(AT_ONCE)))
    while page:
        yield from page
        page = list(db.session.scalars(rows.where(AuditRow.place > page[-1].place).limit(AT_ONCE)))


def about(subjects: Sequence[str], but: Collection[str], before: int | None, most: int) -> list[AuditRow]:
    """
    The latest rows about these things, the newest first.

    but: verbs left out. before: the id of the last row of the page before.
    """
    rows = select(AuditRow).where(AuditRow.verb.not_in(but)).order_by(AuditRow.id.desc()).limit(most)
    rows = rows.where(AuditRow.id < before) if before is not None else rows
    rows = rows.execution_options(visible_to=TRACE_DOOR)
    parts = [subjects[start : start + AT_ONCE] for start in range(0, len(subjects), AT_ONCE)]
    found = [row for part in parts for row in db.session.scalars(rows.where(AuditRow.subject.in_(part)))]
    return sorted(found, key=lambda row: row.id, reverse=True)[:most]


def cut_at(ward_id: UUID, before: datetime, most: int) -> Link | None:
    """
    Where the ward's chain may be cut: behind rows that are all older, at most so many of them; None if nowhere.

    Rows are placed in the order in which they were sealed: an old one behind a newer one stays.
    """
    mine = _rows().where(AuditRow.ward_id == ward_id, AuditRow.place.is_not(None))
    newer = db.session.scalar(mine.where(AuditRow.at >= before).with_only_columns(func.min(AuditRow.place)))
    older = mine if newer is None else mine.where(AuditRow.place < newer)
    rows = db.session.scalars(older.order_by(AuditRow.place).limit(most)).all()
    return rows[-1].sealed.link if rows else None


def count_older(before: datetime) -> int:
    """How many sealed rows were written before."""
    rows = _rows().where(AuditRow.at < before, AuditRow.place.is_not(None))
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


def delete_up_to(ward_id: UUID, place: int) -> int:
    """Take away the beginning of a ward's chain; how many rows."""
    rows = delete(AuditRow).where(AuditRow.ward_id == ward_id, AuditRow.place <= place)
    done: Any = db.session.execute(rows.execution_options(visible_to=WORKER, synchronize_session=False))
    return int(done.rowcount)


def break_of(ward_id: UUID, known: Link = START) -> Broken | None:
    """Where the ward's chain breaks; None if it is whole. known: a link of it that was kept elsewhere."""
    last = end_of_chain(ward_id)
    begin, end = (last.begin, last.end) if last else (START, START)
    if last and not keyring().proves(last.proof, last.stands_for):
        end = Link(last.place, "")
    return first_break((row.sealed for row in sealed_rows(ward_id)), begin, end, known)


def _rows() -> Select[AuditRow]:
    return select(AuditRow).execution_options(visible_to=WORKER)


def _ends() -> Select[LastSeal]:
    return select(LastSeal).execution_options(visible_to=WORKER)
