"""The desk's own notes on a dossier: read and written; nobody answers them, and no resident sees them."""

from flask import Response, abort, url_for
from wtforms import TextAreaField

from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.holding.queries import colleagues
from app.dossiers.opinions.actions import write_note
from app.dossiers.opinions.queries import talk_about
from app.dossiers.opinions.terms import LONGEST_NOTE
from app.dossiers.records import Dossier
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


class NoteForm(Form):
    ghi_chu = TextAreaField("Ghi chú nội bộ", filters=TIDY)


@bp.get("/ho-so/<dossier:number>/ghi-chu")
def read_notes(number: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(found, NoteForm())


@bp.post("/ho-so/<dossier:number>/ghi-chu")
def add_note(number: str) -> Response:
    found, form = queries.find(number, me()) or abort(404), NoteForm(typed())
    words = form.ghi_chu.data or ""
    if form.validate() and not words:
        form.blame("ghi_chu", "Ghi điều đồng nghiệp cần biết về hồ sơ này.")
    if len(words) > LONGEST_NOTE:
        form.blame("ghi_chu", f"Viết ngắn lại, nhiều nhất {LONGEST_NOTE} chữ. Anh/chị đã gõ {len(words)} chữ.")
    if form.problems:
        # The page shows notes of the dossier: a look like any other.
        note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
        db.session.commit()
        return _draw(found, form)
    write_note(found, words, me(), now())
    return done(url_for(".dossier", number=number))


def _draw(found: Dossier, form: NoteForm) -> Response:
    return page(
        "reception/notes.html",
        form.status,
        dossier=found,
        form=form,
        notes=talk_about(found, me()).notes,
        colleagues=colleagues(me()),
        longest=LONGEST_NOTE,
    )
