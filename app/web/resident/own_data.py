"""“Dữ liệu của tôi”: what is held about her, and all of it as a file after her PIN."""

from collections.abc import Iterator

from flask import Blueprint, Response, abort, current_app, render_template, stream_with_context
from wtforms import PasswordField, RadioField

from app.actor import Resident
from app.clock import now
from app.database import db
from app.files import store
from app.files.picture import turned
from app.own_data.actions import took
from app.own_data.held import HELD
from app.own_data.pack import A_SLIP, BESIDES, about, as_json, packed
from app.own_data.queries import Section, everything
from app.own_data.record import Json
from app.own_data.sent.queries import Photo, photos_of, slips_of
from app.papers import pdf
from app.papers.records import Slip
from app.papers.statement import read
from app.people.queries import account_at_door
from app.places import queries as places
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.own_pin import typed_again
from app.web.papers import SAMPLE, address_of
from app.web.respond import page
from app.web.session import signed_in_resident

bp = Blueprint("own_data", __name__, url_prefix="/du-lieu")
TO_READ, FOR_MACHINES, EVERYTHING = "doc", "may", "het"
FILE = "du-lieu-cua-toi"
LONGEST_KEY = 36


class TakeForm(Form):
    loai = RadioField("Anh/chị muốn tải gì?", default=TO_READ)
    pin = PasswordField("Mã PIN")


@bp.get("")
def held() -> Response:
    return page("resident/own_data.html", held=HELD, wards=places.served_wards())


@bp.get("/tai-ve")
def choose() -> Response:
    return _draw(TakeForm())


@bp.post("/tai-ve")
def take() -> Response:
    form = TakeForm(typed())
    form.loai.choices = _kinds()
    right = form.validate() and _own_pin(form)
    db.session.commit()
    return _file(form.loai.data) if right else _draw(form)


def _draw(form: TakeForm) -> Response:
    form.loai.choices = _kinds()
    return page("resident/take_data.html", form.status, form=form)


def _kinds() -> dict[str, str]:
    """What may be taken, and how big it is."""
    photos = photos_of(_me())
    size = sum(one.attachment.size for one in photos) + A_SLIP * len(slips_of(_me())) + BESIDES
    return {
        TO_READ: "Một trang để đọc và in, máy nào cũng mở được",
        EVERYTHING: f"Tất cả, cả {len(photos)} ảnh giấy tờ: một tệp nén ZIP, {about(size)}",
        FOR_MACHINES: "Một tệp JSON, cho chương trình khác đọc",
    }


def _own_pin(form: TakeForm) -> bool:
    account = account_at_door(_me().account_id) or abort(404)
    right = typed_again(form, account)
    if right:
        took(account, (form.khoa.data or "")[:LONGEST_KEY], now())
    return right


def _file(kind: str) -> Response:
    sections = everything(_me())
    to_read = render_template("resident/data_file.html", sections=sections, at=now()).encode()
    for_machines = as_json(_by_part(sections))
    if kind == TO_READ:
        return _sent(to_read, "text/html", "html")
    if kind == FOR_MACHINES:
        return _sent(for_machines, "application/json", "json")
    texts = {f"{FILE}.html": to_read, f"{FILE}.json": for_machines}
    pieces = stream_with_context(packed(texts, _papers(photos_of(_me()), slips_of(_me()))))
    return _sent(pieces, "application/zip", "zip")


def _by_part(sections: tuple[Section, ...]) -> dict[str, list[Json]]:
    return {one.held.part: [record.as_json() for record in one.records] for one in sections}


def _papers(photos: list[Photo], slips: list[tuple[str, Slip]]) -> Iterator[tuple[str, bytes]]:
    """Photos upright, and her slips as they are printed."""
    for photo in photos:
        content = _bytes(photo)
        if content is not None:
            yield photo.name, content
    sample = SAMPLE if current_app.config["DEMO"] else ""
    for number, slip in slips:
        drawn = pdf.draw(read(slip.statement), address_of(slip), slip.issued_at, sample)
        yield f"phieu/{number}-{slip.kind}.pdf", drawn


def _bytes(photo: Photo) -> bytes | None:
    one = photo.attachment
    try:
        return turned(store.get(one.stored_as), 0 if one.is_pdf else one.rotation)
    except FileNotFoundError:
        return None


def _sent(content: bytes | Iterator[bytes], kind: str, ending: str) -> Response:
    answer = Response(content, mimetype=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{FILE}.{ending}"'
    return answer


def _me() -> Resident:
    return signed_in_resident() or abort(404)
