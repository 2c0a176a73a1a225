"""The desk moves a dossier: at once, or on a page that asks for the words that go with the move."""

from flask import Response, abort, request, url_for
from flask_login import current_user

from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import actions, queries
from app.dossiers.lifecycle import Move, Needs
from app.dossiers.moves import moves_open, rule
from app.dossiers.records import Dossier
from app.papers import actions as papers
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception import preview
from app.web.reception.asking import lines_of
from app.web.reception.blueprint import bp, me
from app.web.reception.matter import matter
from app.web.reception.words import form_of, said_in, words_in
from app.web.respond import done, page


@bp.get("/ho-so/<dossier:number>/<move>")
def words(number: str, move: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    wanted = _move(move)
    if rule(wanted).needs is Needs.NOTHING:
        abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    if not is_open(found, wanted):
        return _overtaken(found, ())
    return _draw(found, wanted, form_of(rule(wanted).needs, matter(found)))


@bp.post("/ho-so/<dossier:number>/<move>")
def advance(number: str, move: str) -> Response:
    found = queries.locked(number, me()) or abort(404)
    wanted = _move(move)
    needs, facts = rule(wanted).needs, matter(found)
    form = form_of(needs, facts, typed())
    if not is_open(found, wanted) or _drawn_before(found):
        return _overtaken(found, words_in(form, needs, facts))
    said = said_in(form, needs, facts) if form.validate() else None
    if said is None or preview.SEEN_AND_TO_MEND in request.form:
        return _draw_again(found, wanted, form)
    if preview.TO_SEE in request.form:
        return preview.draw(found, wanted, said)
    actions.advance(found, wanted, me(), now(), said)
    papers.issue_after(found, wanted, said, me(), current_user.name, now())
    return done(url_for(".dossier", number=number))


def is_open(found: Dossier, move: Move) -> bool:
    """To whoever is at the desk."""
    return move in moves_open(found.state, me().role, found.spent)


def _draw_again(found: Dossier, move: Move, form: Form) -> Response:
    """The page shows answers of the dossier: a look like any other, also where nothing was moved."""
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return _draw(found, move, form)


def _draw(found: Dossier, move: Move, form: Form) -> Response:
    needs, facts = rule(move).needs, matter(found)
    return page(
        "reception/move.html",
        form.status,
        dossier=found,
        move=move,
        rule=rule(move),
        needs=needs,
        form=form,
        matter=facts,
        lines=lines_of(form, facts) if needs is Needs.ITEMS else [],
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
