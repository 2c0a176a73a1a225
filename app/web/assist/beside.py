"""Under a person's mandate: her name stands above every page, her mandate in every address."""

from flask import Blueprint, Response, abort, g, url_for

from app.actor import Role
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries as dossiers
from app.dossiers.snapshot import from_json
from app.drafts import queries as drafts
from app.files import queries as files
from app.identity.queries import latest_of
from app.lodging.hosting import is_named
from app.places import queries as places
from app.web import answering, coaching, finding, lodging, papers, pictures, shown, sign_in_card
from app.web.assist import card_again
from app.web.filing import new_blueprint
from app.web.frame import Onward
from app.web.guard import only_staff
from app.web.mandated import Pages, under_mandate
from app.web.prepared import shown_prepared
from app.web.respond import page
from app.web.shown import next_rungs

bp = Blueprint("beside", __name__, url_prefix="/ho-tro/<uuid:mandate>")
only_staff(bp, Role.OFFICER)
under_mandate(bp, Pages("assist/begin.html", "assist/goodbye.html", "assist/ended.html", onward="point.home"))

bp.register_blueprint(new_blueprint())
bp.register_blueprint(answering.new_blueprint("/da-gui"))
bp.register_blueprint(papers.new_blueprint())
bp.register_blueprint(sign_in_card.new_blueprint())
bp.register_blueprint(shown.new_blueprint())
bp.register_blueprint(finding.new_blueprint())
bp.register_blueprint(coaching.beside_blueprint())
bp.register_blueprint(card_again.new_blueprint())
bp.register_blueprint(lodging.bp)


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
    found = finding.shown()
    return page(
        "assist/person.html",
        name=g.mandate.person_name,
        identity=latest_of(g.helper),
        found=found,
        typed="",
        next=next_rungs(found.services),
        drafts=unsent,
        prepared=shown_prepared(g.helper),
        dossiers=sent_now,
        declares=is_named(g.helper),
    )


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    found = dossiers.find(number, g.helper) or abort(404)
    note_read(g.helper, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return page(
        "sent/dossier.html",
        200,
        dossier=found,
        snapshot=from_json(found.snapshot),
        service=registry.received(found.service),
        ward=places.ward(found.ward_id),
        papers=papers.links(found, g.helper),
        onward=Onward(url_for(".goodbye_page"), "Xong, chào bác"),
        now=now(),
        **answering.standing(found),
    )
