"""The page before which a forgotten tablet stands: who left it, and a code that opens it as it was."""

from flask import Blueprint, Response, request, session, url_for
from flask_login import login_user
from wtforms import HiddenField, StringField

from app.clock import now
from app.database import db
from app.people.actions import working
from app.places import queries as places
from app.staff.actions import unlock
from app.staff.queries import codes
from app.staff.queries import left as left_of
from app.staff.recovery_code import read_recovery_code
from app.web.back import local_path
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import open_to_all, parked_form
from app.web.respond import asks_for_part, go, page
from app.web.session import SignedIn, idle, leave, locked, signed_in_staff
from app.web.staff.codes import what_is_left_first

bp = Blueprint("staff_lock", __name__, url_prefix="/can-bo/khoa")
open_to_all(bp)


class UnlockForm(Form):
    # An id of its own: it is also drawn over pages that have fields of theirs.
    ma = StringField("Mã một lần", filters=TIDY, id="ma-mo-khoa")
    tiep = HiddenField("")


@bp.get("")
def shut() -> Response:
    form, who = UnlockForm(tiep=request.args.get("tiep", "")), locked()
    if who:
        return _draw(form, who)
    # A page that covers itself asks too: somebody works on in another tab.
    return Response(status=204) if asks_for_part() and signed_in_staff() else go(_onward(form))


@bp.post("")
def open_again() -> Response:
    form, who = UnlockForm(typed()), locked()
    # A second tap finds it open.
    opened = who is None or (form.validate() and _opened(form, who))
    db.session.commit()
    if opened:
        return _uncovered(form) if asks_for_part() else go(_onward(form))
    if who and who.row.ends_at <= now():
        return go(url_for("staff_entry.sign_in", thoat="khoa", tiep=local_path(form.tiep.data or "")))
    return _draw(form, who)


@bp.post("/doi-nguoi")
def somebody_else() -> Response:
    form, who = Form(typed()), locked()
    if who and not form.validate():
        return _draw(UnlockForm(), who)
    leave()
    db.session.commit()
    return go(url_for("staff_entry.sign_in"))


def _opened(form: UnlockForm, who: SignedIn) -> bool:
    if who.staff is None or not unlock(who.row, working(who.staff), form.ma.data or "", idle(), now()):
        form.blame("ma", "Mã chưa khớp. Mỗi mã dùng một lần: chờ mã mới rồi gõ lại.")
        return False
    login_user(who)
    return True


def _uncovered(form: UnlockForm) -> Response:
    """For a page that covered itself: nothing lies over it any more, and what is typed there stands as it was."""
    staff = signed_in_staff()
    left = left_of(codes(staff)) if staff and read_recovery_code(form.ma.data or "") else None
    return page("parts/unlocked.html", seconds=int(idle().total_seconds()), codes_left=left)


def _draw(form: UnlockForm, who: SignedIn | None) -> Response:
    staff = who.staff if who else None
    assert staff
    point = places.point(staff.point_id) if staff.point_id else None
    where = point.name if point else places.ward(staff.ward_id).name
    return page(
        "staff/lock.html",
        form.status,
        form=form,
        name=staff.name,
        where=where,
        parked="parked" in session,
        seconds=int(idle().total_seconds()),
    )


def _onward(form: UnlockForm) -> str:
    onward = parked_form() or local_path(form.tiep.data or "") or url_for("staff_home.home")
    return what_is_left_first(form.ma.data or "", onward)
