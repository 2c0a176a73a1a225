"""Several simple dossiers at once: each is moved for itself, and each says what became of it."""

from flask import Response, abort, request, url_for
from flask_login import current_user
from werkzeug.datastructures import MultiDict

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.clock import now
from app.database import db
from app.dossiers import actions, queries
from app.dossiers.lifecycle import Move
from app.dossiers.moves import rule
from app.dossiers.number import read_dossier_number
from app.dossiers.records import Dossier
from app.dossiers.said import Said
from app.papers import actions as papers
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.matter import Typed, matter
from app.web.reception.moves import is_open
from app.web.reception.words import form_of, said_in
from app.web.respond import done, page

# What may be said of several alike; everything else is about one of them.
TOGETHER = (Move.ACCEPT, Move.GRANT, Move.HAND_OVER)
MOST = 50


@bp.get("/nhieu-ho-so")
def many() -> Response:
    staff, found = me(), _found()
    note_read(staff, "many-opened", subject(About.WARD, staff.ward_id), staff.ward_id, now())
    move = _move(request.args.get("viec", ""), found)
    return _draw(move, [(one, _form(one, move)) for one in found])


@bp.post("/nhieu-ho-so")
def advance_many() -> Response:
    found, staff = _found(), _receiver()
    move = _move(request.form.get("viec", ""), found)
    forms = [(one, _form(one, move, _words_for(one))) for one in found]
    if not forms or not forms[0][1].validate() or not all(_said(one, move, form) for one, form in forms):
        return _draw(move, forms)
    for one in found:
        _advance(one.number, move, staff)
    return done(url_for(".many", chon=[one.number for one in found], viec=move, xong=1))


def _advance(number: str, move: Move, staff: Staff) -> None:
    """One of them, as it stood on the page, whatever becomes of the others; what is left is said on the next page."""
    found = queries.locked(number, staff)
    # Read for each anew: what is said of a result depends on whose it is.
    unseen = found is not None and request.form.get(f"lan-{number}", str(found.revision)) != str(found.revision)
    open_ = found is not None and not unseen and is_open(found, move)
    said = _said(found, move, _form(found, move, _words_for(found))) if found and open_ else None
    if found and said:
        actions.advance(found, move, staff, now(), said)
        papers.issue_after(found, move, said, staff, current_user.name, now())
    db.session.commit()


def _form(one: Dossier, move: Move, sent: Typed = None) -> Form:
    return form_of(rule(move).needs, matter(one), sent)


def _said(one: Dossier, move: Move, form: Form) -> Said | None:
    return said_in(form, rule(move).needs, matter(one))


def _words_for(one: Dossier) -> MultiDict[str, str]:
    """What was sent with all of them, and the sentence that is this one's own."""
    sent = MultiDict(typed())
    sent["loi"] = request.form.get(f"loi-{one.number}", "")
    return sent


def _draw(move: Move, forms: list[tuple[Dossier, Form]]) -> Response:
    ready = [one for one, _ in forms if is_open(one, move)]
    return page(
        "reception/many.html",
        max([form.status for _, form in forms], default=200),
        form=forms[0][1] if forms else Form(),
        besides=[
            (f"loi-{one.number}", words) for one, form in forms[1:] for field, words in form.problems if field == "loi"
        ],
        dossiers=[one for one, _ in forms],
        own={one.number: form["loi"] for one, form in forms if "loi" in form},
        ready={one.number for one in ready},
        moved={one.number for one, _ in forms if one.events[-1].words == rule(move).event},
        after="xong" in request.args,
        move=move,
        rule=rule(move),
        others=[(one, rule(one).label) for one in TOGETHER if one is not move],
        now=now(),
    )


def _move(wanted: str, found: list[Dossier]) -> Move:
    """The one of the address; without one, the first that is open to some of them."""
    if wanted:
        return Move(wanted) if wanted in TOGETHER else abort(404)
    return next((move for move in TOGETHER if any(is_open(one, move) for one in found)), Move.ACCEPT)


def _found() -> list[Dossier]:
    """In the order in which they were chosen; what is not this ward's is not there."""
    chosen = [read_dossier_number(one) for one in request.values.getlist("chon")[:MOST]]
    rows = {one.number: one for one in queries.of_numbers([one for one in chosen if one], me())}
    return [rows[one] for one in dict.fromkeys(chosen) if one in rows]


def _receiver() -> Staff:
    staff = me()
    return staff if staff.role is Role.RECEIVER else abort(404)
