"""Writes a line of a dossier's history, and tells the phones that hear of it."""

from datetime import date, datetime

from app.actor import Acting, Actor, Helper
from app.database import db
from app.dossiers.history.queries import telling
from app.dossiers.records import Dossier, DossierEvent
from app.dossiers.said import NOTHING, Said, letters
from app.messages.actions import post
from app.messages.events import Event
from app.news.actions import tell as tell_software
from app.news.events import Happening, News
from app.news.queries import listening
from app.people.queries import acting


def happened(
    dossier: Dossier, actor: Acting, words: str, now: datetime, said: str = "", news: Happening = Happening.CHANGED
) -> None:
    """One more line of its history, in the words that its owner reads; its ward's software is told of the news."""
    db.session.add(
        DossierEvent(
            ward_id=dossier.ward_id,
            dossier_id=dossier.id,
            at=now,
            actor=actor.key,
            who=acting(actor),
            words=words,
            note=said or None,
            state=dossier.state,
        )
    )
    if hooks := listening(dossier.ward_id, news):
        # With the number that it has once this is written.
        db.session.flush()
        tell_software(dossier.ward_id, hooks, News(news, dossier.number, dossier.state, dossier.revision, now))


def tell(
    event: Event | None, dossier: Dossier, actor: Actor, now: datetime, said: Said = NOTHING, was: date | None = None
) -> None:
    """The phone that the dossier names; and where a helper acted, the owner's own, in words that say so.

    was: the due date before.
    """
    if event is None:
        return
    words, to = telling(event, dossier, actor, said, was)
    own = to.phone if isinstance(actor, Helper) else None
    for phone, letter in letters(words, to.phone_for(dossier.phone), own):
        post(phone, letter, subject_of(dossier), dossier.ward_id, now, to=to)


def subject_of(dossier: Dossier) -> str:
    """As the audit and the messages name it."""
    return f"dossier:{dossier.id}"
