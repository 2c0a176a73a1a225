"""Which messages a person wants on her phone, in which letters, and on which phone."""

from flask import Blueprint, Response, abort, request, url_for
from wtforms import RadioField, SelectMultipleField

from app.actor import Resident
from app.clock import now
from app.messages.actions import wish
from app.messages.events import Topic
from app.own_data.queries import last_ward
from app.people.queries import account_of, locked_account
from app.people.records import Account
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, page
from app.web.session import signed_in_resident

bp = Blueprint("wishes", __name__, url_prefix="/tin-nhan")

TOPICS = {
    Topic.PROGRESS: "Hồ sơ tới đâu rồi: đã gửi, đã nhận bổ sung, đã nhận lệ phí",
    Topic.GUESTS: "Biên nhận mỗi lần khai khách ở qua đêm",
    Topic.REMINDERS: "Nhắc trước: còn khách chưa khai, sắp hết hạn nhờ giúp",
}
LETTERS = {"khong": "Không dấu: Ho so da nhan", "co": "Có dấu: Hồ sơ đã nhận"}
PHONES = {"ho-so": "Số ghi trong hồ sơ", "toi": "Số của tôi, ghi ở đầu trang này"}


class WishesForm(Form):
    nhan = SelectMultipleField("Tin muốn nhận", validate_choice=False)
    chu = RadioField("Chữ trong tin nhắn", choices=LETTERS, validate_choice=False)
    may = RadioField("Nhắn vào số nào", choices=PHONES, validate_choice=False)


@bp.get("")
def wanted() -> Response:
    account = account_of(_me())
    kept = {
        "nhan": [topic for topic in Topic if topic not in account.sms_without],
        "chu": "co" if account.sms_marks else "khong",
        "may": "toi" if account.sms_own_phone else "ho-so",
    }
    return _draw(account, WishesForm(data=kept), kept=request.args.get("xong") == "1")


@bp.post("")
def keep() -> Response:
    form = WishesForm(typed())
    if not form.validate():
        return _draw(account_of(_me()), form)
    without = frozenset(topic for topic in Topic if topic not in (form.nhan.data or ()))
    account = locked_account(_me())
    wish(account, without, form.chu.data == "co", form.may.data == "toi", last_ward(_me()), now())
    return done(url_for(".wanted", xong=1))


def _draw(account: Account, form: WishesForm, kept: bool = False) -> Response:
    return page(
        "resident/wishes.html",
        form.status,
        form=form,
        phone=account.phone,
        topics=TOPICS,
        kept=kept,
    )


def _me() -> Resident:
    return signed_in_resident() or abort(404)
