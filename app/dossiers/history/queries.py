"""Gathers what a message about a dossier speaks of: whose desk it lies at, who there has it in hand, until when."""

from app.actor import Actor, Staff
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.dossiers.said import NOTHING, Facts, Said, message, turn_to
from app.messages.queries import reader_of, text_of
from app.people.duty import who_helped
from app.people.queries import name_at_work
from app.places.queries import ward


def facts_of(dossier: Dossier, actor: Actor, said: Said = NOTHING) -> Facts:
    """A dossier that nobody holds yet is held by whoever of the desk moves it."""
    at = ward(dossier.ward_id)
    holder = dossier.assigned_to or (actor.staff_id if isinstance(actor, Staff) else None)
    return Facts(
        number=dossier.number,
        due=dossier.due_at.date(),
        ward=at.name,
        desk_phone=at.desk_phone,
        officer=turn_to(name_at_work(holder, actor)),
        who=who_helped(actor),
        things=len(said.items),
        act=said.act,
    )


def sms_of(move: Move, dossier: Dossier, actor: Staff, said: Said) -> str:
    """What her phone would be told of a move, letter by letter; "" where it is told nothing."""
    words = message(move, facts_of(dossier, actor, said))
    to = reader_of(dossier.account_id)
    if words is None:
        return ""
    return text_of(words.text, to.phone_for(dossier.phone), to.called(dossier.applicant))
