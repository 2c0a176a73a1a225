"""Whose coaching tasks these are, for whoever may know."""

from flask import abort, g, request, url_for

from app.actor import Helper, Resident
from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.clock import now
from app.coaching import queries
from app.coaching.progress import HowFar, how_far
from app.coaching.records import Consent
from app.coaching.tasks import Task
from app.web.session import signed_in_resident


def me() -> Resident | Helper:
    """The helper of the address, who was asked for more than one dossier; or the resident who is signed in."""
    helper: Helper | None = g.get("helper")
    if helper and helper.draft_id:
        abort(404)
    return helper or signed_in_resident() or abort(404)


def consent_seen() -> Consent | None:
    """What she lets be kept, for a page that shows it; that a helper looks is noted."""
    who = me()
    given = queries.consent(who)
    if given and isinstance(who, Helper):
        note_read(who, "coaching-opened", subject(About.ACCOUNT, who.account_id), who.ward_id, now())
    return given


def far_with(tasks: tuple[Task, ...], given: Consent | None) -> list[tuple[Task, HowFar]]:
    """How far she is with each; nothing of it is known without her consent."""
    rows = queries.progress(given, me()) if given else {}
    kept = {slug: (row.done, row.stopped) for slug, row in rows.items()}
    return [(one, how_far(one, *kept.get(one.slug, ([], "")))) for one in tasks]


def frame(given: Consent | None) -> dict[str, object]:
    """What stands on every page of them: in whose voice, and where it may be agreed to."""
    beside = isinstance(me(), Helper)
    return {
        "consent": given,
        "you": "bác" if beside else "anh/chị",
        "agree_at": url_for(".ask") if beside and not given else "",
        "home": url_for(f"{str(request.blueprint).rpartition('.')[0]}.home"),
    }
