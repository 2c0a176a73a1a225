"""The paper of acceptance once more, when the day that it promised has changed."""

from flask import Response, abort, url_for

from app.actor import Role
from app.audit.actions import note
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.papers.anew.actions import StillTrue, promise_anew
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.desk import draw
from app.web.respond import answered_before, done


@bp.post("/ho-so/<dossier:number>/phieu-tiep-nhan")
def promise(number: str) -> Response:
    staff, form = me(), Form(typed())
    found = queries.locked(number, staff) if staff.role is Role.RECEIVER else None
    if found is None:
        abort(404)
    try:
        if form.validate():
            promise_anew(found, staff, now())
    except StillTrue:
        form.blame("khoa", "Phiếu tiếp nhận mới nhất đã ghi đúng ngày hẹn. Anh/chị in phiếu đó.")
    if form.problems:
        note(staff, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
        db.session.commit()
        return answered_before() or draw(found, staff, form)
    return done(url_for(".dossier", number=number))
