"""Under a neighbour's mandate a leader types and sends with her; of what was sent he reads one word."""

from flask import Blueprint, Response, abort, g, request, url_for

from app.actor import Role
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries as dossiers
from app.dossiers.word import WORDS
from app.drafts import queries as drafts
from app.lodging.hosting import is_named
from app.mandates import actions
from app.mandates.terms import EndedBy
from app.people.queries import account_of
from app.places import queries as places
from app.web import coaching, lodging, shown, sitting
from app.web.coaching.steps import to_bring
from app.web.filing import new_blueprint
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.guard import only_staff, parked_form
from app.web.leader.blueprint import me
from app.web.mandated import under_mandate
from app.web.respond import done, page
from app.web.shown import next_rungs

bp = Blueprint("leader_beside", __name__, url_prefix="/to-truong/<uuid:mandate>")
only_staff(bp, Role.LEADER)
under_mandate(bp, "leader/ended.html")
bp.register_blueprint(new_blueprint())
bp.register_blueprint(shown.new_blueprint())
bp.register_blueprint(coaching.beside_blueprint())
bp.register_blueprint(lodging.bp)
# The second button of the goodbye: she wants no more help, not only for today.
STOP = "dung-han"


@bp.get("/bat-dau")
def opening() -> Response:
    return page("leader/begin.html", form=Form(), mandate=g.mandate)


@bp.post("/bat-dau")
def begin() -> Response:
    form = Form(typed())
    if not form.validate():
        return page("leader/begin.html", form.status, form=form, mandate=g.mandate)
    actions.begin_sitting(g.mandate, me(), account_of(g.helper).phone, now(), hears_sms())
    sitting.open_here(g.mandate)
    return done(parked_form() or url_for("leader_beside.home"))


@bp.get("/to-doc")
def agreed() -> Response:
    return page("leader/agreed.html", mandate=g.mandate, lines=g.mandate.text or ())


@bp.get("/")
def home() -> Response:
    unsent = [(draft, registry.service(draft.service)) for draft in drafts.unsent(g.helper)]
    services = [one for one in registry.all_services() if g.mandate.covers(one.slug)]
    sent = [(one, WORDS[one.state]) for one in dossiers.sent_by(g.helper)]
    return page(
        "leader/person.html",
        name=g.mandate.person_name,
        services=services,
        next=next_rungs(services),
        drafts=unsent,
        dossiers=sent,
        declares=is_named(g.helper),
    )


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    found = dossiers.find(number, g.helper) or abort(404)
    note_read(g.helper, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return page("leader/sent.html", dossier=found, word=WORDS[found.state], ward=places.ward(found.ward_id))


@bp.get("/chao")
def goodbye_page() -> Response:
    return _draw_goodbye(Form())


@bp.post("/chao")
def goodbye() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw_goodbye(form)
    sitting.close_here(g.mandate)
    if g.mandate.is_for_sitting or STOP in request.form:
        actions.end(g.mandate, me(), EndedBy.AT_THE_POINT if STOP in request.form else EndedBy.GOODBYE, now())
    return done(url_for("leader.home"))


def _draw_goodbye(form: Form) -> Response:
    today = [one for one in dossiers.sent_by(g.helper) if one.sent_at.date() == now().date()]
    shown_here = {"drafts": drafts.unsent(g.helper), "dossiers": today, "to_bring": to_bring(g.helper)}
    return page("leader/goodbye.html", form.status, form=form, mandate=g.mandate, **shown_here)
