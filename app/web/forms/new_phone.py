"""A new phone number for an account, and the code that was sent to it."""

from wtforms import StringField

from app.actor import Resident, Staff
from app.clock import now
from app.people.phone import PhoneUnreadable, is_mobile, read_phone
from app.people.records import Account
from app.phone_changes import actions
from app.phone_changes.records import PhoneChange
from app.phone_changes.terms import TRIES
from app.web.forms.base import TIDY, Form
from app.web.forms.waiting import tries_words
from app.web.frame import hears_sms


class CodeForm(Form):
    ma = StringField("Mã", filters=TIDY)


def new_number(form: Form, account: Account) -> str | None:
    """The number of the field so_moi, if a message reaches it and it is another than the account's."""
    try:
        phone = read_phone(form["so_moi"].data or "")
    except PhoneUnreadable as problem:
        form.blame("so_moi", str(problem))
        return None
    if not is_mobile(phone):
        form.blame("so_moi", "Số máy bàn không nhận được tin nhắn. Gõ một số di động. Ví dụ: 0912 345 678")
        return None
    if phone == account.phone:
        form.blame("so_moi", "Đây là số đang dùng để đăng nhập, không phải đổi gì.")
        return None
    return phone


def code_right(form: CodeForm, change: PhoneChange, by: Resident | Staff) -> bool:
    """Whether it is the code that the new number received; else the form says what to do."""
    if actions.prove(change, "".join((form.ma.data or "").split()), by, now(), hears_sms()):
        return True
    over = "Mã đã thử quá 5 lần. Quay lại và gõ số mới một lần nữa để nhận mã khác."
    form.blame("ma", tries_words(TRIES - change.tries, "Xem lại sáu số trong tin nhắn ở số mới.", over))
    return False
