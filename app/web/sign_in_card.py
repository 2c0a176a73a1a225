"""The sign-in card, printed and ended: hung under the person herself, and under the officer she sits beside."""

from flask import Blueprint, Response, abort, current_app, g, request, url_for

from app.actor import Helper, Resident
from app.clock import now
from app.database import db
from app.papers import qr
from app.people.names import first_name
from app.people.queries import account_at_door
from app.people.records import Account
from app.places import queries as places
from app.sign_in_cards import actions, pdf, queries
from app.sign_in_cards.pdf import Printed
from app.sign_in_cards.terms import EndedBy, Given, Size, may_print, spoken
from app.web.forms.base import Form, is_key
from app.web.forms.typed import typed
from app.web.outside import address, without_scheme
from app.web.respond import done, page
from app.web.session import signed_in_resident

SAMPLE = "Bản trình diễn"
SIZE = "kho"


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent, under the parent's guard."""
    bp = Blueprint("sign_in_card", __name__, url_prefix="/the")
    bp.get("/")(state)
    bp.post("/")(give)
    bp.post("/mat")(lost)
    return bp


def state() -> Response:
    return _draw(Form())


def give() -> Response:
    form = Form(typed())
    account = account_at_door(_me().account_id) or abort(404)
    secret = _printed(form, account) if form.validate() else None
    db.session.commit()
    if secret is None:
        return _draw(form)
    size = request.form.get(SIZE, "")
    card = _card(account, secret)
    if size in set(Size):
        return _download(card, Size(size))
    # Not sent on to another page: the secret is kept nowhere, it can only be drawn here and now.
    return page("sign_in_card/printed.html", form=form, card=card, square=qr.picture_address(card.address), sizes=Size)


def lost() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    account = account_at_door(_me().account_id) or abort(404)
    actions.end(account, EndedBy.OWN_PAGE if _given() is None else EndedBy.AT_THE_POINT, _me(), now())
    return done(url_for(".state"))


def _draw(form: Form) -> Response:
    return page(
        "sign_in_card/state.html",
        form.status,
        form=form,
        card=queries.latest(_me()),
        may_print=may_print(_given()),
        back=url_for(f"{_parent()}.home"),
    )


def _printed(form: Form, account: Account) -> str | None:
    """The secret, where it may be printed and the form is not one of a card that has ended since."""
    key = form.khoa.data or ""
    return actions.give(account, key, _me(), now()) if is_key(key) and may_print(_given()) else None


def _card(account: Account, secret: str) -> Printed:
    wards = places.served_wards()
    return Printed(
        name=first_name(account.name),
        digits=account.phone[-3:],
        code=spoken(secret),
        address=address(url_for("card_door.door", secret=secret)),
        typed_at=without_scheme(address(url_for("card_door.ask"))),
        lost=f"gọi {wards[0].desk_phone}" if len(wards) == 1 else "báo điểm dịch vụ công",
    )


def _download(card: Printed, size: Size) -> Response:
    drawn = pdf.draw(card, size, now(), SAMPLE if current_app.config["DEMO"] else "")
    named = {"Content-Disposition": f'attachment; filename="the-dang-nhap-{size}.pdf"'}
    return Response(drawn, mimetype="application/pdf", headers=named)


def _me() -> Resident | Helper:
    helper: Helper | None = g.get("helper")
    if helper and helper.draft_id:
        abort(404)
    return helper or signed_in_resident() or abort(404)


def _given() -> Given | None:
    """Of the mandate under which a helper is here; None where the person herself is."""
    mandate = g.mandate if g.get("helper") else None
    return Given(mandate.term, mandate.given_by, mandate.draft_id is not None) if mandate else None


def _parent() -> str:
    return str(request.blueprint).rpartition(".")[0]
