"""The head lets a program of the ward in: a token, shown once, with what it may do and until when."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from wtforms import RadioField, SelectMultipleField, StringField

from app.actor import Role, Scope
from app.api import queries
from app.api.actions import TooManyTokens, end, make
from app.api.records import ApiToken
from app.api.token import DAYS, LONGEST_NAME, MOST, SCOPES, Wanted, refusal
from app.clock import now
from app.days import short
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.blueprint import me
from app.web.respond import answered_before, done, keep, page

bp = Blueprint("software", __name__, url_prefix="/tiep-nhan/phan-mem")
only_staff(bp, Role.HEAD)


class TokenForm(Form):
    ten = StringField("Phần mềm nào?", filters=TIDY)
    quyen = SelectMultipleField("Được làm gì?", validate_choice=False)
    han = RadioField("Dùng trong bao lâu?", choices={str(one): f"{one} ngày" for one in DAYS}, validate_choice=False)


@bp.get("")
def tokens() -> Response:
    return _draw(TokenForm(data={"han": str(DAYS[1])}))


@bp.post("")
def make_token() -> Response:
    form = TokenForm(typed())
    wanted = _wanted(form) if form.validate() else None
    if wanted is None:
        return answered_before() or _draw(form)
    try:
        secret = make(wanted, me(), now())
    except TooManyTokens:
        form.blame("ten", f"Phường đang có {MOST} mã. Thu hồi mã không dùng nữa rồi lập mã mới.")
        return _draw(form)
    # A second tap makes no second one. Not sent on to another page: what it says is kept nowhere.
    return _shown_once(wanted, secret)


@bp.get("/<uuid:token_id>/thu-hoi")
def look_before_ending(token_id: UUID) -> Response:
    return page("reception/token_end.html", token=_open(token_id), form=Form())


@bp.post("/<uuid:token_id>/thu-hoi")
def end_token(token_id: UUID) -> Response:
    token, form = queries.locked(token_id, me()) or abort(404), Form(typed())
    if not form.validate():
        return page("reception/token_end.html", form.status, token=token, form=form)
    end(token, me(), now())
    return done(url_for(".tokens"))


def _wanted(form: TokenForm) -> Wanted | None:
    """What the form asks for; None once it says what to correct."""
    name, chosen = form.ten.data or "", [one for one in Scope if one in (form.quyen.data or ())]
    if not name or len(name) > LONGEST_NAME:
        form.blame("ten", f"Ghi tên phần mềm, nhiều nhất {LONGEST_NAME} chữ.")
    if not chosen:
        form.blame("quyen", "Đánh dấu ít nhất một việc.")
    if form.han.data not in {str(one) for one in DAYS}:
        form.blame("han", "Chọn dùng trong bao lâu.")
    return None if form.problems else Wanted(name, tuple(chosen), int(form.han.data))


def _shown_once(wanted: Wanted, secret: str) -> Response:
    earlier = keep(url_for(".tokens"))
    return earlier or page("reception/token.html", wanted=wanted, secret=secret, scopes=SCOPES)


def _open(token_id: UUID) -> ApiToken:
    found = next((one for one in queries.tokens(me()) if one.id == token_id), None)
    return found or abort(404)


def _draw(form: TokenForm) -> Response:
    lines = [(one, _standing(one)) for one in queries.tokens(me())]
    return page("reception/tokens.html", form.status, form=form, lines=lines, scopes=SCOPES)


def _standing(token: ApiToken) -> str:
    """Whether it opens anything, in words."""
    if token.ended_at:
        return f"đã thu hồi {short(token.ended_at.date())}"
    over = refusal(token.expires_at, None, now())
    return f"{'hết hạn' if over else 'dùng đến'} {short(token.expires_at.date())}"
