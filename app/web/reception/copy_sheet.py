"""How the sheet looks from which a dossier is copied, and the door before it."""

from flask import Response, abort

from app.actor import Staff
from app.catalogue import registry
from app.clock import now
from app.dossiers.copying import queries
from app.dossiers.copying.fields import Section, filled, is_copied, sections
from app.dossiers.copying.official_code import EXAMPLE
from app.dossiers.copying.records import Copying
from app.dossiers.copying.terms import is_held
from app.dossiers.holding.queries import colleagues
from app.dossiers.number_shown import NumberNeeded
from app.dossiers.records import Dossier
from app.dossiers.snapshot import from_json
from app.people.citizen_number import number_in
from app.web.forms.base import Form
from app.web.masking import numbers_shown
from app.web.respond import page


def laid_out(found: Dossier) -> tuple[Section, ...]:
    """What the dossier says now, as the official screens ask for it."""
    return sections(registry.received(found.service) or abort(404), found.answers, from_json(found.snapshot))


def mended_so_often(found: Dossier) -> int:
    """Whoever ticks a box has read these answers and not those before."""
    return sum(one.answered_at is not None for one in found.requests)


def draw(found: Dossier, staff: Staff, form: Form) -> Response:
    """For whoever copies it."""
    laid, at = laid_out(found), queries.copying_of(found, staff)
    ticks, fields = at.ticks if at else {}, filled(laid)
    return page(
        "reception/copying.html",
        form.status,
        dossier=found,
        form=form,
        sections=laid,
        copied={one.key for one in fields if is_copied(one, ticks)},
        changed={one.key for one in fields if one.key in ticks and not is_copied(one, ticks)},
        many=len(fields),
        mended=mended_so_often(found),
        papers=from_json(found.snapshot).papers,
        has_numbers=any(number_in(one.text) for one in fields),
        numbers_shown=numbers_shown(),
        key_in=NumberNeeded.KEY_IN,
        example=EXAMPLE,
    )


def draw_held(found: Dossier, at: Copying | None, staff: Staff, form: Form | None, changed: bool) -> Response:
    """
    Who copies it, and how to begin or to take over. form: what was sent and not kept; 409 then.

    changed: the resident has mended it since the sheet was drawn.
    """
    other = at if at and at.staff_id != staff.staff_id else None
    held = other is not None and is_held(other.touched_at, now())
    return page(
        "reception/copying_held.html",
        409 if form or held else 200,
        dossier=found,
        form=form or Form(),
        other=other,
        holder=colleagues(staff)[other.staff_id] if other else None,
        held=held,
        changed=changed,
        unkept=form["ma"].data if form else "",
        refused=form is not None,
    )
