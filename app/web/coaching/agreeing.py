"""She lets it be kept how far she is with the coaching tasks: her own PIN beside a helper; and she ends it anywhere."""

from flask import Response, current_app, g, url_for
from wtforms import PasswordField

from app.actor import Role
from app.clock import now
from app.coaching import actions
from app.coaching.consent import sheet
from app.database import db
from app.people.actions import check_pin, desk
from app.people.guesses import TooManyGuesses
from app.people.queries import account_of
from app.places import queries as places
from app.web.coaching.whose import me
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.respond import done, go, page
from app.web.session import device, signed_in_staff


class AgreeForm(Form):
    pin = PasswordField("Mã PIN, bác tự bấm")


def ask() -> Response:
    me()
    return _draw(AgreeForm())


def agree() -> Response:
    me()
    form = AgreeForm(typed())
    if not (form.validate() and _typed_by_her(form)):
        db.session.commit()
        return _draw(form)
    actions.agree(g.helper, _read_aloud(), now())
    return done(url_for(".tasks"))


def withdraw() -> Response:
    who = me()
    form = Form(typed())
    if not form.validate():
        return go(url_for(".tasks"))
    actions.withdraw(who, now())
    return done(url_for(".tasks"))


def _typed_by_her(form: AgreeForm) -> bool:
    """Whether it is the PIN of the mandate's own account; else the form says what to do."""
    account, staff = account_of(g.helper), signed_in_staff()
    at = desk(staff) if staff and staff.role is Role.OFFICER else device()
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        found = check_pin(account.phone, account.birth_year, form.pin.data or "", at, pepper, now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return False
    if found is None or found.id != account.id:
        form.blame("pin", "Mã PIN chưa khớp. Mời bác bấm lại.")
        return False
    return True


def _read_aloud() -> tuple[str, ...]:
    return sheet(places.ward(g.helper.ward_id).name)


def _draw(form: AgreeForm) -> Response:
    return page("agreeing/coaching.html", form.status, form=form, sheet_lines=_read_aloud())
