"""Under her mandate her card is compared with her: she opened her account without it, or it is a new one."""

from flask import Blueprint, Response, abort, g, url_for

from app.actor import Helper, Staff
from app.clock import now, today
from app.database import db
from app.identity.actions import NumberSeenElsewhere, see_card
from app.identity.degrees import Facts
from app.identity.paper_seen import card_issued
from app.people.card import explained
from app.people.queries import account_of
from app.recovery.terms import same_name
from app.web.assist.card_form import SeenForm, contradictions, drawn, facts_in, issued_on, said_by, with_questions
from app.web.assist.card_reading import LINE, ScanForm, card_in
from app.web.assist.words import place_of
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, go, page
from app.web.session import signed_in_staff

CardForm = with_questions(SeenForm)
SOMEBODY_ELSES = "Thẻ này ghi họ tên hoặc năm sinh khác với tài khoản đang mở. Xem lại có đúng thẻ của bác không."
SEEN_ELSEWHERE = (
    "Số trên thẻ này đã xem cho một tài khoản khác ở phường. Bác quay ra “Hỗ trợ người dân”, quét thẻ ở đó."
)


def new_blueprint() -> Blueprint:
    """Under the officer's mandate alone: a leader compares nobody's card."""
    bp = Blueprint("card_again", __name__, url_prefix="/the-can-cuoc")
    bp.get("")(ask)
    bp.post("")(read_card)
    bp.get("/da-xem")(scan_again)
    bp.post("/da-xem")(keep)
    return bp


def ask() -> Response:
    _helper()
    return page("assist/card_scan.html", form=ScanForm())


def read_card() -> Response:
    _helper()
    form = ScanForm(typed())
    card = card_in(form, _staff()) if form.validate() else None
    db.session.commit()
    if card is None:
        return page("assist/card_scan.html", 422, form=form)
    # Not sent on to another page: what was read is kept nowhere, it can only be drawn here and now.
    return _draw(CardForm(data=said_by(card)), explained(card))


def scan_again() -> Response:
    """Somebody came back to the address of the form alone."""
    return go(url_for(".ask"))


def keep() -> Response:
    helper, form = _helper(), CardForm(typed())
    facts = facts_in(form, today()) if form.validate() else None
    if facts is None:
        return _draw(form)
    if not _is_of(helper, facts):
        return _refused(SOMEBODY_ELSES)
    paper, doubted = card_issued(issued_on(form)), bool(contradictions(form, today()))
    try:
        see_card(helper.account_id, facts, paper, doubted, _staff(), place_of(_staff()), now())
    except NumberSeenElsewhere:
        return _refused(SEEN_ELSEWHERE)
    return done(url_for("beside.home"))


def _is_of(helper: Helper, facts: Facts) -> bool:
    account = account_of(helper)
    return account.birth_year == facts.born.year and same_name(facts.name, account.name)


def _refused(why: str) -> Response:
    """Back to the scanner: what another card says is not typed over until it fits."""
    form = ScanForm()
    form.blame(LINE, why)
    return page("assist/card_scan.html", 422, form=form)


def _draw(form: Form, damage: str = "") -> Response:
    return page("assist/card_again.html", form.status, form=form, damage=damage, **drawn(form, today()))


def _helper() -> Helper:
    """Who was let do more than one dossier: of that the desk sees for itself who files it."""
    helper: Helper = g.helper
    return helper if helper.draft_id is None else abort(404)


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
