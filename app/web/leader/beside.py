"""Under a neighbour's mandate a leader types and sends with her; of what was sent he reads one word."""

from flask import Blueprint, Response, abort, g

from app.actor import Role
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries as dossiers
from app.dossiers.word import WORDS
from app.drafts import queries as drafts
from app.lodging.hosting import is_named
from app.places import queries as places
from app.web import coaching, finding, lodging, shown
from app.web.filing import new_blueprint
from app.web.guard import only_staff
from app.web.mandated import Pages, under_mandate
from app.web.prepared import shown_prepared
from app.web.respond import page
from app.web.shown import next_rungs

bp = Blueprint("leader_beside", __name__, url_prefix="/to-truong/<uuid:mandate>")
only_staff(bp, Role.LEADER)
under_mandate(bp, Pages("leader/begin.html", "leader/goodbye.html", "leader/ended.html", onward="leader.home"))
bp.register_blueprint(new_blueprint())
bp.register_blueprint(shown.new_blueprint())
bp.register_blueprint(finding.new_blueprint())
bp.register_blueprint(coaching.beside_blueprint())
bp.register_blueprint(lodging.bp)


@bp.get("/to-doc")
def agreed() -> Response:
    return page("leader/agreed.html", mandate=g.mandate, lines=g.mandate.text or ())


@bp.get("/")
def home() -> Response:
    unsent = [(draft, registry.service(draft.service)) for draft in drafts.unsent(g.helper)]
    found = finding.shown()
    sent = [(one, WORDS[one.state]) for one in dossiers.sent_by(g.helper)]
    return page(
        "leader/person.html",
        name=g.mandate.person_name,
        found=found,
        typed="",
        next=next_rungs(found.services),
        drafts=unsent,
        prepared=shown_prepared(g.helper),
        dossiers=sent,
        declares=is_named(g.helper),
    )


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    found = dossiers.find(number, g.helper) or abort(404)
    note_read(g.helper, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return page("leader/sent.html", dossier=found, word=WORDS[found.state], ward=places.ward(found.ward_id))
