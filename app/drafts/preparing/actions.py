"""Makes a sheet of a draft, and keeps what its person tells about it."""

from datetime import date, datetime
from uuid import UUID

from app.actor import DraftBearer, Helper, Resident
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.catalogue.outcome import Channel, Prepared
from app.catalogue.service import Service
from app.catalogue.sheet import sheet, to_json
from app.database import db
from app.drafts.actions import claim, touch
from app.drafts.preparing import queries
from app.drafts.preparing.records import Preparation
from app.drafts.preparing.result import Result
from app.drafts.records import Draft

Preparer = Resident | Helper | DraftBearer


def prepare(draft: Draft, service: Service, outcome: Prepared, who: Preparer, now: datetime) -> Preparation:
    """
    The sheet of a locked draft; made anew where there is one, until she has filed it: then that one stands.

    Raises Unclear where an answer is missing.
    """
    if not isinstance(who, DraftBearer):
        claim(draft, who)
    made = queries.find(draft.id, DraftBearer(draft.id))
    if made and made.filed_on:
        return made
    if made is None:
        made = Preparation(draft_id=draft.id, service=service.slug)
        db.session.add(made)
    made.sheet, made.made_at = to_json(sheet(service, outcome, draft.answers, now.date())), now
    draft.prepared_at = now
    touch(draft, now)
    if isinstance(who, Helper):
        note(who, "sheet-prepared", *_under(who), now)
    return made


def tell_filed(
    draft: Draft, made: Preparation, where: Channel, day: date, code: str, who: Preparer, now: datetime
) -> None:
    """She has filed it. code: "" where she has none yet."""
    made.filed_at, made.filed_on, made.official_code = where, day, code or None
    touch(draft, now)
    if isinstance(who, Helper):
        note(who, "preparation-filed", *_under(who), now)


def tell_result(draft: Draft, made: Preparation, result: Result, day: date, who: Preparer, now: datetime) -> None:
    """What came of it."""
    made.result, made.result_on = result, day
    touch(draft, now)
    if isinstance(who, Helper):
        note(who, "preparation-ended", *_under(who), now)


def _under(who: Helper) -> tuple[str, UUID]:
    """What she does herself is of no ward; what somebody does under her mandate stands in that ward's audit."""
    return subject(About.MANDATE, who.mandate_id), who.ward_id
