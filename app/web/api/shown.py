"""How a dossier is said in JSON, as app.api.contract describes it."""

from datetime import UTC, date, datetime, timedelta

from app.api.shapes import Json
from app.catalogue import registry
from app.catalogue.dated import in_force
from app.catalogue.service import Received
from app.clock import HANOI, today
from app.dossiers.lifecycle import STATES
from app.dossiers.moves import moves_open, party
from app.dossiers.records import Dossier
from app.dossiers.request import Item, askable
from app.dossiers.snapshot import Snapshot, from_json
from app.web.api.door import who_asks

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def in_short(one: Dossier) -> dict[str, Json]:
    """What a list says: nothing of whoever it is about."""
    return {
        "number": one.number,
        "version": one.revision,
        "state": one.state,
        "national_code": STATES[one.state].national_code,
        "service": one.service,
        "service_name": one.service_name,
        "sent_at": moment(one.sent_at),
        "received_on": one.received_on.isoformat(),
        "due_at": moment(one.due_at),
        "paused": one.paused_since is not None,
        "granted": one.granted,
        "changed_at": moment(one.changed_at),
        "official_code": one.official_code,
    }


def whole(one: Dossier) -> dict[str, Json]:
    """All that the desk reads of it."""
    taken, service = from_json(one.snapshot), registry.received(one.service)
    return {
        **in_short(one),
        "applicant": one.applicant,
        "phone": one.phone,
        "request": taken.request_in_full,
        "fee": taken.fee,
        "groups": _groups(taken),
        "papers": list(taken.papers),
        "history": _history(one),
        "moves": list(moves_open(one.state, party(who_asks()), one.spent)),
        **_choices(service, taken, one.received_on),
    }


def moment(at: datetime) -> str:
    """RFC 3339, on Viet Nam's clock."""
    return at.astimezone(HANOI).isoformat(timespec="microseconds")


def cursor(one: Dossier) -> str:
    """Where the next page begins."""
    return f"{(one.changed_at - BEGINNING) // MICROSECOND}~{one.number}"


def read_cursor(text: str) -> tuple[datetime, str]:
    """Back from a cursor as the contract writes it."""
    behind, _, number = text.partition("~")
    return BEGINNING + int(behind) * MICROSECOND, number


def key_of(item: Item) -> str:
    """Under which an item is asked for again."""
    return "~".join(filter(None, (item.kind.value, item.id, item.row)))


def _groups(taken: Snapshot) -> list[Json]:
    return [
        {
            "title": group.title,
            "items": [{"id": one.id, "row": one.row, "name": one.name, "text": one.text} for one in group.items],
        }
        for group in taken.groups
    ]


def _history(one: Dossier) -> list[Json]:
    return [
        {"at": moment(event.at), "words": event.words, "who": event.who, "note": event.note or "", "state": event.state}
        for event in one.events
    ]


def _choices(service: Received | None, taken: Snapshot, received: date) -> dict[str, Json]:
    """What a move of it may name; nothing of a service that we have no more."""
    if service is None:
        return {"can_ask": [], "refusals": [], "exemptions": []}
    refusals = in_force(service.refusals, today())
    return {
        "can_ask": [{"item": key_of(one), "name": one.name} for one in askable(service, taken)],
        "refusals": [{"basis": one.id, "words": one.words, "law": one.law} for one in refusals],
        "exemptions": [{"exemption": key, "words": words} for key, words in service.on(received).fee.exempt.items()],
    }
