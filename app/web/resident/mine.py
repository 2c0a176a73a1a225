"""A resident's own pages: her dossiers, her drafts, her PIN."""

from flask import Blueprint, Response, abort, current_app, url_for
from flask_login import current_user
from wtforms import PasswordField

from app.actor import Resident
from app.catalogue import registry
from app.clock import now, today
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.renewal.queries import ending
from app.dossiers.snapshot import from_json
from app.drafts import queries as drafts
from app.mandate_codes.actions import pin_was_changed
from app.people import queries as people
from app.people.actions import change_pin, check_pin, sign_out_elsewhere
from app.people.guesses import TooManyGuesses
from app.places import queries as places
from app.web import answering, coaching, papers, sign_in_card
from app.web.forms.account import new_pin
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import Onward
from app.web.guard import only_residents
from app.web.prepared import shown_prepared
from app.web.resident import (
    closing,
    consents,
    helpers,
    impression,
    known,
    leader,
    machines,
    mend,
    own_data,
    paper_codes,
    phone,
    photos,
    trace,
    wishes,
)
from app.web.respond import page
from app.web.session import device, signed_in_resident

bp = Blueprint("mine", __name__, url_prefix="/toi")
only_residents(bp)
bp.register_blueprint(answering.new_blueprint("/ho-so"))
bp.register_blueprint(papers.new_blueprint())
bp.register_blueprint(sign_in_card.new_blueprint())
bp.register_blueprint(coaching.new_blueprint())
bp.register_blueprint(photos.bp)
bp.register_blueprint(helpers.bp)
bp.register_blueprint(leader.bp, url_prefix="/nho-giup/to-truong")
bp.register_blueprint(trace.bp)
bp.register_blueprint(known.bp)
bp.register_blueprint(machines.bp)
bp.register_blueprint(paper_codes.bp)
bp.register_blueprint(own_data.bp)
bp.register_blueprint(mend.bp)
bp.register_blueprint(impression.bp)
bp.register_blueprint(closing.bp)
bp.register_blueprint(consents.bp)
bp.register_blueprint(phone.bp)
bp.register_blueprint(wishes.bp)


class PinForm(Form):
    cu = PasswordField("Mã PIN bây giờ")
    pin = PasswordField("Mã PIN mới")
    pin_lai = PasswordField("Gõ lại mã PIN mới")


@bp.get("/")
def home() -> Response:
    me = _me()
    unsent = [(draft, registry.service(draft.service)) for draft in drafts.unsent(me)]
    sent = dossiers.sent_by(me)
    return page(
        "resident/home.html",
        dossiers=sent,
        ending=ending(sent, today()),
        drafts=unsent,
        prepared=shown_prepared(me),
        now=now(),
    )


@bp.get("/ho-so/<dossier:number>")
def sent(number: str) -> Response:
    found = dossiers.find(number, _me()) or abort(404)
    return page(
        "sent/dossier.html",
        200,
        dossier=found,
        snapshot=from_json(found.snapshot),
        service=registry.received(found.service),
        ward=places.ward(found.ward_id),
        papers=papers.links(found, _me()),
        photos=photos.of(found, _me()),
        onward=Onward(url_for(".home"), "Trang của tôi"),
        now=now(),
        **answering.standing(found),
    )


@bp.get("/ma-pin")
def pin() -> Response:
    return page("resident/pin.html", form=PinForm(), changed=False, dropped=0)


@bp.post("/ma-pin")
def set_pin() -> Response:
    form = PinForm(typed())
    changed = form.validate() and _change(form)
    dropped = pin_was_changed(people.account_of(_me()), now()) if changed else 0
    db.session.commit()
    shown = PinForm() if changed else form
    return page("resident/pin.html", form.status, form=shown, changed=changed, dropped=dropped)


def _change(form: PinForm) -> bool:
    account = people.account_of(_me())
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        right = check_pin(account.phone, account.birth_year, form.cu.data or "", device(), pepper, now())
    except TooManyGuesses as too_many:
        form.blame("cu", wait_words(too_many))
        return False
    if right is None or right.id != account.id:
        form.blame("cu", "Mã PIN bây giờ chưa khớp. Anh/chị gõ lại, hoặc nhờ cán bộ tại điểm.")
        return False
    chosen = new_pin(form, account.birth_year, account.phone)
    if chosen is None:
        return False
    change_pin(account, chosen, pepper)
    # Whoever knew the old one is out, and has no guesses of his own any more.
    sign_out_elsewhere(_me(), current_user.row, now())
    return True


def _me() -> Resident:
    return signed_in_resident() or abort(404)
