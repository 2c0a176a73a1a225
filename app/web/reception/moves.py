"""The desk moves a dossier: at once, or on a page that asks for the words that go with the move."""

from flask import Response, abort, request, url_for
from flask_login import current_user

from app.audit.actions import note, note_read
from app.catalogue import registry
from app.catalogue.refusals import in_force
from app.catalogue.service import Service
from app.clock import now, today
from app.database import db
from app.dossiers import actions, queries
from app.dossiers.lifecycle import Move, Needs, moves_open, rule
from app.dossiers.records import Dossier
from app.dossiers.request import READY, Item, askable
from app.dossiers.snapshot import from_json
from app.papers import actions as papers
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.words import form_of, rows_of, said_in, words_in
from app.web.respond import done, page


@bp.get("/ho-so/<dossier:number>/<move>")
def words(number: str, move: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    wanted = _move(move)
    if rule(wanted).needs is Needs.NOTHING:
        abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    if wanted not in moves_open(found.state, me().role):
        return _overtaken(found, ())
    return _draw(found, wanted, form_of(rule(wanted).needs, _service(found), _items(found)))


@bp.post("/ho-so/<dossier:number>/<move>")
def advance(number: str, move: str) -> Response:
    found = queries.locked(number, me()) or abort(404)
    wanted, service = _move(move), _service(found)
    needs = rule(wanted).needs
    form = form_of(needs, service, _items(found), typed())
    if wanted not in moves_open(found.state, me().role) or _drawn_before(found):
        return _overtaken(found, words_in(form, needs, service, _items(found)))
    said = said_in(form, needs, service, _items(found), bool(found.requests)) if form.validate() else None
    if said is None:
        return _draw_again(found, wanted, form)
    actions.advance(found, wanted, me(), now(), said)
    papers.issue_after(found, wanted, said, me(), current_user.name, now())
    return done(url_for(".dossier", number=number))


def _draw_again(found: Dossier, move: Move, form: Form) -> Response:
    """The page shows answers of the dossier: a look like any other, also where nothing was moved."""
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return _draw(found, move, form)


def _draw(found: Dossier, move: Move, form: Form) -> Response:
    needs = rule(move).needs
    return page(
        "reception/move.html",
        form.status,
        dossier=found,
        move=move,
        rule=rule(move),
        needs=needs,
        form=form,
        rows=rows_of(form, _items(found)) if needs is Needs.ITEMS else [],
        sentences=READY,
        again=bool(found.requests),
        refusals=in_force(_service(found).refusals, today()),
        drawn_from=found.revision,
        now=now(),
    )


def _overtaken(found: Dossier, words: tuple[str, ...]) -> Response:
    """Somebody was faster: what happened, and what was typed in vain, to copy."""
    return page("reception/overtaken.html", 409, dossier=found, words=words)


def _drawn_before(found: Dossier) -> bool:
    """Whether the dossier has changed since the page with the words was drawn: its items may be others now."""
    return request.form.get("lan", str(found.revision)) != str(found.revision)


def _move(move: str) -> Move:
    if move not in tuple(Move):
        abort(404)
    return Move(move)


def _service(found: Dossier) -> Service:
    return registry.service(found.service) or abort(404)


def _items(found: Dossier) -> tuple[Item, ...]:
    return askable(_service(found), from_json(found.snapshot))
