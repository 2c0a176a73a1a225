"""The houses of a host: which they are, and registering one."""

from flask import Response, g, url_for
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, StringField

from app.actor import Resident
from app.clock import now
from app.lodging import queries
from app.lodging.actions import NewEstablishment, register
from app.lodging.guest import Kind
from app.lodging.words import KINDS
from app.people.phone import PhoneUnreadable, read_phone
from app.people.queries import account_of
from app.places import queries as places
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me
from app.web.respond import done, go, page

LONGEST_NAME, LONGEST_STREET = 120, 200


class HouseForm(Form):
    loai = RadioField("Loại nhà", choices={kind.value: words for kind, words in KINDS.items()}, validate_choice=False)
    ten = StringField("Tên", filters=TIDY)
    phuong = RadioField("Phường, xã", validate_choice=False)
    duong = StringField("Địa chỉ", filters=TIDY)
    dien_thoai = StringField("Số điện thoại", filters=TIDY)


@bp.get("/")
def home() -> Response:
    found = queries.establishments(me())
    if len(found) == 1:
        return go(url_for(".tonight", house_id=found[0].id))
    return all_houses()


@bp.get("/tat-ca")
def all_houses() -> Response:
    found = queries.establishments(me())
    return page("lodging/houses.html", houses=found, kinds=KINDS, may_join=isinstance(me(), Resident))


@bp.get("/dang-ky")
def new_house() -> Response:
    form = _form(None)
    form.dien_thoai.data = account_of(me()).phone
    return page("lodging/register.html", form=form)


@bp.post("/dang-ky")
def register_house() -> Response:
    form = _form(typed())
    new = _read(form) if form.validate() else None
    if new is None:
        return page("lodging/register.html", form.status, form=form)
    house = register(new, me(), now())
    return done(url_for(".tonight", house_id=house.id))


def _form(fields: MultiDict[str, str] | None) -> HouseForm:
    form = HouseForm(fields)
    served = _served()
    form.phuong.choices = served
    if len(served) == 1:
        (form.phuong.data,) = served
    return form


def _served() -> dict[str, str]:
    """Code and name of each ward where the house may lie; a helper acts in his ward alone."""
    within = g.helper.ward_id if g.get("helper") else None
    return {one.unit_code: one.name for one in places.served_wards() if within in (None, one.id)}


def _read(form: HouseForm) -> NewEstablishment | None:
    """What the form says of the house, if all of it can be read; else the form says what to do."""
    kind, written = form.loai.data or "", form.phuong.data or ""
    ward = places.served_ward(written) if written in _served() else None
    if kind not in list(Kind):
        form.blame("loai", "Chọn một loại nhà.")
    if ward is None:
        form.blame("phuong", "Chọn phường, xã của nhà này.")
    name = _written(form, "ten", LONGEST_NAME, "Nhà nghỉ Hoa Mai")
    street = _written(form, "duong", LONGEST_STREET, "số 5 ngõ 12 đường Cầu Giấy")
    phone = _phone(form)
    if form.problems or ward is None:
        return None
    return NewEstablishment(ward.id, Kind(kind), name, street, phone)


def _written(form: HouseForm, field: str, longest: int, example: str) -> str:
    text = form[field].data or ""
    if not text:
        form.blame(field, f"Điền ô này. Ví dụ: {example}")
    elif len(text) > longest:
        form.blame(field, f"Viết ngắn lại, nhiều nhất {longest} chữ.")
    return text


def _phone(form: HouseForm) -> str:
    try:
        return read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return ""
