"""Finds what a form led to before, and what somebody left behind when the sign-in ended."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from app.actor import SIGN_IN_DOOR
from app.database import db
from app.posts.records import AnsweredPost, ParkedPost
from app.posts.terms import PARKED

# Asked with every form: put together once.
_ANSWER = select(AnsweredPost.location).where(
    AnsweredPost.key == bindparam("key"),
    AnsweredPost.actor == bindparam("actor"),
    AnsweredPost.route == bindparam("route"),
)


def answer_to(key: str, actor: str, route: str) -> str | None:
    """Where the same form, sent by the same actor to the same route, led before."""
    return db.session.scalar(_ANSWER, {"key": key, "actor": actor, "route": route})


def parked(post_id: UUID, actor: str, now: datetime) -> ParkedPost | None:
    """The form that this same actor left, if it has not grown too old."""
    return db.session.scalar(
        select(ParkedPost)
        .where(ParkedPost.id == post_id, ParkedPost.actor == actor, ParkedPost.at > now - PARKED)
        .execution_options(visible_to=SIGN_IN_DOOR)
    )


def forget_of(actor: str) -> None:
    """Delete what this same actor left before: the newest form counts."""
    left = delete(ParkedPost).where(ParkedPost.actor == actor)
    db.session.execute(left.execution_options(visible_to=SIGN_IN_DOOR, synchronize_session=False))
