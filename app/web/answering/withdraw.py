"""Taking a dossier back, after a page that says what that means."""

from flask import Response

from app.clock import now
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.web.answering.standing import own_moves
from app.web.answering.whose import me, page_of, showing, writing
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, go, page


def ask(number: str) -> Response:
    dossier = showing(number)
    if Move.WITHDRAW not in own_moves(dossier):
        return go(page_of(number))
    return page("answering/withdraw.html", dossier=dossier, form=Form(), back=page_of(number))


def withdraw(number: str) -> Response:
    dossier = writing(number)
    form = Form(typed())
    if not form.validate():
        return page("answering/withdraw.html", 422, dossier=dossier, form=form, back=page_of(number))
    advance(dossier, Move.WITHDRAW, me(), now())
    return done(page_of(number))
