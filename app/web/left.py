"""
A form that came without its draft's cookie, which a browser may lose at any moment.

It is kept sealed for half an hour, for that draft alone, and given back in this browser once somebody proves to be the
draft's: by its code and year, or by signing in as its owner. Whoever else sits here sees none of it.
"""

from uuid import UUID

from flask import Response, request, session, url_for

from app.actor import DraftBearer
from app.clock import now
from app.database import db
from app.drafts import queries as drafts
from app.posts import actions as posts
from app.posts import queries as posts_kept
from app.posts.records import LONGEST_ADDRESS
from app.web.back import sent_from_here
from app.web.forms.csrf import is_ours
from app.web.guard import only_typing
from app.web.respond import go
from app.web.session import held_drafts, hold_draft, sender_key, signed_in_resident

_KEY = "left"


def left_behind(draft_id: UUID) -> Response | None:
    """
    To the page that asks for the code, with the form kept; None where nothing was lost.

    A token of this browser means that its cookie is there and the draft is somebody else's. A token that no cookie
    answers proves nothing: the form must come from a page of ours, and is carried out only after a press of a button.
    """
    lost = request.method == "POST" and not only_typing() and not is_ours(request.form.get("csrf_token", ""))
    if not (lost and sent_from_here() and not request.files and drafts.waits(draft_id)):
        return None
    # The question mark belongs to the page where it was typed; made longer by hand it is left out.
    whole = request.full_path.rstrip("?")
    owner, address = DraftBearer(draft_id).key, whole if len(whole) <= LONGEST_ADDRESS else request.path
    posts_kept.forget_of(owner)
    kept = posts.park(owner, address, list(request.form.items(multi=True)), now())
    db.session.commit()
    session[_KEY] = [str(kept), str(draft_id)]
    return go(url_for("resume.ask"))


def waits_here() -> bool:
    """Whether this browser left a form that is still kept."""
    kept, draft_id = session.get(_KEY, (None, None))
    return bool(kept) and posts_kept.parked(UUID(kept), DraftBearer(UUID(draft_id)).key, now()) is not None


def given_back(draft_id: UUID) -> str | None:
    """The address where the form of this draft, which the browser now holds, is sent on; it is offered once."""
    if not waits_here() or session[_KEY][1] != str(draft_id):
        return None
    kept, _ = session.pop(_KEY)
    return url_for("entry.send_on", parked_id=kept)


def given_back_to_owner() -> str | None:
    """The same for whoever has just signed in, if the draft is hers."""
    me = signed_in_resident()
    if me is None or not waits_here():
        return None
    draft_id = UUID(session[_KEY][1])
    if drafts.find(draft_id, me) is None:
        return None
    hold_draft(draft_id)
    return given_back(draft_id)


def may_be_shown() -> list[str]:
    """For whom a kept form may be shown here: whoever is signed in, this browser, the drafts that it holds."""
    return [sender_key(), *(DraftBearer(one).key for one in held_drafts())]
