"""An inviter's slips: one more on paper or by message, what became of each, and taking one back."""

from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import StringField

from app.actor import Staff
from app.clock import now
from app.database import db
from app.invitations import actions, queries
from app.invitations.actions import InvitationOver, Made, standing_of
from app.invitations.terms import Way
from app.papers import qr
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, is_mobile, read_phone
from app.web.forms.base import TIDY, Form, is_key
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.inviting.words import STANDING, inviter, inviter_in_message
from app.web.outside import address, without_scheme
from app.web.respond import answered_before, done, go, page
from app.web.session import signed_in_staff

LANDLINE = "Số máy bàn không nhận được tin nhắn. Anh/chị in phiếu rồi đưa tận tay."


class SendForm(Form):
    dien_thoai = StringField("Số di động của người được mời", filters=TIDY)


def all_made() -> Response:
    return _draw(SendForm())


def print_one() -> Response:
    form = SendForm(typed())
    try:
        made = _made(form, Way.PAPER) if form.validate() else None
    except InvitationOver:
        return go(url_for(".all_made"))
    db.session.commit()
    # Not sent on to another page: the code is kept nowhere, it can only be drawn here and now.
    return page("inviting/slip.html", 200, **_slip(made)) if made else _draw(form)


def send() -> Response:
    form = SendForm(typed())
    phone = _phone(form) if form.validate() else None
    earlier = answered_before()
    if earlier:
        return earlier
    if phone is None or not _sent(form, phone):
        db.session.rollback()
        return _draw(form)
    return done(url_for(".all_made"))


def revoke(asked: UUID) -> Response:
    found = queries.locked(asked, _me()) or abort(404)
    form = SendForm(typed())
    if not form.validate():
        return _draw(form)
    actions.revoke(found, _me(), now())
    return done(url_for(".all_made"))


def _made(form: SendForm, way: Way) -> Made | None:
    key = form.khoa.data or ""
    try:
        return actions.invite(_me(), key, way, now()) if is_key(key) else None
    except TooManyGuesses as too_many:
        form.blame("dien_thoai", wait_words(too_many))
        return None


def _sent(form: SendForm, phone: str) -> bool:
    try:
        made = _made(form, Way.MESSAGE)
        if made is None:
            return False
        who = inviter_in_message(made.invitation.neighbourhood_id)
        actions.send(made, phone, who, without_scheme(address(url_for("newcomer.ask"))), _me(), now())
    except TooManyGuesses as too_many:
        form.blame("dien_thoai", wait_words(too_many))
        return False
    return True


def _phone(form: SendForm) -> str | None:
    try:
        phone = read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return None
    if not is_mobile(phone):
        form.blame("dien_thoai", LANDLINE)
        return None
    return phone


def _slip(made: Made) -> dict[str, object]:
    """What stands on it: the square, and what is typed where no camera reads it."""
    one = made.invitation
    return {
        "one": one,
        "code": made.symbols,
        "who": inviter(one.ward_id, one.neighbourhood_id),
        "square": qr.picture_address(address(url_for("newcomer.invited", code=made.symbols))),
        "typed_at": without_scheme(address(url_for("newcomer.ask"))),
    }


def _draw(form: SendForm) -> Response:
    made = [(one, standing_of(one, now())) for one in queries.made_by(_me())]
    back = url_for(f"{str(request.blueprint).rpartition('.')[0]}.home")
    return page("inviting/slips.html", form.status, form=form, made=made, standing_words=STANDING, back=back)


def _me() -> Staff:
    return signed_in_staff() or abort(404)
