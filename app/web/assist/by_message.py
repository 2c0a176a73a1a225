"""A person with her phone but without her PIN: a message asks her, and the code she reads out begins the help."""

from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from wtforms import HiddenField, StringField

from app.actor import Role, Staff
from app.catalogue import registry, unfiled
from app.clock import now
from app.database import db
from app.mandate_codes import actions, queries
from app.mandate_codes.records import MandateCode
from app.mandate_codes.terms import TRIES, digits_of
from app.mandates import queries as mandates
from app.mandates.records import Mandate
from app.mandates.terms import FROM_AFAR, Agreed, GivenBy, Term
from app.mandates.text import sheet_for_message
from app.mandates.whom import ForOneself
from app.people.guesses import TooManyGuesses
from app.people.phone import is_mobile
from app.web import sitting
from app.web.asked_for import CHOOSE_SERVICE, SERVICE, TERM, TERM_WORDS, chosen_services
from app.web.assist.words import place_of
from app.web.forms.account import whose_account
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import tries_words, wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN
from app.web.respond import done, page
from app.web.session import signed_in_staff

bp = Blueprint("by_message", __name__, url_prefix="/ho-tro/nhan-tin")
only_staff(bp, Role.OFFICER)

BY_MESSAGE = FROM_AFAR[GivenBy.SMS]
NO_ANSWER = "Gõ sáu số bác đọc. Bác nhắn DONG Y thì chờ một lát rồi bấm lại nút này."
LANDLINE = "Số máy bàn không nhận được tin nhắn. Bác gửi mã trên giấy, hoặc tự bấm mã PIN ở điểm."
UNREADABLE = "Gõ đủ sáu số bác đọc. Ví dụ: 258036"


class ByMessageForm(Form):
    dien_thoai = StringField("Số điện thoại của bác", filters=TIDY)
    nam = StringField("Năm sinh của bác", filters=TIDY)
    viec = HiddenField("")


class CodeForm(Form):
    ma = StringField("Mã bác đọc", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return _draw(ByMessageForm())


@bp.post("")
def send() -> Response:
    form = ByMessageForm(typed())
    asked = _asked(form) if form.validate() else None
    if asked is None:
        db.session.commit()
        return _draw(form)
    return done(url_for(".code", asked=asked.id))


@bp.get("/<uuid:asked>")
def code(asked: UUID) -> Response:
    found = queries.asked_by(_staff(), asked)
    return _draw_code(found, CodeForm()) if found else page("assist/message_over.html", 404)


@bp.post("/<uuid:asked>")
def begin(asked: UUID) -> Response:
    found, form = queries.locked(asked, _staff()), CodeForm(typed())
    if found is None:
        return page("assist/message_over.html", 404)
    mandate = _begun(found, form) if form.validate() else None
    if mandate is None:
        db.session.commit()
        return _draw_code(found, form)
    # Within ten minutes of asking her; later it is opened like any other day, and she is told.
    if found.until > now():
        sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _asked(form: ByMessageForm) -> MandateCode | None:
    whose = whose_account(form)
    if whose and not is_mobile(whose[0]):
        form.blame("dien_thoai", LANDLINE)
    if not chosen_services():
        form.blame("viec", CHOOSE_SERVICE)
    if form.problems or whose is None:
        return None
    services = chosen_services()
    text = sheet_for_message(place_of(_staff()), unfiled.in_words(services), _term())
    agreed = Agreed(_term(), tuple(one.slug for one in services), text)
    try:
        return actions.ask(*whose, agreed, _staff(), now(), hears_sms())
    except TooManyGuesses as too_many:
        form.blame("dien_thoai", f"{wait_words(too_many)} Mã đã nhắn vẫn dùng được trong 10 phút.")
        return None


def _begun(found: MandateCode, form: CodeForm) -> Mandate | None:
    """The mandate that her answer began, here or from her own phone; else the form says what to do."""
    if found.mandate_id:
        return mandates.find(found.mandate_id, _staff())
    digits = digits_of(form.ma.data or "")
    if digits is None:
        form.blame("ma", NO_ANSWER if hears_sms() and not form.ma.data else UNREADABLE)
        return None
    try:
        mandate = actions.hear(found, digits, _staff(), now(), hears_sms())
    except ForOneself:
        form.blame("ma", OWN)
        return None
    if mandate is None:
        form.blame("ma", _again(found))
    return mandate


def _again(found: MandateCode) -> str:
    left = 0 if found.used_at or found.until <= now() else TRIES - found.tries
    over = "Mã này không dùng được nữa. Nhắn cho bác mã mới ở dưới."
    return tries_words(left, "Bác đọc lại từng số trong tin nhắn mới nhất.", over)


def _draw(form: ByMessageForm) -> Response:
    services = registry.all_services()
    return page(
        "assist/by_message.html",
        form.status,
        form=form,
        services=services,
        together=unfiled.together(),
        chosen=request.form.getlist(SERVICE),
        terms={one: TERM_WORDS[one] for one in BY_MESSAGE},
        term=_term(),
    )


def _draw_code(found: MandateCode, form: CodeForm) -> Response:
    return page("assist/message_code.html", form.status, form=form, asked=found, hears_sms=hears_sms())


def _term() -> Term:
    return next((one for one in BY_MESSAGE if one == request.form.get(TERM)), BY_MESSAGE[0])


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
