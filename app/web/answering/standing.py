"""What waits for a person on the page of her dossier."""

from app.dossiers.lifecycle import Move, State
from app.dossiers.moves import moves_open, party
from app.dossiers.queries import asked_of
from app.dossiers.records import Dossier
from app.dossiers.said import turn_to
from app.impressions.faces import WORDS
from app.messages.queries import reader_of
from app.people.queries import name_at_work
from app.web.answering import ct01, renew
from app.web.answering.whose import me
from app.web.frame import hears_sms


def own_moves(dossier: Dossier) -> tuple[Move, ...]:
    """What whoever looks may do with it now."""
    return moves_open(dossier.state, party(me()), dossier.spent)


def standing(dossier: Dossier) -> dict[str, object]:
    """For the template: what is asked, what is to be paid, what is to be signed, and what she may do."""
    waits = dossier.fee if dossier.state is State.WAITING_FOR_PAYMENT else None
    return {
        "asked": asked_of(dossier),
        "to_pay": waits.amount if waits else 0,
        "ends_on": renew.last_day(dossier),
        "to_sign": ct01.address(dossier),
        "told_on": reader_of(dossier.account_id).phone_for(dossier.phone),
        "officer": turn_to(name_at_work(dossier.assigned_to, me())),
        "news": dossier.events[-1],
        "by_sms": hears_sms(),
        "own_moves": own_moves(dossier),
        "faces": WORDS,
    }
