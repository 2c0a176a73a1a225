"""Finds dossiers that the desk looks for, open or not; nobody's of another ward."""

from sqlalchemy import ColumnElement, Select, literal, tuple_

from app.actor import Staff
from app.database import db, keyring
from app.dossiers.inbox.queries import Line, lines_of
from app.dossiers.queries import PAGE, visible
from app.dossiers.records import Dossier
from app.dossiers.search.sought import Before, By, Sought


def number_of(sought: Sought, staff: Staff) -> str | None:
    """The one dossier of a code, ours or the official one."""
    code = Dossier.number if sought.by is By.CODE else Dossier.official_code
    return db.session.scalar(visible(staff).where(code == sought.value).with_only_columns(Dossier.number))


def found(sought: Sought, staff: Staff, before: Before | None = None) -> tuple[list[Line], Before | None]:
    """
    Dossiers of that person, the latest first; one page, and after which of them more follow.

    An index of the ward finds the numbers by itself: rows are opened only for the page.
    """
    latest = (Dossier.sent_at.desc(), Dossier.number.desc())
    rows = visible(staff).where(*_matches(sought)).with_only_columns(Dossier.number).order_by(*latest)
    if before:
        rows = rows.where(tuple_(Dossier.sent_at, Dossier.number) < (before.sent_at, before.number))
    lines = lines_of(_of(rows.limit(PAGE + 1), staff).order_by(*latest))
    last = lines[PAGE - 1] if len(lines) > PAGE else None
    return lines[:PAGE], Before(last.sent_at, last.number) if last else None


def _of(numbers: Select[str], staff: Staff) -> Select[Dossier]:
    return visible(staff).where(Dossier.number.in_(numbers))


def _matches(sought: Sought) -> list[ColumnElement[bool]]:
    if sought.by is By.NUMBER:
        return [Dossier.number_mark.in_(keyring().marks(sought.value))]
    if sought.by is By.PHONE:
        return [Dossier.phone_mark.in_(keyring().marks(sought.value))]
    # Each word begins one of the name's.
    words = literal(" ") + Dossier.applicant_folded
    return [words.contains(f" {word}", autoescape=True) for word in sought.value.split()]
