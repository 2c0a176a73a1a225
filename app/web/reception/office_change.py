"""A change of the ward's calendar: whose due date it moves is shown first, and only what was shown is carried out."""

from dataclasses import dataclass

from flask import Blueprint, Response, request, url_for

from app.actor import Role
from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers.due_days.actions import Change, carry_out, preview
from app.dossiers.due_days.moved import LateAtOnce, ListChanged, Moved, late_at_once, list_mark
from app.web.forms.base import Form
from app.web.guard import only_staff
from app.web.reception.blueprint import me
from app.web.respond import done, page

bp = Blueprint("office_days", __name__, url_prefix="/tiep-nhan/lich-lam-viec")
only_staff(bp, Role.HEAD)

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What the head wants. here: where it is confirmed. words: what it is, and why. button: what the button says.

    typed: the fields to be sent again with it.
    """

    change: Change
    form: Form
    here: str
    words: str
    button: str
    typed: tuple[str, ...] = ()


def look(asked: Asked) -> Response:
    """Whose due date it would move; nothing is."""
    note_read(me(), "due-days-previewed", f"ward:{me().ward_id}", me().ward_id, now())
    moved = preview(asked.change, me(), now())
    if late := late_at_once(moved, now()):
        asked.form.blame("khoa", _too_late(late))
    return _draw(asked, moved)


def confirmed(asked: Asked) -> Response:
    """Carry it out, as far as it is what was looked at."""
    try:
        carry_out(asked.change, request.form.get("dau", ""), me(), now())
    except ListChanged:
        asked.form.blame("khoa", "Danh sách hồ sơ vừa đổi. Xem lại rồi bấm lần nữa.")
    except LateAtOnce as late:
        asked.form.blame("khoa", _too_late(late.many))
    return drawn_again(asked) if asked.form.problems else done(url_for("reception.office_days"))


def drawn_again(asked: Asked) -> Response:
    """Nothing was changed; that the dossiers were looked at once more is kept."""
    db.session.rollback()
    moved = preview(asked.change, me(), now())
    note(me(), "due-days-previewed", f"ward:{me().ward_id}", me().ward_id, now())
    db.session.commit()
    return _draw(asked, moved)


def _draw(asked: Asked, moved: list[Moved]) -> Response:
    return page(
        "reception/office_day.html",
        asked.form.status,
        form=asked.form,
        asked=asked,
        moved=moved,
        told=sum(one.on_another_day for one in moved),
        late=late_at_once(moved, now()),
        seen=list_mark(moved),
        most=SHOWN,
    )


def _too_late(many: int) -> str:
    return f"Không đổi được: {many} hồ sơ sẽ quá hạn ngay lúc này. Chọn ngày, giờ khác."
