"""Somebody wants her account no more and came to the point: the officer reads aloud what follows, she types her PIN."""

from flask import Blueprint, Response, abort, url_for

from app.actor import Role, Staff
from app.clock import now
from app.closing.actions import close
from app.closing.terms import PIN_RESTS, DossiersOpen, PinIsNew, goes, stays
from app.database import db
from app.days import span_words
from app.files.actions import clear
from app.files.records import Attachment
from app.people.actions import desk
from app.web.assist.words import place_of
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.own_pin import BesideForm, own_pin
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("closing", __name__, url_prefix="/ho-tro/dong-tai-khoan")
only_staff(bp, Role.OFFICER)

# Of which dossiers he learns nothing here: he may have no mandate for any of them.
OPEN = "Bác còn hồ sơ đang giải quyết. Bác chờ có kết quả, hoặc rút hồ sơ trước, rồi mới đóng được tài khoản."
NEW = (
    "Mã PIN này mới chọn lại bằng mã. Để người lạ không đóng được, "
    f"{span_words(PIN_RESTS)} sau bác mới đóng được tài khoản."
)


@bp.get("")
def ask() -> Response:
    return _draw(BesideForm())


@bp.post("")
def shut() -> Response:
    form = BesideForm(typed())
    photos = _closed(form) if form.validate() else None
    if photos is None:
        db.session.commit()
        # A second tap at the same moment finds no account any more.
        return answered_before() or _draw(form, 422)
    answer = done(url_for(".closed"))
    for one in photos:
        clear(one)
    return answer


@bp.get("/xong")
def closed() -> Response:
    return page("assist/account_closed.html", stays=stays("bác"), place=place_of(_staff()))


def _closed(form: BesideForm) -> list[Attachment] | None:
    account = own_pin(form, _staff(), desk(_staff()))
    if account is None:
        return None
    try:
        return close(account, _staff(), now())
    except DossiersOpen:
        form.blame("pin", OPEN)
    except PinIsNew:
        form.blame("pin", NEW)
    return None


def _draw(form: BesideForm, status: int = 200) -> Response:
    return page("assist/close_account.html", status, form=form, goes=goes("bác"), stays=stays("bác"))


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
