"""A person without her phone and her PIN signs a sheet: printed here, then photographed, with her card beside it."""

from flask import Blueprint, Response, abort, request, url_for
from wtforms import BooleanField, HiddenField

from app.actor import Role, Staff
from app.catalogue import unfiled
from app.clock import now
from app.database import db
from app.files.actions import KnownAlready, add_signed
from app.files.store import NoRoomLeft
from app.mandates import actions
from app.mandates.records import Mandate
from app.mandates.terms import FROM_AFAR, Agreed, GivenBy, Term, fingerprint
from app.mandates.text import sheet_to_sign
from app.mandates.whom import ForOneself
from app.people.phone import is_mobile
from app.people.records import Account
from app.places import queries as places
from app.web import sitting
from app.web.asked_for import SERVICE, TERM, TERM_WORDS, carried, chosen_services, gaps, to_choose
from app.web.assist.paper_code import CardForm, owner
from app.web.assist.words import place_of
from app.web.bringing import Opened, opened
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("signed_sheet", __name__, url_prefix="/ho-tro/giay-ky")
only_staff(bp, Role.OFFICER)

TERMS = FROM_AFAR[GivenBy.SIGNED_SHEET]
PHOTO = "anh"
CHANGED = "Lời trên giấy vừa đổi. In giấy mới, mời bác đọc và ký lại."
LANDLINE = "Tài khoản dùng số máy bàn, không nhắn tin báo bác được. Mời bác tự bấm mã PIN, hoặc mang mã trên giấy."
USED = "Ảnh này đã dùng cho một lần nhờ trước. Mời bác ký giấy mới, rồi chụp lại."
FULL = "Máy của điểm hết chỗ giữ ảnh. Mời bác tự bấm mã PIN, hoặc mang mã trên giấy."


class SheetForm(CardForm):
    khop = BooleanField("Mã đối chiếu khớp")
    loi = HiddenField("")
    anh = HiddenField("")


@bp.get("")
def ask() -> Response:
    return _choose({})


@bp.get("/to")
def sheet() -> Response:
    missing = gaps(TERMS)
    if missing:
        return _choose(missing)
    agreed = _agreed()
    return page(
        "assist/sheet_to_sign.html",
        lines=agreed.text,
        place=place_of(_staff()),
        ward=places.ward(_staff().ward_id),
        mark=_mark(agreed),
        asked=[(TERM, str(agreed.term)), *((SERVICE, one) for one in unfiled.in_short(agreed.services))],
    )


@bp.get("/da-ky")
def signed() -> Response:
    return _draw(SheetForm())


@bp.post("/da-ky")
def check() -> Response:
    form = SheetForm(typed())
    account = _owner(form) if form.validate() else None
    db.session.commit()
    return _draw_photo(form) if account else _draw(form)


@bp.post("/anh")
def add_photos() -> Response:
    form = SheetForm(typed())
    # Nothing is locked while the picture is made small.
    db.session.commit()
    brought = opened(_staff().staff_id, request.files.getlist(PHOTO)) if form.validate() else Opened((), ())
    account = _owner(form) if brought.taken else None
    mandate = _given(account, brought, form) if account else None
    if mandate is None:
        db.session.commit()
        about_photo = form.anh.errors or not brought.taken
        return answered_before() or (_draw_photo(form, brought.refused) if about_photo else _draw(form))
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _owner(form: SheetForm) -> Account | None:
    """Whose account the card is for, if the sheet is today's; else the form says what to do."""
    account = owner(form)
    if not form.khop.data:
        form.blame("khop", "So mã trên giấy với mã ở đây, xem bác ký chưa, rồi đánh dấu ô này.")
    if form.loi.data != fingerprint(_agreed().text):
        form.blame("khop", CHANGED)
    if account and not is_mobile(account.phone):
        form.blame("dien_thoai", LANDLINE)
    return None if form.problems else account


def _given(account: Account, brought: Opened, form: SheetForm) -> Mandate | None:
    _, taken = brought.taken[0]
    try:
        mandate = actions.give(account, _staff(), GivenBy.SIGNED_SHEET, _agreed(), now(), hears_sms())
        add_signed(mandate, taken, str(form.giay.data), _staff(), now())
    except ForOneself:
        form.blame("ho_ten", OWN)
    except KnownAlready:
        form.blame("anh", USED)
    except NoRoomLeft:
        form.blame("anh", FULL)
    if form.problems:
        db.session.rollback()
        return None
    return mandate


def _agreed() -> Agreed:
    if gaps(TERMS):
        abort(404)
    services, chosen = chosen_services(), Term(request.values[TERM])
    text = sheet_to_sign(place_of(_staff()), unfiled.in_words(services), chosen)
    return Agreed(chosen, tuple(one.slug for one in services), text)


def _choose(missing: dict[str, str]) -> Response:
    terms = {one: TERM_WORDS[one] for one in TERMS}
    return page("assist/signed_sheet.html", 422 if missing else 200, **to_choose(terms, missing))


def _draw(form: SheetForm) -> Response:
    agreed = _agreed()
    return page("assist/sheet_signed.html", form.status, form=form, carried=carried(agreed), mark=_mark(agreed))


def _draw_photo(form: SheetForm, refused: tuple[str, ...] = ()) -> Response:
    named = ("giay", "ho_ten", "nam", "dien_thoai", "da_xem", "khop")
    return page(
        "assist/sheet_photo.html",
        422 if refused else form.status,
        form=form,
        refused=[(PHOTO, words) for words in refused],
        carried=[*((name, request.form[name]) for name in named if name in request.form), *carried(_agreed())],
    )


def _mark(agreed: Agreed) -> str:
    return fingerprint(agreed.text)[:12]


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
