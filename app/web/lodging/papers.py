"""Receipts to print and to take home: of a whole list, and of one guest of it."""

from uuid import UUID

from flask import Response, abort, current_app, url_for

from app.lodging import queries
from app.lodging.receipts import queries as receipts
from app.lodging.records import Declaration, Establishment, GuestRow
from app.papers import qr
from app.papers.guests import Declared, GuestsPaper, guest_receipt, list_receipt
from app.papers.pdf import draw_guests
from app.places import queries as places
from app.web.lodging.blueprint import bp, me, own
from app.web.outside import address
from app.web.papers import SAMPLE
from app.web.respond import page

LIST, GUEST = (
    "/<uuid:house_id>/bien-nhan/<uuid:sent_id>/in",
    "/<uuid:house_id>/bien-nhan/<uuid:sent_id>/<uuid:guest_id>",
)


@bp.get(LIST)
def list_paper(house_id: UUID, sent_id: UUID) -> Response:
    sent = sent_from(own(house_id), sent_id)
    keep = url_for(".list_pdf", house_id=house_id, sent_id=sent_id)
    return _shown(_of_list(sent), _list_address(sent), sent, keep)


@bp.get(f"{LIST}.pdf")
def list_pdf(house_id: UUID, sent_id: UUID) -> Response:
    sent = sent_from(own(house_id), sent_id)
    return _drawn(_of_list(sent), _list_address(sent), sent)


@bp.get(GUEST)
def guest_paper(house_id: UUID, sent_id: UUID, guest_id: UUID) -> Response:
    sent = sent_from(own(house_id), sent_id)
    guest = _guest(guest_id, sent)
    keep = url_for(".guest_pdf", house_id=house_id, sent_id=sent_id, guest_id=guest_id)
    return _shown(_of_guest(guest, sent), _guests_address(guest, sent), sent, keep)


@bp.get(f"{GUEST}.pdf")
def guest_pdf(house_id: UUID, sent_id: UUID, guest_id: UUID) -> Response:
    sent = sent_from(own(house_id), sent_id)
    guest = _guest(guest_id, sent)
    return _drawn(_of_guest(guest, sent), _guests_address(guest, sent), sent)


def sent_from(house: Establishment, sent_id: UUID) -> Declaration:
    """A sending of that house."""
    sent = queries.declaration(sent_id, me()) or abort(404)
    return sent if sent.establishment_id == house.id else abort(404)


def _guest(guest_id: UUID, sent: Declaration) -> GuestRow:
    return receipts.guest_of(guest_id, sent, me()) or abort(404)


def _of_list(sent: Declaration) -> GuestsPaper:
    house = own(sent.establishment_id)
    guests = [(row.as_declared(house.kind), row.late) for row in queries.guests_of(sent, me())]
    return list_receipt(_declared(sent, house), guests)


def _of_guest(guest: GuestRow, sent: Declaration) -> GuestsPaper:
    house = own(sent.establishment_id)
    return guest_receipt(_declared(sent, house), guest.as_declared(house.kind), guest.late, guest.place)


def _declared(sent: Declaration, house: Establishment) -> Declared:
    ward = places.ward(house.ward_id).name
    late = receipts.late_among(sent, me())
    return Declared(sent.id, house.name, house.street, ward, sent.declared_at, sent.guests, late)


def _list_address(sent: Declaration) -> str:
    return address(url_for("guests_paper.declared", secret=receipts.secret_of(sent)))


def _guests_address(guest: GuestRow, sent: Declaration) -> str:
    return address(url_for("guests_paper.declared", secret=receipts.guests_secret(guest, sent)))


def _shown(paper: GuestsPaper, url: str, sent: Declaration, keep: str) -> Response:
    before = url_for(".receipt", house_id=sent.establishment_id, sent_id=sent.id)
    return page("papers/guests.html", paper=paper, square=qr.picture_address(url), before=before, to_keep=keep)


def _drawn(paper: GuestsPaper, url: str, sent: Declaration) -> Response:
    sample = SAMPLE if current_app.config["DEMO"] else ""
    drawn = draw_guests(paper, url, sent.declared_at, sample)
    name = f"bien-nhan-luu-tru-{paper.number.partition('/')[0]}.pdf"
    return Response(
        drawn, mimetype="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
