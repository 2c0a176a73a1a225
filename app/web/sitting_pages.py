"""Coming to a person's page on a later day, and the goodbye: the same under whosever mandate."""

from flask import Blueprint, Response, abort, g, request, url_for

from app.actor import Staff
from app.clock import now
from app.dossiers import queries as dossiers
from app.drafts import queries as drafts
from app.mandates import actions
from app.mandates.terms import EndedBy
from app.people.queries import account_of
from app.web import sitting
from app.web.coaching.steps import to_bring
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.guard import parked_form
from app.web.respond import done, page
from app.web.session import signed_in_staff

# The second button of the goodbye: she wants no more help, not only for today.
STOP = "dung-han"


def hang_sitting_pages(bp: Blueprint) -> None:
    """Under a blueprint of mandates, whose Pages say what is drawn and where it ends."""
    bp.get("/bat-dau")(opening)
    bp.post("/bat-dau")(begin)
    bp.get("/chao")(goodbye_page)
    bp.post("/chao")(goodbye)


def opening() -> Response:
    return page(g.pages.opening, form=Form(), mandate=g.mandate)


def begin() -> Response:
    form = Form(typed())
    if not form.validate():
        return page(g.pages.opening, form.status, form=form, mandate=g.mandate)
    actions.begin_sitting(g.mandate, _staff(), account_of(g.helper).phone, now(), hears_sms())
    sitting.open_here(g.mandate)
    return done(parked_form() or url_for(".home"))


def goodbye_page() -> Response:
    return _draw(Form())


def goodbye() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    sitting.close_here(g.mandate)
    if g.mandate.is_for_sitting or STOP in request.form:
        actions.end(g.mandate, _staff(), EndedBy.AT_THE_POINT if STOP in request.form else EndedBy.GOODBYE, now())
    return done(url_for(g.pages.onward))


def _draw(form: Form) -> Response:
    unsent, sent_now = drafts.unsent(g.helper), dossiers.sent_by(g.helper)
    today = [one for one in sent_now if one.sent_at.date() == now().date()]
    shown_here = {"drafts": unsent, "dossiers": today, "to_bring": to_bring(g.helper)}
    return page(g.pages.goodbye, form.status, form=form, mandate=g.mandate, **shown_here)


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
