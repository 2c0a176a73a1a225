"""Programs read dossiers: page by page what has changed, and one whole."""

from datetime import UTC, datetime

from flask import Response, abort

from app.actor import Scope, Software
from app.api.contract import CURSOR, DOSSIER, LIST, MOMENT, STATE
from app.api.shapes import Number, Unreadable, Wrong
from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.clock import now
from app.dossiers import queries
from app.dossiers.changed import queries as changed
from app.dossiers.lifecycle import State
from app.dossiers.number_shown import NumberNeeded
from app.dossiers.records import Dossier
from app.web.api.door import who_asks
from app.web.api.offers import Asked, offer, say
from app.web.api.shown import cursor, in_short, read_cursor, whole

WANTED = {
    "changed_since": MOMENT,
    "after": CURSOR,
    "state": STATE,
    "limit": Number("Bao nhiêu hồ sơ một trang", 1, changed.MOST),
}


@offer("GET", "/ho-so", Scope.READ, "Danh sách hồ sơ", LIST, query=WANTED)
def list_dossiers(query: Asked) -> Response:
    """
    Hồ sơ của phường, hồ sơ đổi trước đứng trước; không có tên ai. Hỏi tiếp bằng after = next, cũng sau khi hết trang:
    chỉ có hồ sơ đổi thêm. Hồ sơ vừa đổi trong 5 giây cuối đến ở lần hỏi sau, để không sót hồ sơ nào.
    """
    software = who_asks()
    wanted = changed.Wanted(*_since(query), State(query["state"]) if "state" in query else None)
    found, more = changed.changed(wanted, query.get("limit", changed.MOST), software, now())
    note_read(software, "dossiers-listed", subject(About.WARD, software.ward_id), software.ward_id, now())
    after = cursor(found[-1]) if found else query.get("after")
    return say({"dossiers": [in_short(one) for one in found], "more": more, "next": after})


@offer("GET", "/ho-so/<dossier:number>", Scope.READ, "Một hồ sơ", DOSSIER)
def one_dossier(number: str) -> Response:
    """
    Cả hồ sơ: trả lời, lịch sử, và những gì làm được lúc này. Mỗi lần đọc được ghi vào nhật ký mà người dân xem được.
    """
    return say(opened(number, who_asks()))


def opened(number: str, software: Software) -> dict[str, object]:
    """The whole dossier, citizen numbers and all; that it was read is noted. 404 where it is none of the ward's."""
    found: Dossier = queries.find(number, software) or abort(404)
    about = subject(About.DOSSIER, found.id)
    note_read(software, "dossier-opened", about, found.ward_id, now())
    note_read(software, "number-shown", about, found.ward_id, now(), NumberNeeded.KEY_IN)
    return whole(found)


def _since(query: Asked) -> tuple[datetime | None, str]:
    """After which moment and, within it, after which number. Raises Unreadable."""
    if "after" in query:
        return read_cursor(query["after"])
    if "changed_since" not in query:
        return None, ""
    try:
        since = datetime.fromisoformat(query["changed_since"])
        if since.tzinfo:
            return since.astimezone(UTC), ""
    except (ValueError, OverflowError) as unreadable:
        raise _no_moment() from unreadable
    raise _no_moment()


def _no_moment() -> Unreadable:
    return Unreadable(Wrong("changed_since", "Ghi thời điểm có múi giờ, ví dụ 2026-11-23T19:42:00+07:00."))
