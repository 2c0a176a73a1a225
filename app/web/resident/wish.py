"""What she has chosen of a help from afar: at which point, for which services or which one dossier, for how long."""

from dataclasses import dataclass

from flask import abort, request

from app.actor import Resident
from app.catalogue.unfiled import Asked, in_words
from app.mandates.terms import FROM_AFAR, Agreed, GivenBy, Term
from app.mandates.text import sheet_for_paper
from app.places import queries as places
from app.places.records import Point
from app.web.asked_for import CHOOSE_SERVICE, CHOOSE_TERM, SERVICE, TERM, chosen_services
from app.web.one_dossier import Hers, hers

BY_PAPER = FROM_AFAR[GivenBy.PAPER_CODE]
POINT, ONLY = "diem", "ho-so"


@dataclass(frozen=True, slots=True)
class Wish:
    """So far as she has chosen. only: the one dossier, in place of services."""

    point: Point | None
    services: tuple[Asked, ...]
    term: Term | None
    only: Hers | None

    @property
    def gaps(self) -> list[tuple[str, str]]:
        """(field, sentence) for each thing that is still to be chosen."""
        said = (
            (POINT, self.point, "Chọn điểm mà người ấy sẽ đến."),
            (SERVICE, self.services or self.only, CHOOSE_SERVICE),
            (TERM, self.term, CHOOSE_TERM),
        )
        return [(field, words) for field, chosen, words in said if not chosen]

    @property
    def names(self) -> tuple[str, ...]:
        """What the point is to do, in the words of the sheet."""
        return (self.only.words,) if self.only else in_words(self.services)

    @property
    def agreed(self) -> Agreed:
        """What she reads; of a wish without gaps."""
        assert self.point
        assert self.term
        text = sheet_for_paper(self.point.name, self.names, self.term)
        if self.only:
            return Agreed(self.term, (self.only.service,), text, self.only.draft_id)
        return Agreed(self.term, tuple(one.slug for one in self.services), text)


def wished(me: Resident) -> Wish:
    """What the address or the form says."""
    chosen, term, only = chosen_services(), request.values.get(TERM, ""), _only(me)
    point = next((one for one in points(only) if str(one.id) == request.values.get(POINT, "")), None)
    return Wish(point, chosen, next((one for one in BY_PAPER if one == term), None), only)


def _only(me: Resident) -> Hers | None:
    """Asked for alone it is never more: what is not there any more is not found."""
    named = request.values.get(ONLY, "")
    return (next((one for one in hers(me) if str(one.draft_id) == named), None) or abort(404)) if named else None


def points(only: Hers | None) -> list[Point]:
    """Where she may send somebody: a dossier is known only in the ward that received it."""
    wards = [ward.id for ward in places.served_wards() if not (only and only.ward_id) or ward.id == only.ward_id]
    return [point for ward_id in wards for point in places.points_of(ward_id)]
