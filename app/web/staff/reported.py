"""Somebody calls: her sign-in card is lost, or it is not she who changes her number. Both stop at once."""

from flask import Blueprint, Response, abort, request
from wtforms import StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.phone_changes import actions as phone_changes
from app.phone_changes.terms import StoppedBy
from app.recovery.actions import look_for
from app.sign_in_cards import actions as cards
from app.sign_in_cards.terms import EndedBy
from app.web.forms.account import whose_account
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("reported", __name__, url_prefix="/can-bo/bao-mat")
only_staff(bp, Role.OFFICER, Role.RECEIVER)
WHAT, CARD, NUMBER = "viec", "the", "so"
NOTHING = "Người này không có thẻ nào đang dùng được, hoặc không có việc đổi số nào. Không phải làm gì thêm."
STOPPED = {CARD: "Đã khóa thẻ của", NUMBER: "Đã dừng việc đổi số của"}


class ReportForm(Form):
    ho_ten = StringField("Họ tên", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    dien_thoai = StringField("Số điện thoại của tài khoản", filters=TIDY)


@bp.get("/")
def ask() -> Response:
    return page("staff/reported.html", form=ReportForm(), told="")


@bp.post("/")
def stop() -> Response:
    form, staff = ReportForm(typed()), signed_in_staff() or abort(404)
    account = _owner(form, staff) if form.validate() else None
    what = NUMBER if request.form.get(WHAT) == NUMBER else CARD
    if account and not _stopped(what, account, staff):
        form.blame("ho_ten", NOTHING)
    db.session.commit()
    told = f"{STOPPED[what]} {account.name}." if account and not form.problems else ""
    return page("staff/reported.html", form.status, form=ReportForm() if told else form, told=told)


def _stopped(what: str, account: Account, staff: Staff) -> bool:
    at_point = staff.role is Role.OFFICER
    if what == NUMBER:
        how = StoppedBy.AT_THE_POINT if at_point else StoppedBy.AT_THE_DESK
        return phone_changes.stop(account, how, staff, now())
    return cards.end(account, EndedBy.AT_THE_POINT if at_point else EndedBy.AT_THE_DESK, staff, now())


def _owner(form: ReportForm, staff: Staff) -> Account | None:
    whose = whose_account(form)
    if form.problems or whose is None:
        return None
    try:
        account = look_for(*whose, form.ho_ten.data or "", staff, now())
    except TooManyGuesses as too_many:
        form.blame("ho_ten", wait_words(too_many))
        return None
    if account is None:
        form.blame("ho_ten", "Chưa có tài khoản nào khớp cả họ tên, năm sinh và số này. Hỏi lại từng điều.")
    return account
