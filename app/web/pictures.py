"""How photos and scans are shown: their bytes to whoever may see them, their place and name on a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import Response, abort

from app.catalogue.service import OTHER_PAPER, Paper, Service
from app.clock import HANOI
from app.days import short
from app.files import store
from app.files.actions import RESULT
from app.files.picture import turned
from app.files.records import Attachment

RESULT_PAPER = Paper(RESULT, "Văn bản kết quả", "")
# A PDF may carry scripts; it gets neither our address nor anything of our pages.
PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@dataclass(frozen=True, slots=True)
class Shown:
    """One thumbnail: what it is in words, whether it is a PDF, its addresses, the id of the paper that it shows."""

    id: UUID
    words: str
    pdf: bool
    next_turn: int
    small: str
    large: str
    paper: str

    @property
    def result(self) -> bool:
        """Whether the desk gave it."""
        return self.paper == RESULT


def shown(
    attachments: Iterable[Attachment],
    service: Service | None,
    small: Callable[[UUID], str],
    large: Callable[[UUID], str],
    sent_at: datetime | None = None,
) -> list[Shown]:
    """small, large: the addresses of a thumbnail and of the whole. sent_at: what came later came with an answer."""
    counted: dict[str, int] = {}
    found = []
    for one in attachments:
        counted[one.paper] = counted.get(one.paper, 0) + 1
        words = f"{'Tệp PDF' if one.is_pdf else 'Ảnh'} {counted[one.paper]}: {paper_name(service, one.paper)}"
        if sent_at and one.added_at > sent_at and one.paper != RESULT:
            words += f", bổ sung {short(one.added_at.astimezone(HANOI).date())}"
        found.append(
            Shown(one.id, words, one.is_pdf, (one.rotation + 90) % 360, small(one.id), large(one.id), one.paper)
        )
    return found


def paper_name(service: Service | None, paper: str) -> str:
    """As the catalogue calls it; its id where the service has changed since."""
    known = (*(service.papers if service else ()), OTHER_PAPER, RESULT_PAPER)
    return next((one.name for one in known if one.id == paper), paper)


def whole(attachment: Attachment) -> Response:
    """The picture upright, or the PDF as it came."""
    if attachment.is_pdf:
        answer = _bytes(attachment.stored_as, "application/pdf", f"giay-to-{attachment.id.hex[:8]}.pdf")
        answer.headers["Content-Security-Policy"] = PDF_POLICY
        return answer
    return _bytes(attachment.stored_as, "image/jpeg", f"giay-to-{attachment.id.hex[:8]}.jpg", attachment.rotation)


def thumbnail(attachment: Attachment) -> Response:
    """At most 8 KB."""
    return _bytes(attachment.thumbnail_as, "image/jpeg", f"nho-{attachment.id.hex[:8]}.jpg", attachment.rotation)


def _bytes(stored_as: str, kind: str, name: str, rotation: int = 0) -> Response:
    try:
        content = turned(store.get(stored_as), rotation)
    except FileNotFoundError:
        abort(404)
    # Packed already: packing it once more would only cost time.
    answer = Response(content, mimetype=kind, direct_passthrough=True)
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
