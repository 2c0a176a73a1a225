"""Tonight's list: lines are added as people have them, and whoever is ready is declared."""

from datetime import timedelta
from uuid import UUID

from flask import Response, g, request, url_for
from wtforms import FileField, StringField, TextAreaField

from app.clock import now, today
from app.lodging import queries
from app.lodging.actions import MOST_LINES, add, added_and_looked, declare
from app.lodging.cells import Cell, Row
from app.lodging.guest import WITH_ROOMS
from app.lodging.lines import guest_lines, read_line
from app.lodging.listed import queries as listed
from app.lodging.listed.queries import Listed
from app.lodging.looked.queries import look
from app.lodging.receipts.actions import tell
from app.lodging.records import Establishment
from app.lodging.sheet import read_sheet
from app.lodging.stays.queries import count_ending
from app.lodging.stays.terms import night_of
from app.lodging.table import SheetUnreadable
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked, own_unheld
from app.web.lodging.countdown import clock
from app.web.lodging.room_left import has_room
from app.web.respond import done, page


class LinesForm(Form):
    dong = TextAreaField("Thêm khách")
    phong = StringField("Phòng", filters=TIDY)


class FileForm(Form):
    tep = FileField("Tệp")


@bp.get("/<uuid:house_id>")
def tonight(house_id: UUID) -> Response:
    return _draw(own(house_id), LinesForm(), Form())


@bp.post("/<uuid:house_id>/them")
def add_lines(house_id: UUID) -> Response:
    house, form = own_unheld(house_id), LinesForm(typed())
    rows = _read(form) if form.validate() else ()
    if not rows or not has_room(own_locked(house_id), len(rows), form, "dong"):
        return _draw(house, form, Form())
    g.added = added_and_looked(house, rows, me(), now())
    return done(url_for(".tonight", house_id=house_id))


@bp.post("/<uuid:house_id>/tep")
def add_file(house_id: UUID) -> Response:
    house, form = own_unheld(house_id), FileForm(typed())
    rows = _read_file(form) if form.validate() else ()
    if not rows or not has_room(own_locked(house_id), len(rows), form, "tep"):
        return _draw(house, LinesForm(), form)
    add(house, rows, me(), now())
    return done(url_for(".tonight", house_id=house_id))


@bp.post("/<uuid:house_id>/gui")
def send(house_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    if not form.validate():
        return _draw(house, LinesForm(), form)
    sent = declare(house, me(), now())
    if sent:
        tell(sent, house, me(), now())
    here = url_for(".tonight", house_id=house_id)
    return done(url_for(".receipt", house_id=house_id, sent_id=sent.id) if sent else here)


def _read(form: LinesForm) -> tuple[Row, ...]:
    lines = guest_lines(form.dong.data or "")
    if not lines:
        form.blame("dong", "Gõ mỗi khách một dòng, hoặc quét mã trên thẻ. Ví dụ: Nguyễn Văn An, 1990, số căn cước")
    elif len(lines) > MOST_LINES:
        form.blame("dong", f"Ở đây có {len(lines)} dòng. Mỗi lần thêm nhiều nhất {MOST_LINES} dòng.")
        return ()
    # A group shares a room; whoever has one of his own keeps it.
    shared = {Cell.ROOM: form.phong.data} if form.phong.data else {}
    return tuple(Row({**shared, **row.cells}) for row in map(read_line, lines))


def _read_file(form: FileForm) -> tuple[Row, ...]:
    sent = request.files.get("tep")
    content = sent.read() if sent else b""
    if not content:
        form.blame("tep", "Chọn tệp danh sách khách trong máy.")
        return ()
    try:
        return read_sheet(content)
    except SheetUnreadable as problem:
        form.blame("tep", str(problem))
        return ()


def _draw(house: Establishment, lines: LinesForm, form: Form) -> Response:
    ready, waiting = queries.counts(house, me())
    since, added = today() - timedelta(days=1), g.get("added")
    # To a phone that has the list only what is new is sent, unless that is a page of its own.
    anew = added is None or len(added) > listed.PAGE
    typed = listed.typed(house, me()) if anew else Listed([], None)
    declared = listed.declared(house, me(), since) if added is None else Listed([], None)
    return page(
        "lodging/tonight.html",
        lines.status if lines.problems else form.status,
        house=house,
        lines=lines,
        form=form,
        with_rooms=house.kind in WITH_ROOMS,
        ready=ready,
        waiting=waiting,
        rows=look(typed.rows, house, me(), now()) if anew else added[::-1],
        after=typed.after,
        anew=anew,
        sent=queries.count_declared(house, me(), since),
        unanswered=count_ending(house, me(), night_of(now())) if added is None else 0,
        declared=declared.rows,
        declared_after=declared.after,
        **clock(),
    )
