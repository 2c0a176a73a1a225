"""Noting, under her mandate, that she was shown a service and pressed the buttons herself."""

from collections.abc import Iterable

from flask import Blueprint, Response, abort, g, url_for
from wtforms import RadioField

from app.catalogue import registry
from app.catalogue.service import Service
from app.clock import now
from app.coaching import actions, queries
from app.coaching.ladder import NEXT
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, page
from app.web.session import signed_in_staff


class ShownForm(Form):
    viec = RadioField("Bác vừa tự bấm việc gì?", validate_choice=False)


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent, under the parent's guard and mandate."""
    bp = Blueprint("shown", __name__, url_prefix="/huong-dan")
    bp.get("")(ask)
    bp.post("")(keep)
    return bp


def next_rungs(services: Iterable[Service]) -> dict[str, str]:
    """What to offer her next with each service, in words."""
    found = queries.rungs(g.helper, [one.slug for one in services])
    return {slug: NEXT[rung] for slug, rung in found.items()}


def ask() -> Response:
    return _draw(ShownForm())


def keep() -> Response:
    form = ShownForm(typed())
    covered = [one.slug for one in _services()]
    if form.validate() and form.viec.data not in covered:
        form.blame("viec", "Chọn việc bác vừa tự bấm.")
    if form.problems:
        return _draw(form)
    actions.shown(form.viec.data, signed_in_staff() or abort(404), now(), g.helper.account_id)
    return done(g.filing_begins_at)


def _services() -> list[Service]:
    return [one for one in registry.all_services() if g.mandate.reaches(one.slug)]


def _draw(form: ShownForm) -> Response:
    form.viec.choices = {one.slug: one.name for one in _services()}
    return page("shown/ask.html", form.status, form=form, here=url_for(".keep"), back=g.filing_begins_at)
