"""
An officer sees the card of somebody who forgot her PIN, and hands over a code on paper: never a PIN.

The paper alone opens nothing: she types four digits of her own meanwhile, and again with the code. On a browser that
is not known as hers it opens after half a day: her phone was told meanwhile, and can stop it.
"""

from flask import Blueprint, Response, abort, request
from wtforms import BooleanField, PasswordField, RadioField, StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.identity.paper_seen import PAPERS, PaperSeen
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.recovery import actions
from app.recovery.own_digits import DigitsTooSimple, read_own_digits
from app.recovery.terms import PAPER_HOLDS, PAPER_SLEEPS
from app.web.assist.words import place_of
from app.web.forms.account import whose_account
from app.web.forms.base import TIDY, Form, is_key
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("paper_code", __name__, url_prefix="/ho-tro/quen-ma-pin")
only_staff(bp, Role.OFFICER)


class CardForm(Form):
    giay = RadioField(
        "Giấy tờ đã xem",
        choices={one.value: words for one, words in PAPERS.items()},
        validate_choice=False,
    )
    ho_ten = StringField("Họ tên trên giấy tờ", filters=TIDY)
    nam = StringField("Năm sinh trên giấy tờ", filters=TIDY)
    dien_thoai = StringField("Số điện thoại của tài khoản", filters=TIDY)
    da_xem = BooleanField("Đã xem")


class SlipForm(CardForm):
    rieng = PasswordField("Bốn số riêng")


@bp.get("")
def ask() -> Response:
    return page("assist/paper_code.html", form=SlipForm())


@bp.post("")
def give() -> Response:
    form = SlipForm(typed())
    account = owner(form) if form.validate() and is_key(form.khoa.data or "") else None
    code = _given(form, account) if account else None
    db.session.commit()
    if account is None or code is None:
        return page("assist/paper_code.html", 422, form=form)
    # Not sent on to another page: the code is kept nowhere, it can only be drawn here and now.
    return page(
        "assist/slip.html",
        code=code,
        name=account.name,
        opens=(now() + PAPER_SLEEPS, now() + PAPER_HOLDS),
        place=place_of(_staff()),
        address=f"{request.host}/quen-ma-pin/ma",
    )


def owner(form: CardForm) -> Account | None:
    """Whose account the card is for; else the form says what to look at again, and not which of it is wrong."""
    whose = whose_account(form)
    if not form.ho_ten.data:
        form.blame("ho_ten", "Gõ họ tên đúng như trên giấy tờ. Ví dụ: Trần Thị Lan")
    if form.giay.data not in PAPERS:
        form.blame("giay", "Chọn giấy tờ anh/chị vừa xem.")
    if not form.da_xem.data:
        form.blame("da_xem", "Xem giấy tờ của bác, khớp thì đánh dấu ô này. Chưa xem thì không làm tiếp được.")
    return None if form.problems or whose is None else _found(form, *whose)


def _found(form: CardForm, phone: str, year: int) -> Account | None:
    try:
        account = actions.look_for(phone, year, form.ho_ten.data or "", _staff(), now())
    except TooManyGuesses as too_many:
        form.blame("ho_ten", wait_words(too_many))
        return None
    if account is None:
        words = "Chưa có tài khoản nào khớp cả họ tên, năm sinh và số này. Xem lại từng ô cùng bác."
        form.blame("ho_ten", words)
    return account


def _given(form: SlipForm, account: Account) -> str | None:
    try:
        own = read_own_digits(form.rieng.data or "", account.birth_year, account.phone)
        return actions.give_on_paper(
            account, own, form.khoa.data or "", PaperSeen(form.giay.data), _staff(), now(), hears_sms()
        )
    except DigitsTooSimple as problem:
        form.blame("rieng", str(problem))
        return None
    except TooManyGuesses as too_many:
        form.blame("ho_ten", wait_words(too_many))
        return None


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
