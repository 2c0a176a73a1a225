"""One dossier with the moves that are open to it; results that nobody has fetched."""

from flask import Response, abort, request, url_for

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now, today
from app.dossiers import queries
from app.dossiers.contradictions import contradictions
from app.dossiers.copying.queries import may_copy
from app.dossiers.holding.queries import colleagues
from app.dossiers.inbox.keys import moves_by_key
from app.dossiers.lifecycle import Move, MoveRule, Needs
from app.dossiers.moves import moves_open, rule
from app.dossiers.number import read_dossier_number
from app.dossiers.number_shown import WORDS as NEEDED
from app.dossiers.opinions.queries import talk_about
from app.dossiers.queries import asked_of
from app.dossiers.records import Dossier
from app.dossiers.result.actions import HAS_A_RESULT
from app.dossiers.snapshot import from_json
from app.identity.degrees import WORDS
from app.identity.queries import certainty_of
from app.people.citizen_number import number_in
from app.places import queries as places
from app.web.forms.base import Form
from app.web.masking import numbers_shown
from app.web.papers import links
from app.web.reception import photos
from app.web.reception.beside import beside
from app.web.reception.blueprint import bp, me
from app.web.reception.fee_line import fee_line
from app.web.reception.told import told
from app.web.respond import page


@bp.get("/ho-so/<dossier:number>")
def dossier(number: str) -> Response:
    staff = me()
    found = queries.find(number, staff) or abort(404)
    note_read(staff, "dossier-opened", f"dossier:{found.id}", staff.ward_id, now())
    return draw(found, staff, Form())


@bp.get("/cho-tra")
def to_hand_over() -> Response:
    staff = me()
    note_read(staff, "results-opened", f"ward:{staff.ward_id}", staff.ward_id, now())
    return page(
        "reception/to_hand_over.html",
        waiting=queries.to_hand_over(staff, read_dossier_number(request.args.get("sau", ""))),
        ward=places.ward(staff.ward_id),
    )


def draw(found: Dossier, staff: Staff, form: Form) -> Response:
    """The dossier's page; that somebody looks has been noted."""
    return page(
        "reception/dossier.html",
        form.status,
        form=form,
        dossier=found,
        moves=_moves(found, staff),
        asked=asked_of(found),
        keys=moves_by_key(found.state, staff.role),
        has_result=found.state in HAS_A_RESULT and staff.role is Role.RECEIVER,
        now=now(),
        **_answered(found, staff),
        **_papers_and_messages(found, staff),
    )


def _moves(found: Dossier, staff: Staff) -> list[tuple[Move, MoveRule, str]]:
    """Each open move, and the page where its words are written."""
    return [
        (move, rule(move), _page_of(found.number, move)) for move in moves_open(found.state, staff.role, found.spent)
    ]


def _answered(found: Dossier, staff: Staff) -> dict[str, object]:
    """What was answered and photographed, and what speaks against it."""
    service, taken = registry.received(found.service) or abort(404), from_json(found.snapshot)
    has_numbers = any(number_in(item.text) for group in taken.groups for item in group.items)
    shown: dict[str, object] = {"has_numbers": has_numbers, "numbers_shown": numbers_shown(), "needed": NEEDED}
    pictures = photos.of(found, staff)
    shown |= beside(found, service, taken, {one.paper for one in pictures}, staff) | {"photos": pictures}
    shown["fee_line"] = fee_line(found.fee, service.on(found.received_on).fee, taken, today())
    return {"snapshot": taken, "doubts": contradictions(service, taken), **shown}


def _papers_and_messages(found: Dossier, staff: Staff) -> dict[str, object]:
    """Its papers and its messages; and how sure the ward is who its person is."""
    return {
        "certainty": WORDS[certainty_of(found.account_id, found.number_mark, staff)],
        "papers": links(found, staff),
        "signed": photos.signed(found, staff),
        "messages": told(found, staff),
        "may_copy": may_copy(found, staff),
        **_among_us(found, staff),
    }


def _among_us(found: Dossier, staff: Staff) -> dict[str, object]:
    """In whose hands it is, what colleagues asked each other about it, and what they noted."""
    talk = talk_about(found, staff)
    names = colleagues(staff) if found.assigned_to or talk.opinions or talk.notes else {}
    holder = names.get(found.assigned_to) if found.assigned_to else None
    said = {"opinions": talk.opinions, "notes": talk.notes}
    return {"holder": holder, "colleagues": names, "mine": staff.staff_id, **said}


def _page_of(number: str, move: Move) -> str:
    """Where the words of a move are written; "" where it needs none."""
    return "" if rule(move).needs is Needs.NOTHING else url_for(".words", number=number, move=move)
