"""Impressions for the ward that they are about."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import Actor, Role, Staff
from app.database import db
from app.impressions.faces import FEWEST, Face
from app.impressions.records import Impression

DESK = frozenset({Role.RECEIVER, Role.HEAD})
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """faces: how many of each; lines: what they wrote, in no order of time. Both empty where too few were asked."""

    month: date
    faces: dict[Face, int]
    lines: tuple[tuple[Face, str], ...]


def visible(actor: Actor) -> Select[Impression]:
    """The desk reads those of its ward; whose they are nobody knows."""
    allowed: ColumnElement[bool] = false()
    if isinstance(actor, Staff) and actor.role in DESK:
        allowed = Impression.ward_id == actor.ward_id
    return select(Impression).where(allowed).execution_options(visible_to=actor)


def months(actor: Actor, today: date) -> list[Month]:
    """The months that are over, the latest first: a count that grows by one would say who was here today."""
    first = today.replace(year=today.year - 1, day=1)
    over = (
        visible(actor).where(Impression.month >= first, Impression.month < today.replace(day=1)).order_by(Impression.id)
    )
    found: dict[date, list[Impression]] = {}
    for one in db.session.scalars(over.order_by(Impression.id)):
        found.setdefault(one.month, []).append(one)
    return [_month(month, found[month]) for month in sorted(found, reverse=True)]


def _month(month: date, rows: list[Impression]) -> Month:
    if len(rows) < FEWEST:
        return Month(month, {}, ())
    faces = {face: sum(one.face is face for one in rows) for face in Face}
    return Month(month, faces, tuple((one.face, one.words) for one in rows if one.words))
