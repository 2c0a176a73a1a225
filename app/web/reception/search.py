"""Dossiers looked for: a code leads to its dossier, a person is looked for for a reason that is noted."""

from flask import Response, url_for
from wtforms import HiddenField, RadioField, StringField

from app.audit.actions import note
from app.clock import now
from app.database import db
from app.dossiers.holding.queries import colleagues
from app.dossiers.inbox.queries import Line
from app.dossiers.search import queries
from app.dossiers.search.sought import (
    NAMES_NOBODY,
    WORDS,
    Before,
    SearchNeeded,
    SearchUnreadable,
    Sought,
    read_before,
    read_sought,
)
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.inbox import row_words, told
from app.web.respond import go, page


class SearchForm(Form):
    """sau: after which dossier the found ones go on."""

    tim = StringField("Tìm hồ sơ", filters=TIDY)
    ly_do = RadioField(
        "Tìm để làm gì?", choices={one.value: words for one, words in WORDS.items()}, validate_choice=False
    )
    sau = HiddenField("")


@bp.get("/tim")
def ask_whom() -> Response:
    return _draw(SearchForm(), None)


@bp.post("/tim")
def search() -> Response:
    form = SearchForm(typed())
    sought = _read(form) if form.validate() else None
    if sought is None:
        return _draw(form, None)
    if sought.by in NAMES_NOBODY:
        return _at_code(form, sought)
    note(me(), "dossiers-searched", f"ward:{me().ward_id}", me().ward_id, now(), form.ly_do.data or "")
    db.session.commit()
    return _draw(form, *queries.found(sought, me(), read_before(form.sau.data or "")))


def _at_code(form: SearchForm, sought: Sought) -> Response:
    number = queries.number_of(sought, me())
    return go(url_for(".dossier", number=number)) if number else _draw(form, [])


def _read(form: SearchForm) -> Sought | None:
    try:
        sought = read_sought(form.tim.data or "")
    except SearchUnreadable as problem:
        form.blame("tim", str(problem))
        return None
    if sought.by not in NAMES_NOBODY and form.ly_do.data not in set(SearchNeeded):
        form.blame("ly_do", "Tìm một người thì chọn một lý do. Lần tìm này được ghi lại.")
    return None if form.problems else sought


def _draw(form: SearchForm, lines: list[Line] | None, onward: Before | None = None) -> Response:
    return page(
        "reception/search.html",
        form.status,
        form=form,
        lines=None if lines is None else told(lines, colleagues(me()), now()),
        onward=onward,
        first=not form.sau.data,
        asked=(),
        **row_words(me().role),
    )
