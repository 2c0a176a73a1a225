"""Who declares for a house: asked by phone, joined with the code, let go; its owners say who."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from wtforms import RadioField, StringField

from app.actor import Resident
from app.clock import now
from app.database import db
from app.days import by_when, short
from app.lodging import queries as houses
from app.lodging.house import queries
from app.lodging.house.actions import LastOwner, invite, join, remove, take_back
from app.lodging.records import Establishment, Host, Part
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, is_mobile, read_phone
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_residents
from app.web.respond import done, page
from app.web.session import signed_in_resident

hosts = Blueprint("hosts", __name__, url_prefix="/luu-tru")
only_residents(hosts)
PARTS: dict[Part, str] = {
    Part.STAFF: "Nhân viên: thêm và gửi khách",
    Part.OWNER: "Cùng làm chủ: còn mời và bớt người khai",
}

ASKED_OFTEN = "Hôm nay đã nhắn mời nhiều lần rồi. Mã đã nhắn vẫn dùng được; muốn mời nữa thì chờ đến {} ngày {}."


class InviteForm(Form):
    so = StringField("Số điện thoại", filters=TIDY)
    vai = RadioField("Vai", choices={part.value: words for part, words in PARTS.items()}, default=Part.STAFF)


class CodeForm(Form):
    ma = StringField("Mã", filters=TIDY)


@hosts.get("/<uuid:house_id>/nha/nguoi")
def people(house_id: UUID) -> Response:
    return _draw(houses.establishment(house_id, me()) or abort(404), InviteForm())


@hosts.post("/<uuid:house_id>/nha/nguoi")
def invite_somebody(house_id: UUID) -> Response:
    house, form = _owned(house_id), InviteForm(typed())
    phone = _phone(form) if form.validate() else None
    if phone is None or not _asked(house, phone, form):
        return _draw(house, form)
    return done(url_for(".people", house_id=house_id))


@hosts.post("/<uuid:house_id>/nha/moi/<uuid:asked_id>/bo")
def uninvite(house_id: UUID, asked_id: UUID) -> Response:
    house, form = _owned(house_id), Form(typed())
    if not form.validate():
        return _draw(house, InviteForm(), form)
    take_back(queries.invitation(asked_id, house, me(), now()) or abort(404), me(), now())
    return done(url_for(".people", house_id=house_id))


@hosts.post("/<uuid:house_id>/nha/nguoi/<uuid:host_id>/bo")
def remove_somebody(house_id: UUID, host_id: UUID) -> Response:
    house, form = _owned(house_id), Form(typed())
    host = queries.host(host_id, house, me()) or abort(404)
    if not form.validate() or not _let_go(host, house, form):
        return _draw(house, InviteForm(), form)
    mine = host.account_id == me().account_id
    return done(url_for("lodging.all_houses") if mine else url_for(".people", house_id=house_id))


@hosts.get("/ma-moi")
def code() -> Response:
    return page("lodging/code.html", form=CodeForm())


@hosts.post("/ma-moi")
def join_house() -> Response:
    form = CodeForm(typed())
    joined = _joined(form) if form.validate() else None
    if joined:
        return done(url_for("lodging.tonight", house_id=joined.establishment_id))
    # A guess counts, whatever came of it.
    db.session.commit()
    return _refused(form)


def me() -> Resident:
    """The host herself: who else may declare is no helper's to say."""
    return signed_in_resident() or abort(404)


def _owned(house_id: UUID) -> Establishment:
    """Her house of that address, locked, if she is an owner of it: also now, should she have waited for the lock."""
    house = houses.locked(house_id, me()) or abort(404)
    mine = queries.own_host(house_id, me())
    return house if mine and mine.part is Part.OWNER else abort(404)


def _asked(house: Establishment, phone: str, form: InviteForm) -> bool:
    try:
        invite(house, phone, Part(form.vai.data), me(), now())
    except TooManyGuesses as too_many:
        form.blame("so", ASKED_OFTEN.format(by_when(too_many.until), short(too_many.until.date())))
    return not form.problems


def _phone(form: InviteForm) -> str | None:
    try:
        phone = read_phone(form.so.data or "")
    except PhoneUnreadable as problem:
        form.blame("so", str(problem))
        return None
    if not is_mobile(phone):
        form.blame("so", "Gõ số di động: mã mời gửi bằng tin nhắn.")
    if form.vai.data not in set(Part):
        form.blame("vai", "Chọn một vai.")
    return None if form.problems else phone


def _let_go(host: Host, house: Establishment, form: Form) -> bool:
    try:
        remove(host, house, me(), now())
    except LastOwner:
        form.blame("khoa", "Nhà phải còn một người làm chủ. Mời người khác cùng làm chủ trước, rồi bỏ người này.")
    return not form.problems


def _joined(form: CodeForm) -> Host | None:
    try:
        return join("".join((form.ma.data or "").split()), me(), now())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None


def _refused(form: CodeForm) -> Response:
    if not form.problems:
        form.blame("ma", "Mã này chưa đúng với số điện thoại của anh/chị. Xem lại tin nhắn, hoặc nhờ chủ nhà mời lại.")
    return page("lodging/code.html", form.status, form=form)


def _draw(house: Establishment, form: InviteForm, besides: Form | None = None) -> Response:
    mine = queries.own_host(house.id, me())
    return page(
        "lodging/people.html",
        (besides or form).status,
        house=house,
        form=form,
        besides=besides.problems if besides else [],
        people=queries.declarers(house, me()),
        waiting=queries.waiting(house, me(), now()),
        mine=mine,
        may_ask=bool(mine and mine.part is Part.OWNER),
    )
