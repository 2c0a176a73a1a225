"""She wants an account no more: what follows is told first, her PIN does it, and nobody is signed in with it again."""

from flask import Blueprint, Response, abort, url_for
from wtforms import HiddenField, PasswordField

from app.actor import Resident
from app.clock import now
from app.closing import queries
from app.closing.actions import close
from app.closing.terms import PIN_RESTS, DossiersOpen, PinIsNew, goes, stays
from app.database import db
from app.days import span_words
from app.dossiers.queries import sent_by
from app.files.actions import clear
from app.files.records import Attachment
from app.people.queries import account_at_door
from app.people.records import Account
from app.places import queries as places
from app.places.records import Ward
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.own_pin import typed_again
from app.web.respond import done, go, page
from app.web.session import forget_here, signed_in_resident

bp = Blueprint("closing", __name__, url_prefix="/dong-tai-khoan")


# Of one phone in a house the PINs are often one too.
OTHERS = "Người khác đã mở trang này. Xem tên ở đầu trang: đúng tài khoản của anh/chị thì gõ lại mã PIN."


# More numbers than these help nobody who is in a hurry.
MOST_NAMED = 4


class CloseForm(Form):
    """cua_ai: whose page it was when it was drawn."""

    cua_ai = HiddenField("", default=lambda: str(_me().account_id))
    pin = PasswordField("Mã PIN")


@bp.get("")
def ask() -> Response:
    return _draw(CloseForm())


@bp.post("")
def shut() -> Response:
    account, form = account_at_door(_me().account_id), CloseForm(typed())
    if account is None:
        # A second tap at the same moment: the first has closed it.
        return go(url_for("entry.closed"))
    photos = _closed(account, form) if form.validate() else None
    if photos is None:
        db.session.commit()
        return _draw(form)
    forget_here()
    answer = done(url_for("entry.closed"))
    for one in photos:
        clear(one)
    return answer


def _closed(account: Account, form: CloseForm) -> list[Attachment] | None:
    if form.cua_ai.data != str(account.id):
        form.cua_ai.data = str(account.id)
        form.blame("pin", OTHERS)
    if form.problems or not typed_again(form, account):
        return None
    try:
        return close(account, _me(), now())
    except (DossiersOpen, PinIsNew):
        # The page says which, and what to do: it looks again.
        return None


def _draw(form: CloseForm) -> Response:
    return page(
        "resident/close.html",
        form.status,
        form=form,
        waiting=queries.open_dossiers(_me()),
        pin_is_new=queries.pin_is_new(_me(), now()),
        rests=span_words(PIN_RESTS),
        call=_to_call(),
        goes=goes("anh/chị"),
        stays=stays("anh/chị"),
    )


def _to_call() -> list[Ward]:
    """The desk that knows her; where none does, every one, as far as she can still find hers among them."""
    sent, wards = sent_by(_me()), places.served_wards()
    known = [one for one in wards if sent and one.id == sent[0].ward_id]
    return known or (wards if len(wards) <= MOST_NAMED else [])


def _me() -> Resident:
    return signed_in_resident() or abort(404)
