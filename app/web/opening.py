"""Somebody opens her own account, in her own browser or on one that a helper lends her."""

from collections.abc import Callable

from flask import current_app

from app.actor import BY_ONESELF
from app.clock import now
from app.people.actions import AccountExists, NewAccount, check_pin, open_account
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.web.forms.account import AccountForm, new_account
from app.web.forms.waiting import wait_words
from app.web.session import device

SAME_YEAR = (
    "Số này đã có tài khoản với năm sinh này. Của anh/chị thì bấm “Tôi đã có tài khoản” ở dưới để đăng nhập. "
    "Của người khác cùng năm sinh thì anh/chị dùng một số khác, số của con cháu cũng được."
)


def opened(form: AccountForm, open_it: Callable[[NewAccount], Account]) -> Account | None:
    """The account that the form opens. Sent twice, it opens one and finds it the second time."""
    new = new_account(form, now().year)
    if new is None:
        return None
    try:
        return open_it(new)
    except AccountExists:
        return _own_already(form, new)


def open_alone(new: NewAccount) -> Account:
    """With nobody's help and nobody's invitation. Raises AccountExists."""
    return open_account(new, BY_ONESELF, pepper(), now())


def pepper() -> str:
    """What the PINs of this installation are closed with."""
    found: str = current_app.extensions["settings"].pin_pepper
    return found


def _own_already(form: AccountForm, new: NewAccount) -> Account | None:
    try:
        own = check_pin(new.phone, new.birth_year, new.pin, device(), pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if own is None:
        form.blame("dien_thoai", SAME_YEAR)
    return own
