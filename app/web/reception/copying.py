"""The sheet from which a receiver copies a dossier into the official system, one receiver at a time."""

from functools import partial
from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import HiddenField, SelectMultipleField, StringField

from app.actor import Role, Staff
from app.audit.actions import note, note_read
from app.clock import now, today
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.copying import queries
from app.dossiers.copying.actions import CodeTaken, CopiedByOther, NotCopiedNow, begin, know_as, tick
from app.dossiers.copying.fields import ticks_of
from app.dossiers.copying.official_code import CodeUnreadable, read_official_code
from app.dossiers.copying.terms import is_held
from app.dossiers.holding.queries import colleagues
from app.dossiers.number import read_dossier_number
from app.dossiers.number_shown import NumberNeeded
from app.dossiers.records import Dossier
from app.places import queries as places
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.masking import show_numbers
from app.web.reception.blueprint import bp, me
from app.web.reception.copy_sheet import draw, draw_held, laid_out, mended_so_often
from app.web.respond import asks_for_part, done, go, page


class BeginForm(Form):
    """thay: the colleague who was shown to be at it. xem: why the numbers are to be shown, "" where they are not."""

    thay = StringField("Chép thay")
    xem = StringField("Hiện số định danh")


class CopyForm(Form):
    """o: the keys of what is copied. lan: how often the resident had mended the dossier when it was drawn."""

    o = SelectMultipleField("Đã chép", validate_choice=False)
    lan = HiddenField("")
    ma = StringField("Mã hồ sơ trên cổng", filters=TIDY)


@bp.get("/chua-chep")
def uncopied() -> Response:
    staff = me()
    note_read(staff, "uncopied-listed", f"ward:{staff.ward_id}", staff.ward_id, now())
    lines, more = queries.uncopied(staff, read_dossier_number(request.args.get("sau", "")))
    return page(
        "reception/uncopied.html",
        lines=lines,
        more=more,
        names=colleagues(staff),
        copies=staff.role is Role.RECEIVER,
        is_held=partial(is_held, now=now()),
        ward=places.ward(staff.ward_id),
    )


@bp.get("/ho-so/<dossier:number>/chep")
def copying(number: str) -> Response:
    found, staff = dossiers.find(number, _receiver()) or abort(404), me()
    note_read(staff, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _sheet_or_door(found, staff)


@bp.post("/ho-so/<dossier:number>/chep")
def begin_copying(number: str) -> Response:
    found, form = dossiers.locked(number, _receiver()) or abort(404), BeginForm(typed())
    try:
        if form.validate():
            begin(found, _id(form.thay.data), me(), now())
    except (CopiedByOther, NotCopiedNow):
        return _looked_at(found)
    if form.problems or form.xem.data != NumberNeeded.KEY_IN:
        return _looked_at(found) if form.problems else done(url_for(".copying", number=number))
    note(me(), "number-shown", f"dossier:{found.id}", found.ward_id, now(), NumberNeeded.KEY_IN)
    show_numbers()
    db.session.commit()
    return _sheet_or_door(found, me())


@bp.post("/ho-so/<dossier:number>/chep/o")
def tick_copied(number: str) -> Response:
    """What was ticked until now, from a page that stays open."""
    found, form = dossiers.locked(number, _receiver()) or abort(404), CopyForm(typed())
    if not form.validate() or not _ticks(found, form):
        return _looked_at(found, form)
    db.session.commit()
    return draw(found, me(), form) if asks_for_part() else go(url_for(".copying", number=number))


@bp.post("/ho-so/<dossier:number>/chep/ghi")
def keep_copied(number: str) -> Response:
    found, form = dossiers.locked(number, _receiver()) or abort(404), CopyForm(typed())
    if not form.validate() or not _ticks(found, form):
        return _looked_at(found, form)
    if form.ma.data and _knows_as(found, form):
        return done(url_for(".dossier", number=number))
    if form.problems:
        return _looked_at(found, form)
    db.session.commit()
    return go(url_for(".copying", number=number))


def _ticks(found: Dossier, form: CopyForm) -> bool:
    """Whether what was ticked could be kept: nobody else copies it, and it says what it said."""
    if form.lan.data != str(mended_so_often(found)):
        return False
    try:
        tick(found, ticks_of(laid_out(found), form.o.data or ()), me(), now())
    except (CopiedByOther, NotCopiedNow):
        return False
    return True


def _knows_as(found: Dossier, form: CopyForm) -> bool:
    try:
        know_as(found, read_official_code(form.ma.data or "", today()), me(), now())
    except CodeUnreadable as problem:
        form.blame("ma", str(problem))
    except CodeTaken as other:
        form.blame("ma", f"Mã này đã ghi cho hồ sơ {other.number}. Xem lại mã trên cổng.")
    return not form.problems


def _looked_at(found: Dossier, form: CopyForm | None = None) -> Response:
    """The page again, after a form that led to nothing but what was ticked."""
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return _sheet_or_door(found, me(), form)


def _sheet_or_door(found: Dossier, staff: Staff, form: CopyForm | None = None) -> Response:
    """The sheet for whoever copies it; for everybody else who does, and how to begin."""
    if not queries.may_copy(found, staff):
        return page("reception/overtaken.html", 409, dossier=found, words=())
    at, changed = queries.copying_of(found, staff), form is not None and form.lan.data != str(mended_so_often(found))
    if at is None or at.staff_id != staff.staff_id or changed:
        return draw_held(found, at, staff, form, changed)
    return draw(found, staff, form or CopyForm())


def _receiver() -> Staff:
    """Only who works on dossiers copies them."""
    staff = me()
    return staff if staff.role is Role.RECEIVER else abort(404)


def _id(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
