"""The desk adds the document of a result: a PDF of another system, or the photo of a signed sheet."""

from flask import Response, abort, request, url_for

from app.actor import Role
from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.records import Dossier
from app.dossiers.result.actions import HAS_A_RESULT, NothingDecided, keep_result
from app.files.actions import MOST_RESULTS, KnownAlready, NoMore
from app.files.store import NoRoomLeft
from app.web.bringing import HERE_ALREADY, Opened, opened
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception import photos
from app.web.reception.blueprint import bp, me
from app.web.respond import answered_before, done, page

CHOSEN = "tep"
FULL = f"Một hồ sơ giữ nhiều nhất {MOST_RESULTS} văn bản kết quả. Tệp này chưa được giữ."
NO_ROOM = "Máy hết chỗ giữ tệp. Tệp này chưa được giữ: báo người quản trị, rồi thêm lại."


@bp.get("/ho-so/<dossier:number>/van-ban-ket-qua")
def bring_result(number: str) -> Response:
    found = _decided(queries.find(number, me()))
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(found, Form())


@bp.post("/ho-so/<dossier:number>/van-ban-ket-qua")
def add_result(number: str) -> Response:
    found, form = _decided(queries.find(number, me())), Form(typed())
    # Nothing is locked while a file is looked through.
    db.session.commit()
    brought = opened(found.draft_id, request.files.getlist(CHOSEN)) if form.validate() else Opened((), ())
    refused = [*brought.refused, *_kept(_decided(queries.locked(number, me())), brought)]
    if refused or form.problems:
        # The page shows whose dossier it is: a look like any other.
        note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
        db.session.commit()
        return answered_before() or _draw(_decided(queries.find(number, me())), form, refused)
    return done(url_for(".dossier", number=number))


def _kept(found: Dossier, brought: Opened) -> list[str]:
    """Sentences about the files that could not be kept."""
    refused = []
    for name, taken in brought.taken:
        try:
            keep_result(found, taken, me(), now())
        except KnownAlready:
            refused.append(f"{name}: {HERE_ALREADY}")
        except NoMore:
            refused.append(f"{name}: {FULL}")
        except NoRoomLeft:
            refused.append(f"{name}: {NO_ROOM}")
        except NothingDecided:
            abort(409)
    return refused


def _draw(found: Dossier, form: Form, refused: list[str] | None = None) -> Response:
    there = [one for one in photos.of(found, me()) if one.result]
    status = 422 if refused else form.status
    return page("reception/result.html", status, dossier=found, form=form, refused=refused or [], photos=there)


def _decided(found: Dossier | None) -> Dossier:
    """The dossier, if whoever asks may add to its result."""
    if found is None or me().role is not Role.RECEIVER:
        abort(404)
    return found if found.state in HAS_A_RESULT else abort(409)
