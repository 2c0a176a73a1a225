"""Fills an installation with invented wards, people and dossiers, some at a time; the caller commits between them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from app.catalogue import registry
from app.catalogue.service import Received
from app.database import db, keyring
from app.dossiers.channel import Channel
from app.dossiers.deadline import received_on, term_ends
from app.dossiers.lifecycle import STATES, Clock, State
from app.dossiers.number import dossier_number
from app.dossiers.records import DaySerial, Dossier, DossierEvent
from app.dossiers.snapshot import snapshot, to_json
from app.filling.invented import Invented, answers, in_the_name_of, invent
from app.filling.rooms.actions import Room, room, units_of
from app.letters import folded, order_key
from app.mandates.help import Help
from app.office.calendar import national_calendar
from app.places.units import Ward as Unit

AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Written:
    """What one service asks, answered; as JSON, to be said in somebody's name."""

    service: Received
    answers: str
    snapshot: str


def fill(dossiers: int, wards: int, open_share: float, now: datetime) -> Iterator[int]:
    """How many there are after each part. The first wards are those that are served already."""
    for place, unit in enumerate(units_of(wards)):
        many = dossiers // wards + (place < dossiers % wards)
        here = room(unit, many, now)
        written = _written(unit, now.date())
        rows = invent(f"{unit.code}-{now.date()}", many, open_share, now)
        while part := list(islice(rows, AT_ONCE)):
            db.session.add_all(_rows(part, here, written))
            yield len(part)


def _written(unit: Unit, today: date) -> list[Written]:
    """Every service that practice can answer to its end."""
    found = ((service, answers(service, unit, today)) for service in registry.all_received())
    return [
        Written(
            service,
            json.dumps(raw, ensure_ascii=False),
            json.dumps(to_json(snapshot(service, raw, today)), ensure_ascii=False),
        )
        for service, raw in found
        if raw is not None
    ]


def _rows(part: list[Invented], here: Room, written: list[Written]) -> Iterator[Dossier | DossierEvent]:
    for who in part:
        dossier = _dossier(who, here, written[who.place % len(written)])
        yield dossier
        yield DossierEvent(
            ward_id=dossier.ward_id,
            dossier_id=dossier.id,
            at=who.sent_at,
            actor=f"account:{dossier.account_id}",
            who="người dân",
            words="Đã gửi hồ sơ",
            state=State.SENT,
        )


def _dossier(who: Invented, here: Room, of: Written) -> Dossier:
    number = _next_number(here, who.sent_at.date())
    return Dossier(
        id=uuid4(),
        draft_id=uuid4(),
        ward_id=here.ward.id,
        number=number,
        account_id=here.accounts[who.place % len(here.accounts)],
        neighbourhood_id=_one_of(here.neighbourhoods, who),
        assigned_to=_one_of(here.receivers, who) if who.held else None,
        service=of.service.slug,
        service_version=of.service.version,
        service_name=of.service.name,
        answers=json.loads(in_the_name_of(of.answers, who)),
        snapshot=json.loads(in_the_name_of(of.snapshot, who)),
        **_whose(who, number),
        **_way(who, here),
        **_course(who, of.service),
    )


def _way(who: Invented, here: Room) -> dict[str, Any]:
    """How it came."""
    helped = who.channel in (Channel.POINT, Channel.LEADER)
    return {
        "channel": who.channel,
        "help": [*([Help.MANDATE] if helped else []), *([Help.PAPERS] if who.brought else [])],
        "guided_by": "cán bộ hỗ trợ" if who.channel is Channel.GUIDED else None,
        "point_id": _one_of(here.points, who) if who.channel is Channel.POINT else None,
    }


def _course(who: Invented, service: Received) -> dict[str, Any]:
    """How far it is."""
    calendar = national_calendar()
    received = received_on(who.sent_at, calendar)
    return {
        "state": who.state,
        "sent_at": who.sent_at,
        "changed_at": who.sent_at,
        "received_on": received,
        "due_at": term_ends(service.on(received).term.usual, who.sent_at, received, calendar),
        "paused_since": received if STATES[who.state].clock is Clock.PAUSED else None,
        "granted": True if who.state in (State.DECIDED, State.HANDED_OVER) else None,
    }


def _one_of(there: list[UUID], who: Invented) -> UUID | None:
    """None where a ward has none."""
    return there[who.place % len(there)] if there else None


def _whose(who: Invented, number: str) -> dict[str, Any]:
    mark = keyring().mark
    return {
        "applicant": who.name,
        "phone": who.phone,
        "applicant_folded": folded(who.name),
        "applicant_order": order_key(who.name),
        "number_mark": mark(who.number),
        "phone_mark": mark(who.phone),
        "digits_mark": mark(f"{number}:{who.phone[-4:]}"),
    }


def _next_number(here: Room, day: date) -> str:
    if day not in here.serials:
        here.serials[day] = DaySerial(ward_id=here.ward.id, day=day, last=0)
        db.session.add(here.serials[day])
    here.serials[day].last += 1
    return dossier_number(here.ward.mark, day, here.serials[day].last)
