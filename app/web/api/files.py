"""Programs fetch papers and photos, with what they are: each look is noted like anybody's."""

from datetime import datetime
from uuid import UUID

from flask import Response, abort, current_app

from app.actor import Scope
from app.api.contract import PAPERS, PHOTOS
from app.api.shapes import Json
from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.catalogue import registry
from app.catalogue.service import Service
from app.clock import now
from app.dossiers import queries
from app.dossiers.records import Dossier
from app.files import queries as files
from app.files.actions import RESULT
from app.files.records import Attachment
from app.papers import pdf
from app.papers import queries as papers
from app.papers.kind import Kind, called
from app.papers.statement import read
from app.web import pictures
from app.web.api.door import who_asks
from app.web.api.offers import offer, say
from app.web.api.shown import moment
from app.web.papers import SAMPLE, address_of

PDF, JPEG = "application/pdf", "image/jpeg"


@offer("GET", "/ho-so/<dossier:number>/giay", Scope.PAPERS, "Các phiếu của một hồ sơ", PAPERS)
def list_papers(number: str) -> Response:
    """Phiếu tiếp nhận, phiếu hướng dẫn bổ sung, thông báo: phiếu mới đứng trước."""
    found = papers.papers_of(_dossier(number).id, who_asks())
    return say({"papers": [_paper(*one) for one in found]})


@offer(
    "GET",
    "/ho-so/<dossier:number>/giay/<kind>/<int(min=1,max=999):nth>",
    Scope.PAPERS,
    "Một phiếu, PDF",
    None,
    media=(PDF,),
)
def one_paper(number: str, kind: str, nth: int) -> Response:
    """Phiếu như đã đưa người dân, có mã QR để tra."""
    if kind not in set(Kind):
        abort(404)
    slip = papers.find(number, Kind(kind), nth, who_asks()) or abort(404)
    note_read(who_asks(), "paper-read", subject(About.SLIP, slip.id), slip.ward_id, now())
    sample = SAMPLE if current_app.config["DEMO"] else ""
    return Response(pdf.draw(read(slip.statement), address_of(slip), slip.issued_at, sample), content_type=PDF)


@offer("GET", "/ho-so/<dossier:number>/anh", Scope.PAPERS, "Ảnh giấy tờ của một hồ sơ", PHOTOS)
def list_photos(number: str) -> Response:
    """Mọi ảnh và tệp PDF đã gửi, cùng văn bản kết quả; ảnh đến trước đứng trước."""
    dossier = _dossier(number)
    service = registry.service(dossier.service)
    return say({"photos": [_photo(one, service) for one in files.of_dossier(dossier.id, who_asks())]})


@offer("GET", "/ho-so/<dossier:number>/anh/<uuid:photo>", Scope.PAPERS, "Một ảnh hoặc tệp PDF", None, media=(JPEG, PDF))
def one_photo(number: str, photo: UUID) -> Response:
    """Ảnh đã dựng đúng chiều; tệp PDF như đã nhận."""
    found = files.in_dossier(photo, _dossier(number).id, who_asks()) or abort(404)
    note_read(who_asks(), "photo-opened", subject(About.PHOTO, found.id), who_asks().ward_id, now())
    return pictures.whole(found)


def _paper(kind: Kind, nth: int, at: datetime) -> Json:
    return {"kind": kind, "nth": nth, "name": called(kind, nth), "issued_at": moment(at)}


def _photo(one: Attachment, service: Service | None) -> Json:
    return {
        "photo": str(one.id),
        "paper": one.paper,
        "name": pictures.paper_name(service, one.paper),
        "media_type": PDF if one.is_pdf else JPEG,
        "pages": one.pages,
        "added_at": moment(one.added_at),
        "result": one.paper == RESULT,
    }


def _dossier(number: str) -> Dossier:
    return queries.find(number, who_asks()) or abort(404)
