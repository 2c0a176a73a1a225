"""Papers to print and to take home: hung under whoever may see their dossier."""

from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, abort, current_app, g, request, url_for

from app.actor import Helper, Resident, Staff
from app.audit.actions import note_read
from app.clock import now
from app.dossiers.records import Dossier
from app.papers import pdf, qr, queries
from app.papers.kind import Kind, called
from app.papers.records import Slip
from app.papers.statement import read
from app.web.outside import address
from app.web.respond import page
from app.web.session import signed_in_resident, signed_in_staff

SAMPLE = "Bản trình diễn: giấy này không có giá trị"
FILE_NAMES = {
    Kind.RECEIPT: "giay-xac-nhan",
    Kind.ACCEPTANCE: "phieu-tiep-nhan",
    Kind.GUIDANCE: "phieu-huong-dan-bo-sung",
    Kind.REFUSAL: "phieu-tu-choi",
    Kind.STOPPED: "thong-bao-dung",
    Kind.RESULT: "thong-bao-ket-qua",
    Kind.APOLOGY: "phieu-xin-loi",
    Kind.CONFIRMATION: "xac-nhan-cu-tru",
    Kind.ABSENCE: "phieu-tam-vang",
}
MOST_OF_A_KIND = 999
KINDS = f"<any({', '.join(repr(str(kind)) for kind in Kind)}):kind>"

# Under which blueprint a paper was opened -> the page of its dossier.
DOSSIER_PAGES = {"mine.papers": "mine.sent", "beside.papers": "beside.sent", "reception.papers": "reception.dossier"}

Reader = Resident | Helper | Staff


@dataclass(frozen=True, slots=True)
class Link:
    """Where a paper of the open dossier is read, printed and fetched."""

    kind: Kind
    issued_at: datetime
    words: str
    to_print: str
    to_keep: str


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent, under the parent's guard."""
    bp = Blueprint("papers", __name__, url_prefix="/ho-so/<dossier:number>/giay")
    for which in ("", f"/<int(min=2, max={MOST_OF_A_KIND}):nth>"):
        defaults = {} if which else {"nth": 1}
        bp.get(f"/{KINDS}{which}", defaults=defaults)(show)
        bp.get(f"/{KINDS}{which}.pdf", defaults=defaults)(download)
    return bp


def links(dossier: Dossier, reader: Reader) -> list[Link]:
    """The papers that the dossier of the open page has."""
    return [
        Link(
            kind=kind,
            issued_at=at,
            words=called(kind, nth),
            to_print=url_for(".papers.show", number=dossier.number, kind=kind, nth=nth),
            to_keep=url_for(".papers.download", number=dossier.number, kind=kind, nth=nth),
        )
        for kind, nth, at in queries.papers_of(dossier.id, reader)
    ]


def show(number: str, kind: str, nth: int) -> Response:
    slip = _slip(number, kind, nth)
    return page(
        "papers/paper.html",
        paper=read(slip.statement),
        square=qr.picture_address(address_of(slip)),
        dossier_page=url_for(DOSSIER_PAGES[str(request.blueprint)], number=number),
        to_keep=url_for(".download", number=number, kind=kind, nth=nth),
    )


def download(number: str, kind: str, nth: int) -> Response:
    slip = _slip(number, kind, nth)
    sample = SAMPLE if current_app.config["DEMO"] else ""
    drawn = pdf.draw(read(slip.statement), address_of(slip), slip.issued_at, sample)
    name = f"{FILE_NAMES[slip.kind]}{'' if nth == 1 else f'-lan-{nth}'}-{number}.pdf"
    return Response(
        drawn, mimetype="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def address_of(slip: Slip) -> str:
    """What the square says: the page of this paper, at the address under which people reach us."""
    return address(url_for("paper.state", token=slip.token))


def _slip(number: str, kind: str, nth: int) -> Slip:
    """The paper of this address, for whoever may see its dossier; what others than its person read is noted."""
    reader = _reader()
    slip = queries.find(number, Kind(kind), nth, reader) or abort(404)
    if not isinstance(reader, Resident):
        note_read(reader, "paper-read", f"slip:{slip.id}", slip.ward_id, now())
    return slip


def _reader() -> Reader:
    helper: Helper | None = g.get("helper")
    return helper or signed_in_resident() or signed_in_staff() or abort(404)
