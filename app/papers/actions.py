"""Issues papers in the transaction of the act that they are about."""

from datetime import datetime
from secrets import token_urlsafe
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite

from app.actor import Acting, Actor, Helper, Resident
from app.catalogue import registry
from app.clock import HANOI
from app.database import db, keyring
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.dossiers.represented import represented
from app.dossiers.said import Said
from app.dossiers.snapshot import from_json
from app.mandates.help import said as said_of_help
from app.papers.confirmed import absence, confirmation
from app.papers.content import Filed, Office, acceptance, receipt
from app.papers.kind import MARKS, Kind, brought_by
from app.papers.notices import Longer, apology, guidance, refusal, result, stopped
from app.papers.records import Slip, SlipSerial
from app.papers.statement import Statement, written
from app.people.duty import helping_as
from app.places import queries as places

# 96 random bits, 16 letters in the square: nobody finds a paper by trying.
TOKEN_BYTES = 12


def issue_receipt(dossier: Dossier, sender: Resident | Helper, helper: str, now: datetime) -> None:
    """
    Right after sending: the paper that says so, under the dossier's own number.

    helper: the name of whoever sent it for her, "" if she did it herself.
    """
    speaks = represented(registry.received(dossier.service), dossier.answers, from_json(dossier.snapshot), now.date())
    who = speaks.who if speaks else ""
    helped = said_of_help(dossier.help, dossier.guided_by or "", f"{helping_as(sender)} {helper}", who)
    statement = receipt(_filed(dossier), office_of(dossier.ward_id), helped, now)
    keep_slip(dossier, Kind.RECEIPT, None, statement, sender, now)


def issue_after(dossier: Dossier, move: Move, said: Said, by: Acting, officer: str, now: datetime) -> None:
    """Right after a move of a locked dossier: the papers that it brings, if any. officer: the name on them."""
    service = registry.received(dossier.service)
    for kind in brought_by(move, service.results if service else (), bool(dossier.granted)):
        _issue(kind, dossier, said, by, officer, now)


def _issue(kind: Kind, dossier: Dossier, said: Said, by: Acting, officer: str, now: datetime) -> None:
    # A result that has a number elsewhere takes none of ours, and CT03 bears that of its dossier.
    numbered_here = not said.number and kind is not Kind.ABSENCE
    serial = _next_serial(dossier.ward_id, kind, now.astimezone(HANOI).year) if numbered_here else None
    statement = _statement(kind, dossier, serial, said, officer, now)
    # Only asking can come again; what was asked before has its own paper.
    keep_slip(dossier, kind, serial, statement, by, now, len(dossier.requests) if kind is Kind.GUIDANCE else 1)


def _statement(kind: Kind, dossier: Dossier, serial: int | None, said: Said, officer: str, now: datetime) -> Statement:
    filed, office, place = _filed(dossier), office_of(dossier.ward_id), serial or 0
    number = said.number or f"{place}/{MARKS[kind]}"
    match kind:
        case Kind.GUIDANCE:
            return guidance(filed, office, place, officer, said.items, now)
        case Kind.REFUSAL:
            return refusal(filed, office, place, said.note, now)
        case Kind.STOPPED:
            return stopped(filed, office, place, said.note, now)
        case Kind.RESULT:
            return result(filed, office, number, bool(dossier.granted), said.note, now)
        case Kind.CONFIRMATION:
            return confirmation(filed, office, number, said.note, now)
        case Kind.ABSENCE:
            return absence(filed, office, now)
        case Kind.APOLOGY:
            made = dossier.extension
            assert made, "the move that brings it made the term longer"
            return apology(filed, office, place, Longer(made.reason, made.due_before, made.due_after), now)
        case _:
            return acceptance(filed, office, place, officer, now)


def keep_slip(
    dossier: Dossier, kind: Kind, serial: int | None, statement: Statement, by: Actor, now: datetime, nth: int = 1
) -> None:
    """A paper as it is issued. serial: None where it stands in no register, or in it under another's number."""
    token = token_urlsafe(TOKEN_BYTES)
    db.session.add(
        Slip(
            ward_id=dossier.ward_id,
            dossier_id=dossier.id,
            kind=kind,
            nth=nth,
            year=now.astimezone(HANOI).year,
            serial=serial,
            token=token,
            token_mark=keyring().mark(token),
            statement=written(statement),
            issued_at=now,
            issued_by=by.key,
        )
    )


def _filed(dossier: Dossier) -> Filed:
    service = registry.received(dossier.service)
    assert service
    return Filed(
        number=dossier.number,
        service=service,
        service_name=dossier.service_name,
        applicant=dossier.applicant,
        phone=dossier.phone,
        snapshot=from_json(dossier.snapshot),
        sent_at=dossier.sent_at,
        received_on=dossier.received_on,
        due_at=dossier.due_at,
        lasts_until=dossier.lasts_until,
    )


def office_of(ward_id: UUID) -> Office:
    """Who stands at the head of the ward's papers."""
    ward = places.ward(ward_id)
    return Office(ward.name, ward.desk_name, ward.desk_address, ward.desk_phone)


def _next_serial(ward_id: UUID, kind: Kind, year: int) -> int:
    """The register's next number: given back if this transaction fails, so that none is ever missing."""
    insert = postgresql.insert if db.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    first = insert(SlipSerial).values(ward_id=ward_id, kind=kind, year=year, last=1)
    counted = first.on_conflict_do_update(
        index_elements=["ward_id", "kind", "year"], set_={"last": SlipSerial.last + 1}
    ).returning(SlipSerial.last)
    return db.session.execute(counted).scalar_one()
