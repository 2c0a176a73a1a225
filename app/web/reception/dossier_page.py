"""What the page of one dossier shows beside the dossier itself: acts, answers and doubts, papers, talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.actor import Staff
from app.catalogue.service import Received
from app.clock import today
from app.dossiers.beside import queries as others
from app.dossiers.beside.near import Near, Warned, consents_missing, household, warned
from app.dossiers.contradictions import Facts, contradictions
from app.dossiers.holding.queries import Colleague, colleagues
from app.dossiers.opinions.queries import talk_about
from app.dossiers.opinions.records import Opinion
from app.dossiers.queries import asked_of
from app.dossiers.records import Dossier
from app.dossiers.request import Item
from app.dossiers.snapshot import Snapshot, from_json
from app.identity.degrees import WORDS
from app.identity.queries import certainty_of
from app.people.citizen_number import number_in
from app.web.papers import Link, links
from app.web.pictures import Shown
from app.web.reception import photos
from app.web.reception.acts import Acts, acts_of
from app.web.reception.fee_line import fee_line
from app.web.reception.told import Told, told


@dataclass(frozen=True, slots=True)
class AmongUs:
    """What no resident sees. holder: in whose hands it is. mine: who looks."""

    opinions: list[Opinion]
    notes: list[Opinion]
    colleagues: Mapping[UUID, Colleague]
    holder: Colleague | None
    mine: UUID


@dataclass(frozen=True, slots=True)
class DossierPage:
    """
    asked: what the person has to mend now. doubts: what speaks against an answer; warned: against the dossier.

    signed: where the sheet is that its person signed for a helper, "" where there is none.
    """

    acts: Acts
    asked: tuple[Item, ...]
    snapshot: Snapshot
    doubts: Facts
    has_numbers: bool
    warned: list[Warned]
    household: list[Near]
    photos: list[Shown]
    papers: list[Link]
    signed: str
    certainty: str
    fee_line: str
    messages: list[Told]
    among_us: AmongUs


def dossier_page(found: Dossier, service: Received, staff: Staff) -> DossierPage:
    """For whoever of the desk has it open."""
    taken, pictures, near = from_json(found.snapshot), photos.of(found, staff), others.near(found, staff)
    papers = links(found, staff)
    return DossierPage(
        acts=acts_of(found, papers, staff),
        asked=asked_of(found),
        snapshot=taken,
        doubts=contradictions(service, taken),
        has_numbers=any(number_in(item.text) for group in taken.groups for item in group.items),
        warned=[
            *warned(found.service, found.people, near, today()),
            *consents_missing(service, taken, {one.paper for one in pictures}),
        ],
        household=household(near),
        photos=pictures,
        papers=papers,
        signed=photos.signed(found, staff),
        certainty=WORDS[certainty_of(found.account_id, found.number_mark, staff)],
        fee_line=fee_line(found.fee, service.on(found.received_on).fee, taken, today()),
        messages=told(found, staff),
        among_us=_among_us(found, staff),
    )


def _among_us(found: Dossier, staff: Staff) -> AmongUs:
    talk = talk_about(found, staff)
    names = colleagues(staff) if found.assigned_to or talk.opinions or talk.notes else {}
    holder = names.get(found.assigned_to) if found.assigned_to else None
    return AmongUs(talk.opinions, talk.notes, names, holder, staff.staff_id)
