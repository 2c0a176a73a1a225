"""The sheets that somebody has made, as her pages list them."""

from dataclasses import dataclass
from uuid import UUID

from app.actor import Helper, Resident
from app.catalogue import registry
from app.days import short
from app.drafts.preparing import queries
from app.drafts.preparing.records import Preparation
from app.drafts.preparing.result import RESULT_WORDS


@dataclass(frozen=True, slots=True)
class Listed:
    """One of them. stands: as in "Chưa nộp", "Đã nộp 23/11/2026"."""

    draft_id: UUID
    name: str
    stands: str


def shown_prepared(who: Resident | Helper) -> list[Listed]:
    """The latest first."""
    return [Listed(one.draft_id, _name(one.service), stands(one)) for one in queries.all_of(who)]


def stands(made: Preparation) -> str:
    """How far it is, in words."""
    if made.result:
        return RESULT_WORDS[made.result]
    return f"Đã nộp {short(made.filed_on)}" if made.filed_on else "Chưa nộp"


def _name(slug: str) -> str:
    service = registry.service(slug)
    return service.name if service else slug
