"""Remembers where a form led, and parks one that may not be carried out yet."""

from datetime import datetime
from uuid import UUID

from app.database import db
from app.posts.records import LONGEST_ADDRESS, AnsweredPost, ParkedPost


def remember(key: str, actor: str, route: str, location: str, now: datetime) -> None:
    """
    In the transaction of the act itself, so that neither exists without the other.

    An address longer than any of ours was made by hand, and is not remembered: the act is done all the same.
    """
    if len(location) > LONGEST_ADDRESS:
        return
    db.session.add(AnsweredPost(key=key, actor=actor, route=route, location=location, at=now))


def park(actor: str, path: str, fields: list[tuple[str, str]], now: datetime) -> UUID:
    """Keep a form's fields for the actor whose sign-in ended; the id to find them by."""
    post = ParkedPost(actor=actor, path=path, fields=fields, at=now)
    db.session.add(post)
    db.session.flush()
    return post.id
