"""What she has agreed to, and how she takes each of it back: what follows is told before she presses."""

from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for

from app.actor import Resident
from app.clock import now
from app.consents import queries
from app.consents.actions import withdraw as take_back
from app.consents.kinds import TOLD, Given, What
from app.database import db
from app.files.actions import clear
from app.lodging.house.actions import LastOwner
from app.people.queries import account_at_door, account_of
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_resident

bp = Blueprint("consents", __name__, url_prefix="/du-lieu/dong-y")


@bp.get("")
def given() -> Response:
    taken_back = next((one for one in What if one == request.args.get("xong")), None)
    return page("resident/consents.html", given=queries.given(_me(), now()), told=TOLD, taken_back=taken_back)


@bp.get("/<slug>/<uuid:asked>")
def one(slug: str, asked: UUID) -> Response:
    return _draw(_found(slug, asked) or abort(404), Form())


@bp.post("/<slug>/<uuid:asked>")
def withdraw(slug: str, asked: UUID) -> Response:
    found, form = _found(slug, asked), Form(typed())
    if found is None:
        # A second tap at the same moment: the first has taken it back.
        return answered_before() or abort(404)
    if not form.validate():
        return _draw(found, form)
    try:
        photos = take_back(found, account_at_door(_me().account_id) or abort(404), now())
    except LastOwner:
        db.session.rollback()
        return _draw(found, form, last_owner=True)
    answer = done(url_for(".given", xong=slug))
    for photo in photos:
        clear(photo)
    return answer


def _found(slug: str, asked: UUID) -> Given | None:
    """Of an account itself there is nothing here: it is closed, with her PIN."""
    what = next((one for one in What if one == slug), None)
    return queries.find(what, asked, _me(), now()) if what and what is not What.ACCOUNT else None


def _draw(found: Given, form: Form, last_owner: bool = False) -> Response:
    status = 422 if last_owner else form.status
    return page(
        "resident/consent.html",
        status,
        form=form,
        one=found,
        told=TOLD[found.what],
        last_owner=last_owner,
        phone=account_of(_me()).phone,
    )


def _me() -> Resident:
    return signed_in_resident() or abort(404)
