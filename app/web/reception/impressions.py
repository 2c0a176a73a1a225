"""What people thought of the ward's work, by month: counts and lines without a name."""

from flask import Response

from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.clock import now, today
from app.impressions import queries
from app.impressions.faces import FEWEST, WORDS
from app.web.reception.blueprint import bp, me
from app.web.respond import page


@bp.get("/y-kien")
def impressions() -> Response:
    staff = me()
    note_read(staff, "impressions-listed", subject(About.WARD, staff.ward_id), staff.ward_id, now())
    return page("reception/impressions.html", months=queries.months(staff, today()), words=WORDS, fewest=FEWEST)
