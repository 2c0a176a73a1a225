"""A resident forgot her PIN: she asks for a code by message, and types it, or the one an officer gave her on paper."""

from uuid import UUID

from flask import Blueprint, Response, request, url_for
from wtforms import HiddenField, PasswordField, StringField

from app.clock import now
from app.database import db
from app.days import moment_words
from app.people.guesses import TooManyGuesses
from app.people.phone import is_mobile
from app.people.pin import without_spaces
from app.recovery import actions, queries
from app.recovery.records import PinCode
from app.recovery.terms import TRIES, StillSleeps, read_typed
from app.web.back import local_path
from app.web.forms.account import whose_account
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import tries_words, wait_words
from app.web.guard import open_to_all
from app.web.respond import done, page
from app.web.session import device

bp = Blueprint("forgotten_pin", __name__, url_prefix="/quen-ma-pin")
open_to_all(bp)
LONGEST_WAY = 200
SLEEPS = (
    "Mã đúng rồi. Trên máy này dùng được từ {}, để người lạ không kịp lấy tài khoản của anh/chị. Máy anh/chị đã từng "
    "đăng nhập thì dùng được ngay. Cần làm hồ sơ hôm nay: anh/chị ký giấy nhờ cán bộ làm giúp."
)


class WhoseForm(Form):
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    tiep = HiddenField("")


class CodeForm(Form):
    ma = StringField("Mã", filters=TIDY)
    tiep = HiddenField("")


class PaperForm(CodeForm):
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    rieng = PasswordField("Bốn số riêng")


@bp.get("")
def ask() -> Response:
    # The browser gets its name before it asks: of two taps at once each would be given another.
    device()
    return page("public/forgotten_pin.html", form=WhoseForm(tiep=request.args.get("tiep", "")))


@bp.post("")
def send_code() -> Response:
    form = WhoseForm(typed())
    asked = _asked(form) if form.validate() else None
    if asked is None:
        db.session.commit()
        return page("public/forgotten_pin.html", 422, form=form)
    return done(url_for(".code", asked=asked.id, tiep=onward(form)))


@bp.get("/<uuid:asked>/ma")
def code(asked: UUID) -> Response:
    found = queries.asked_here(asked, device(), now())
    if found is None or found.used_at:
        return over()
    return page("public/pin_code.html", form=CodeForm(tiep=request.args.get("tiep", "")), asked=found)


@bp.post("/<uuid:asked>/ma")
def check_code(asked: UUID) -> Response:
    found = queries.asked_here(asked, device(), now())
    if found is None or found.used_at:
        return over()
    form = CodeForm(typed())
    if not (form.validate() and _right(form, found)):
        db.session.commit()
        return page("public/pin_code.html", 422, form=form, asked=found)
    return done(_choosing(found, form))


@bp.get("/ma")
def any_code() -> Response:
    return page("public/pin_paper.html", form=PaperForm())


@bp.post("/ma")
def check_any_code() -> Response:
    form = PaperForm(typed())
    found = _proved(form) if form.validate() else None
    if found is None:
        db.session.commit()
        return page("public/pin_paper.html", 422, form=form)
    return done(_choosing(found, form))


def onward(form: Form) -> str | None:
    """The page of ours that the person came for, carried along from page to page."""
    wanted = local_path(form["tiep"].data or "")
    # As it stands in an address: one Vietnamese letter is nine signs there.
    return wanted if wanted and len(url_for("guidance.home", tiep=wanted)) <= LONGEST_WAY else None


def over() -> Response:
    """One answer for a code that ended, was used, or never was this browser's."""
    return page("public/pin_over.html", 404)


def _choosing(found: PinCode, form: CodeForm) -> str:
    return url_for("new_pin.new_pin", asked=found.id, tiep=onward(form))


def _asked(form: WhoseForm) -> PinCode | None:
    whose = whose_account(form)
    if whose and not is_mobile(whose[0]):
        form.blame("dien_thoai", "Số máy bàn không nhận được tin nhắn. Anh/chị nhờ cán bộ tại điểm đưa mã trên giấy.")
    if whose is None or form.problems:
        return None
    try:
        return actions.ask(*whose, device(), now())
    except TooManyGuesses as too_many:
        form.blame("dien_thoai", f"{wait_words(too_many)} Mã đã gửi vẫn dùng được trong 10 phút.")
        return None


def _right(form: CodeForm, found: PinCode) -> bool:
    wanted = read_typed(form.ma.data or "")
    if wanted is None:
        form.blame("ma", "Gõ đủ 6 chữ số trong tin nhắn. Ví dụ: 258036")
        return False
    try:
        if actions.prove(found, wanted, device(), now()):
            return True
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return False
    over = "Mã đã thử quá 5 lần. Anh/chị xin mã mới ở dưới."
    form.blame("ma", tries_words(TRIES - found.tries, "Xem lại từng số trong tin nhắn mới nhất.", over))
    return False


def _proved(form: PaperForm) -> PinCode | None:
    whose = whose_account(form)
    wanted = read_typed(form.ma.data or "")
    if wanted is None:
        form.blame("ma", "Gõ mã như trên giấy, 8 chữ và số. Ví dụ: H7K2-9PXM")
    if whose is None or wanted is None:
        return None
    own = without_spaces(form.rieng.data or "")
    try:
        found = actions.prove_any(*whose, wanted, own, device(), now())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    except StillSleeps as sleeps:
        form.blame("ma", SLEEPS.format(moment_words(sleeps.wakes)))
        return None
    if found is None:
        form.blame(
            "ma", "Mã, số điện thoại, năm sinh và bốn số riêng chưa khớp. Xem lại từng ô, hoặc xin mã mới tại điểm."
        )
    return found
