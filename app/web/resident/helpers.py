"""Whom a person has asked to help her: what she agreed to, and how she stops it or asks again."""

from collections.abc import Collection
from uuid import UUID

from flask import Blueprint, Response, abort, url_for

from app.actor import Resident
from app.catalogue import unfiled
from app.clock import now
from app.files import queries as files
from app.mandate_codes import queries as codes
from app.mandate_codes.records import MandateCode
from app.mandates import actions, queries
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, EndedBy
from app.mandates.text import leader_sheet, sheet
from app.people.queries import account_of, leaders_of
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
    if found.id not in _may_be_asked_again([found]):
        return go(url_for(".given"))
    return _draw_again(found, Form())


@bp.post("/<uuid:asked>/nho-tiep")
def again(asked: UUID) -> Response:
    found = queries.locked(asked, _me()) or abort(404)
    form = Form(typed())
    if found.id not in _may_be_asked_again([found]):
        return go(url_for(".given"))
    if not form.validate():
        return _draw_again(found, form)
    actions.renew(found, account_of(_me()), _agreed(found), now(), hears_sms())
    return done(url_for(".given"))


def _draw(form: Form) -> Response:
    holding, ended, waiting = (one(_me(), now()) for one in (queries.given_by, queries.ended, codes.waiting))
    place, again = _places([*holding, *ended, *waiting]), _may_be_asked_again([*holding, *ended])
    return page(
        "resident/helpers.html",
        form.status,
        form=form,
        holding=[(one, place[one.id], one.id in again) for one in holding],
        ended=[(one, place[one.id], one.id in again) for one in ended],
        waiting=[(one, place[one.id]) for one in waiting],
        hears_sms=hears_sms(),
    )


def _draw_again(mandate: Mandate, form: Form) -> Response:
    return page("resident/ask_again.html", form.status, form=form, mandate=mandate, sheet_lines=_agreed(mandate).text)


def _agreed(mandate: Mandate) -> Agreed:
    """The same as before, in the words of today."""
    covered = unfiled.covered(mandate.services)
    only = _only(mandate)
    names = (only.words,) if only else unfiled.in_words(covered)
    led = places.neighbourhood(mandate.neighbourhood_id) if mandate.neighbourhood_id else None
    leader = leaders_of({led.id}, _me()).get(led.id) if led else None
    if leader and led:
        text = leader_sheet(leader.name, led.name, names, mandate.term)
    else:
        text = sheet(_places([mandate])[mandate.id], names, mandate.term)
    return Agreed(mandate.term, tuple(one.slug for one in covered), text, mandate.draft_id)


def _may_be_asked_again(mandates: Collection[Mandate]) -> set[UUID]:
    """
    The ids of those that can go on as they are: not a sitting, nor with a leader who leads there no more, nor about a
    dossier that is over.
    """
    open_ones = {one.draft_id for one in hers(_me())} if any(one.draft_id for one in mandates) else set()
    led = queries.still_led(mandates, _me())
    return {one.id for one in mandates if not _is_over(one, open_ones) and one.id in led}


def _is_over(mandate: Mandate, open_ones: set[UUID]) -> bool:
    done = mandate.draft_id is not None and mandate.draft_id not in open_ones
    return done or mandate.is_for_sitting or mandate.ended_by is EndedBy.RENEWED


def _only(mandate: Mandate) -> Hers | None:
    """The one dossier that it is for, while there is something to do about it."""
    return next((one for one in hers(_me()) if one.draft_id == mandate.draft_id), None) if mandate.draft_id else None


def _places(given: Collection[Mandate | MandateCode]) -> dict[UUID, str]:
    """To whom each was given, by its id."""
    led = {one.id: one.neighbourhood_id for one in given if isinstance(one, Mandate) and one.neighbourhood_id}
    at = {one.id: led.get(one.id) or one.point_id or one.ward_id for one in given}
    names = places.names_of(set(at.values())) if at else {}
    return {one: f"Tổ trưởng {names[where]}" if one in led else names[where] for one, where in at.items()}


def _me() -> Resident:
    return signed_in_resident() or abort(404)
