"""What a person will read, before it is sent: the form comes along and is sent from there, or mended."""

from flask import Response, request

from app.audit.actions import note
from app.clock import now
from app.database import db
from app.dossiers.history.queries import sms_of
from app.dossiers.lifecycle import Move
from app.dossiers.moves import rule
from app.dossiers.records import Dossier
from app.dossiers.said import Said
from app.places import queries as places
from app.web.reception.blueprint import me
from app.web.respond import page

TO_SEE, SEEN_AND_TO_MEND = "xem", "sua"
# Each page that is drawn has a token and a key of its own.
NOT_KEPT = {TO_SEE, SEEN_AND_TO_MEND, "csrf_token", "khoa"}


def draw(found: Dossier, move: Move, said: Said) -> Response:
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return page(
        "reception/preview.html",
        dossier=found,
        move=move,
        rule=rule(move),
        said=said,
        ward=places.ward(found.ward_id),
        sms=sms_of(move, found, me(), said),
        kept=[(name, value) for name, value in request.form.items(multi=True) if name not in NOT_KEPT and value],
    )
