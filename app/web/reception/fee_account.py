"""Where the ward takes its fees by transfer: read at the desk, set and ended by its head, who sees the square first."""

from flask import Blueprint, Response, request, url_for
from werkzeug.datastructures import MultiDict
from wtforms import SelectField, StringField

from app.actor import Role
from app.clock import now
from app.dossiers.holding.queries import colleagues
from app.fees.account import HOLDER_UNCLEAR, NUMBER_UNCLEAR, read_account_number, read_holder
from app.fees.actions import end_account, set_account
from app.fees.banks import bank_of, banks
from app.fees.queries import fee_account, fee_accounts
from app.fees.vietqr import Account, payload
from app.papers import qr
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.blueprint import bp as desk
from app.web.reception.blueprint import me
from app.web.respond import answered_before, done, page

bp = Blueprint("fee_account", __name__, url_prefix="/tiep-nhan/tai-khoan-le-phi")
only_staff(bp, Role.HEAD)

# What a bank's app shows when the square is tried; nobody pays it.
TRIED_WITH, TRIED_FOR = 1_000, "THU MA QR"
CHANGED_MEANWHILE = "Tài khoản của phường vừa được đổi. Xem lại rồi bấm lần nữa."


class AccountForm(Form):
    ngan_hang = SelectField("Ngân hàng nào?", validate_choice=False)
    so = StringField("Số tài khoản", filters=TIDY)
    chu = StringField("Tên chủ tài khoản", filters=TIDY)


@desk.get("/tai-khoan-le-phi")
def account() -> Response:
    return _draw(_form(None))


@bp.get("/xem")
def look_at_square() -> Response:
    form = _form(request.args)
    wanted = _wanted(form)
    return _look(form, wanted) if wanted else _draw(form)


@bp.post("/xem")
def set_it() -> Response:
    form = _form(typed())
    wanted = _wanted(form) if form.validate() else None
    if wanted is None:
        return answered_before() or _draw(form)
    if request.form.get("thay", "") != _stands():
        form.blame("khoa", CHANGED_MEANWHILE)
        return answered_before() or _look(form, wanted)
    set_account(wanted, me(), now())
    return done(url_for("reception.account"))


@bp.post("/bo")
def end_it() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(_form(None), form)
    end_account(me(), now())
    return done(url_for("reception.account"))


def _form(said: MultiDict[str, str] | None) -> AccountForm:
    form = AccountForm(said)
    form.ngan_hang.choices = [("", "Chọn ngân hàng"), *((one.bin, one.words) for one in banks())]
    return form


def _wanted(form: AccountForm) -> Account | None:
    """The account that the form names; None once it says what to correct."""
    bank = bank_of(form.ngan_hang.data or "")
    number, holder = read_account_number(form.so.data or ""), read_holder(form.chu.data or "")
    if bank is None:
        form.blame("ngan_hang", "Chọn ngân hàng trong danh sách. Không có thì người dân nộp tại quầy.")
    if number is None:
        form.blame("so", NUMBER_UNCLEAR)
    if holder is None:
        form.blame("chu", HOLDER_UNCLEAR)
    return Account(bank.words, bank.bin, number, holder) if bank and number and holder else None


def _look(form: AccountForm, wanted: Account) -> Response:
    """The square that people would pay by; nothing has changed."""
    return page(
        "reception/fee_account_look.html",
        form.status,
        form=form,
        wanted=wanted,
        square=_square(wanted),
        stands=_stands(),
    )


def _draw(form: AccountForm, ending: Form | None = None) -> Response:
    before = fee_accounts(me().ward_id)
    account = next((one for one in before if one.ended_at is None), None)
    return page(
        "reception/fee_account.html",
        max(form.status, ending.status if ending else 200),
        form=form,
        ending=ending or Form(),
        stands=account,
        square=_square(account.account) if account else "",
        before=before,
        names={f"staff:{one.id}": one.name for one in colleagues(me()).values()},
        may_set=me().role is Role.HEAD,
    )


def _square(account: Account) -> str:
    return qr.picture_address(payload(account, TRIED_WITH, TRIED_FOR))


def _stands() -> str:
    """The id of the account that stands, "" where none does."""
    account = fee_account(me().ward_id)
    return str(account.id) if account else ""
