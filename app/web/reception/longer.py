"""The desk says that a dossier is the case for which the law gives a longer term."""

from flask import Response, abort, url_for

from app.actor import Role
from app.audit.actions import note
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.actions import take_longer
from app.dossiers.refused import NoLongerTerm
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.desk import draw
from app.web.respond import answered_before, done


@bp.post("/ho-so/<dossier:number>/thoi-han-dai")
def longer_term(number: str) -> Response:
    staff, form = me(), Form(typed())
    found = queries.locked(number, staff) if staff.role is Role.RECEIVER else None
    if found is None:
        abort(404)
    try:
        if form.validate():
            take_longer(found, staff, now())
    except NoLongerTerm:
        form.blame("khoa", "Hồ sơ này không có thời hạn dài hơn, hoặc đã tính thời hạn dài rồi.")
    if form.problems:
        note(staff, "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
        db.session.commit()
        return answered_before() or draw(found, staff, form)
    return done(url_for(".dossier", number=number))
