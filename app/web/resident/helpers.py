"""Whom a person has asked to help her: what she agreed to, and how she stops it or asks again."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for

from app.actor import Resident
from app.catalogue import registry
from app.clock import now
from app.files import queries as files
from app.mandate_codes import queries as codes
from app.mandate_codes.records import MandateCode
from app.mandates import actions, queries
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, EndedBy
from app.mandates.text import leader_sheet, sheet
from app.people.queries import account_of, leader_of
from app.places import queries as places
from app.web import pictures
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.one_dossier import Hers, hers
from app.web.respond import done, go, page
from app.web.session import signed_in_resident

bp = Blueprint("helpers", __name__, url_prefix="/nho-giup")


@bp.get("/")
def given() -> Response:
    return _draw(Form())


@bp.get("/<uuid:asked>")
def one(asked: UUID) -> Response:
    found = queries.find(asked, _me()) or abort(404)
    signed = url_for(".signed_sheet", asked=asked) if files.signed_sheet(asked, _me()) else ""
    return page("resident/mandate.html", mandate=found, lines=found.text or (), signed=signed)


@bp.get("/<uuid:asked>/giay")
def signed_sheet(asked: UUID) -> Response:
    return pictures.whole(files.signed_sheet(asked, _me()) or abort(404))


@bp.post("/<uuid:asked>/dung")
def stop(asked: UUID) -> Response:
    found = queries.find(asked, _me()) or abort(404)
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    actions.end(found, _me(), EndedBy.OWN_PAGE, now())
    return done(url_for(".given"))


@bp.get("/<uuid:asked>/nho-tiep")
def ask_again(asked: UUID) -> Response:
    found = queries.find(asked, _me()) or abort(404)
    if not _may_ask_again(found):
        return go(url_for(".given"))
    return _draw_again(found, Form())


@bp.post("/<uuid:asked>/nho-tiep")
def again(asked: UUID) -> Response:
    found = queries.locked(asked, _me()) or abort(404)
    form = Form(typed())
    if not _may_ask_again(found):
        return go(url_for(".given"))
    if not form.validate():
        return _draw_again(found, form)
    actions.renew(found, account_of(_me()), _agreed(found), now(), hears_sms())
    return done(url_for(".given"))


def _draw(form: Form) -> Response:
    holding, ended = queries.given_by(_me(), now()), queries.ended(_me(), now())
    return page(
        "resident/helpers.html",
        form.status,
        form=form,
        holding=[(one, _place(one), _may_ask_again(one)) for one in holding],
        ended=[(one, _place(one), _may_ask_again(one)) for one in ended],
        waiting=[(one, _place(one)) for one in codes.waiting(_me(), now())],
        hears_sms=hears_sms(),
    )


def _draw_again(mandate: Mandate, form: Form) -> Response:
    return page("resident/ask_again.html", form.status, form=form, mandate=mandate, sheet_lines=_agreed(mandate).text)


def _agreed(mandate: Mandate) -> Agreed:
    """The same as before, in the words of today."""
    covered = [one for one in registry.all_services() if mandate.covers(one.slug)]
    only = _only(mandate)
    names = (only.words,) if only else tuple(one.name for one in covered)
    leader = leader_of(mandate.neighbourhood_id, _me()) if mandate.neighbourhood_id else None
    led = places.neighbourhood(mandate.neighbourhood_id) if mandate.neighbourhood_id else None
    if leader and led:
        text = leader_sheet(leader.name, led.name, names, mandate.term)
    else:
        text = sheet(_place(mandate), names, mandate.term)
    return Agreed(mandate.term, tuple(one.slug for one in covered), text, mandate.draft_id)


def _may_ask_again(mandate: Mandate) -> bool:
    """
    Whether what she agreed to once can go on as it is: not a sitting, nor with a leader who leads there no more, nor
    about a dossier that is over.
    """
    over = mandate.is_for_sitting or mandate.ended_by is EndedBy.RENEWED or (mandate.draft_id and not _only(mandate))
    return not over and queries.still_leads(mandate)


def _only(mandate: Mandate) -> Hers | None:
    """The one dossier that it is for, while there is something to do about it."""
    return next((one for one in hers(_me()) if one.draft_id == mandate.draft_id), None)


def _place(given: Mandate | MandateCode) -> str:
    led = given.neighbourhood_id if isinstance(given, Mandate) else None
    neighbourhood = places.neighbourhood(led) if led else None
    if neighbourhood:
        return f"Tổ trưởng {neighbourhood.name}"
    point = places.point(given.point_id) if given.point_id else None
    return point.name if point else places.ward(given.ward_id).name


def _me() -> Resident:
    return signed_in_resident() or abort(404)
