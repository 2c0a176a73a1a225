"""The head writes what the ward's messages say, sees them as phones show them, and what they cost."""

from flask import Blueprint, Response, abort, request, url_for
from wtforms import StringField, TextAreaField

from app.actor import Role
from app.clock import now
from app.fees.amount import money
from app.messages.events import FACTS, Event
from app.messages.own_words import queries
from app.messages.own_words.actions import say, say_as_we_do, set_price
from app.messages.own_words.read import Sender, WordsUnclear, previews, read_price, read_words
from app.messages.wording import PLACES, WORDING
from app.people.queries import staff_of_ward
from app.places.queries import ward
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.blueprint import me
from app.web.respond import done, page

bp = Blueprint("texts", __name__, url_prefix="/tiep-nhan/chu-tin-nhan")
only_staff(bp, Role.HEAD)

TO_SEE = "xem"
FIXED = [facts for event, facts in FACTS.items() if event not in WORDING and event is not Event.OLDER]


class WordsForm(Form):
    chu = TextAreaField("Chữ của tin")


class PriceForm(Form):
    gia = StringField("Giá một phần tin", filters=TIDY)


@bp.get("")
def every_text() -> Response:
    price = ward(me().ward_id).sms_price
    return _draw_all(PriceForm(data={"gia": "" if price is None else str(price)}))


@bp.post("/gia")
def keep_price() -> Response:
    form = PriceForm(typed())
    price = _price(form) if form.validate() else None
    if form.problems:
        return _draw_all(form)
    set_price(price, me(), now())
    return done(url_for(".every_text"))


@bp.get("/<event>")
def one_text(event: str) -> Response:
    known = _event(event)
    own = queries.own_words(me().ward_id).get(known)
    return _draw(known, WordsForm(data={"chu": own.words if own else WORDING[known].ours}))


@bp.post("/<event>")
def keep_text(event: str) -> Response:
    known, form = _event(event), WordsForm(typed())
    words = _words(known, form) if form.validate() else ""
    if form.problems or TO_SEE in request.form:
        return _draw(known, form)
    say(known, words, me(), now())
    return done(url_for(".one_text", event=known))


@bp.post("/<event>/chu-co-san")
def restore_text(event: str) -> Response:
    known, form = _event(event), WordsForm(typed())
    if not form.validate():
        return _draw(known, form)
    say_as_we_do(known, me(), now())
    return done(url_for(".one_text", event=known))


def _words(event: Event, form: WordsForm) -> str:
    """The text that the form asks for; any, once the form says what to correct."""
    try:
        return read_words(form.chu.data or "", event, _sender())
    except WordsUnclear as unclear:
        form.blame("chu", str(unclear))
        return ""


def _price(form: PriceForm) -> int | None:
    """In đồng; None where nothing is typed, or once the form says what to correct."""
    try:
        return read_price(form.gia.data or "")
    except WordsUnclear as unclear:
        form.blame("gia", str(unclear))
        return None


def _draw(event: Event, form: WordsForm) -> Response:
    """With what a phone would show, as far as the text can be sent."""
    at = me().ward_id
    try:
        shown = previews(read_words(form.chu.data or "", event, _sender()), _sender(), ward(at).sms_price)
    except WordsUnclear:
        shown = None
    return page(
        "reception/text.html",
        form.status,
        form=form,
        event=event,
        facts=FACTS[event],
        wording=WORDING[event],
        places=PLACES,
        shown=shown or (),
        money=money,
        earlier=queries.earlier_words(at, event),
        names={f"staff:{one.id}": one.name for one in staff_of_ward(me())},
    )


def _draw_all(form: PriceForm) -> Response:
    own = queries.own_words(me().ward_id)
    lines = [(event, FACTS[event], own.get(event)) for event in WORDING]
    return page("reception/texts.html", form.status, form=form, lines=lines, fixed=FIXED)


def _sender() -> Sender:
    at = ward(me().ward_id)
    return Sender(at.name, at.desk_phone, at.mark)


def _event(word: str) -> Event:
    return next((one for one in WORDING if one == word), None) or abort(404)
