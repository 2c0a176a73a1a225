"""She says what is wrong about her; what she can mend herself she is led to."""

from flask import Blueprint, Response, abort, url_for
from wtforms import RadioField, TextAreaField

from app.actor import Resident
from app.clock import now
from app.corrections import queries
from app.corrections.actions import NoMore, ask
from app.corrections.terms import LONGEST, OUTCOME_WORDS, WHAT_WORDS, WORKING_DAYS, What
from app.own_data.queries import last_ward
from app.people.queries import account_at_door
from app.places import queries as places
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.respond import done, page
from app.web.session import signed_in_resident

bp = Blueprint("mend", __name__, url_prefix="/du-lieu/sua")


class MendForm(Form):
    gi = RadioField("Chỗ nào sai?", choices={one.value: words for one, words in WHAT_WORDS.items()})
    loi = TextAreaField("Sai thế nào, đúng là gì?", filters=TIDY)


@bp.get("")
def what() -> Response:
    return _draw(MendForm())


@bp.post("")
def send() -> Response:
    form = MendForm(typed())
    if not (form.validate() and _words(form) and _asked(form)):
        return _draw(form)
    return done(url_for(".what"))


def _words(form: MendForm) -> bool:
    said = form.loi.data or ""
    if not said:
        form.blame("loi", "Anh/chị ghi giúp: đang sai thế nào, đúng là gì.")
    elif len(said) > LONGEST:
        form.blame("loi", f"Anh/chị ghi ngắn lại, nhiều nhất {LONGEST} chữ cái.")
    return not form.problems


def _asked(form: MendForm) -> bool:
    account = account_at_door(_me().account_id) or abort(404)
    try:
        ask(account, What(form.gi.data), form.loi.data or "", last_ward(_me()), now())
    except NoMore:
        form.blame("loi", "Anh/chị đang có vài yêu cầu chờ trả lời. Cần gấp, anh/chị gọi công an phường.")
        return False
    return True


def _draw(form: MendForm) -> Response:
    return page(
        "resident/mend.html",
        form.status,
        form=form,
        asked=queries.asked_by(_me()),
        what_words=WHAT_WORDS,
        outcome_words=OUTCOME_WORDS,
        days=WORKING_DAYS,
        ward=places.ward(last_ward(_me())),
    )


def _me() -> Resident:
    return signed_in_resident() or abort(404)
