"""The regulars of a house: kept from a stay, put on tonight's list with one tap, forgotten."""

from uuid import UUID

from flask import Response, abort, request, url_for

from app.clock import now
from app.lodging.records import Establishment
from app.lodging.regulars import queries
from app.lodging.regulars.actions import MOST, TooMany, add_tonight, forget, keep
from app.lodging.regulars.records import Regular
from app.lodging.stays.queries import guest as declared_guest
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.respond import done, page

WHO = "ai"


@bp.get("/<uuid:house_id>/khach-quen")
def regulars(house_id: UUID) -> Response:
    return _draw("lodging/regulars.html", own(house_id), Form())


@bp.post("/<uuid:house_id>/khach-quen")
def add_regular(house_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    if not form.validate():
        return _draw("lodging/regulars.html", house, form)
    add_tonight(_chosen(house), house, me(), now())
    return done(url_for(".tonight", house_id=house_id))


@bp.get("/<uuid:house_id>/khach-quen/bo")
def fewer_regulars(house_id: UUID) -> Response:
    return _draw("lodging/fewer_regulars.html", own(house_id), Form())


@bp.post("/<uuid:house_id>/khach-quen/bo")
def forget_regular(house_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    if not form.validate():
        return _draw("lodging/fewer_regulars.html", house, form)
    forget(_chosen(house))
    return done(url_for(".fewer_regulars", house_id=house_id))


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/quen")
def keep_regular(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    guest = declared_guest(guest_id, house, me()) or abort(404)
    if form.validate():
        try:
            keep(guest, house, me(), now())
        except TooMany:
            form.blame("khoa", f"Nhà này đã giữ {MOST} khách quen. Bỏ bớt người không đến nữa, rồi giữ người này.")
    if form.problems:
        return _draw("lodging/regulars.html", house, form)
    return done(url_for(".regulars", house_id=house_id))


def _chosen(house: Establishment) -> Regular:
    wanted = request.form.get(WHO, "")
    return next((one for one in queries.regulars(house, me()) if str(one.id) == wanted), None) or abort(404)


def _draw(template: str, house: Establishment, form: Form) -> Response:
    return page(template, form.status, house=house, form=form, regulars=queries.regulars(house, me()))
