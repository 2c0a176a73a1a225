"""Under a person's mandate: her name stands above every page, her mandate in every address."""

from flask import Blueprint, Response, abort, g, request, url_for

from app.actor import Role
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries as dossiers
from app.dossiers.lifecycle import Party, moves_open
from app.dossiers.queries import asked_of
from app.dossiers.snapshot import from_json
from app.drafts import queries as drafts
from app.files import queries as files
from app.identity.queries import latest_of
from app.lodging.hosting import is_named
from app.mandates import actions
from app.mandates.terms import EndedBy
from app.people.queries import account_of
from app.places import queries as places
from app.web import answering, coaching, lodging, papers, pictures, shown, sign_in_card, sitting
from app.web.coaching.steps import to_bring
from app.web.filing import new_blueprint
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import Onward, hears_sms
from app.web.guard import only_staff, parked_form
from app.web.mandated import under_mandate
from app.web.respond import done, page
from app.web.session import signed_in_staff
from app.web.shown import next_rungs

bp = Blueprint("beside", __name__, url_prefix="/ho-tro/<uuid:mandate>")
only_staff(bp, Role.OFFICER)
under_mandate(bp, "assist/ended.html")
# The second button of the goodbye: she wants no more help, not only for today.
STOP = "dung-han"

bp.register_blueprint(new_blueprint())
bp.register_blueprint(answering.new_blueprint("/da-gui"))
bp.register_blueprint(papers.new_blueprint())
bp.register_blueprint(sign_in_card.new_blueprint())
bp.register_blueprint(shown.new_blueprint())
bp.register_blueprint(coaching.beside_blueprint())
bp.register_blueprint(lodging.bp)


@bp.get("/bat-dau")
def opening() -> Response:
    return page("assist/begin.html", form=Form(), mandate=g.mandate)


@bp.post("/bat-dau")
def begin() -> Response:
    form = Form(typed())
    if not form.validate():
        return page("assist/begin.html", form.status, form=form, mandate=g.mandate)
    actions.begin_sitting(g.mandate, signed_in_staff() or abort(404), account_of(g.helper).phone, now(), hears_sms())
    sitting.open_here(g.mandate)
    return done(parked_form() or url_for("beside.home"))


@bp.get("/to-doc")
def agreed() -> Response:
    signed = url_for(".signed_sheet") if files.signed_sheet(g.mandate.id, g.helper) else ""
    return page("assist/agreed.html", mandate=g.mandate, lines=g.mandate.text or (), signed=signed)


@bp.get("/to-doc/giay")
def signed_sheet() -> Response:
    found = files.signed_sheet(g.mandate.id, g.helper) or abort(404)
    note_read(g.helper, "sheet-opened", f"mandate:{g.mandate.id}", g.mandate.ward_id, now())
    return pictures.whole(found)


@bp.get("/")
def home() -> Response:
    unsent = [(draft, registry.service(draft.service)) for draft in drafts.unsent(g.helper)]
    sent_now = dossiers.sent_by(g.helper)
    services = [one for one in registry.all_services() if g.mandate.reaches(one.slug)]
    return page(
        "assist/person.html",
        name=g.mandate.person_name,
        identity=latest_of(g.helper),
        services=services,
        next=next_rungs(services),
        drafts=unsent,
        dossiers=sent_now,
        declares=is_named(g.helper),
    )


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    found = dossiers.find(number, g.helper) or abort(404)
    note_read(g.helper, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return page(
        "sent/dossier.html",
        dossier=found,
        snapshot=from_json(found.snapshot),
        service=registry.service(found.service),
        ward=places.ward(found.ward_id),
        papers=papers.links(found, g.helper),
        onward=Onward(url_for(".goodbye_page"), "Xong, chào bác"),
        asked=asked_of(found),
        own_moves=moves_open(found.state, Party.OWNER),
        now=now(),
    )


@bp.get("/chao")
def goodbye_page() -> Response:
    return _draw_goodbye(Form())


@bp.post("/chao")
def goodbye() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw_goodbye(form)
    staff = signed_in_staff() or abort(404)
    sitting.close_here(g.mandate)
    if g.mandate.is_for_sitting or STOP in request.form:
        actions.end(g.mandate, staff, EndedBy.AT_THE_POINT if STOP in request.form else EndedBy.GOODBYE, now())
    return done(url_for("point.home"))


def _draw_goodbye(form: Form) -> Response:
    unsent, sent_now = drafts.unsent(g.helper), dossiers.sent_by(g.helper)
    today = [one for one in sent_now if one.sent_at.date() == now().date()]
    shown_here = {"drafts": unsent, "dossiers": today, "to_bring": to_bring(g.helper)}
    return page("assist/goodbye.html", form.status, form=form, mandate=g.mandate, **shown_here)
