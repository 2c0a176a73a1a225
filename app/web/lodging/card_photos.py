"""Photos of guests' cards: the codes in them are read on the server, and no photo is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from flask import Response, request, url_for
from werkzeug.datastructures import FileStorage
from wtforms import FileField, StringField

from app.clock import now
from app.database import db
from app.days import by_when
from app.files.intake import HEAVIEST
from app.files.qr import codes_in
from app.files.refused import FileRefused
from app.letters import tidy
from app.lodging import queries
from app.lodging.actions import add
from app.lodging.cells import Cell, Row
from app.lodging.guest import WITH_ROOMS
from app.lodging.lines import read_line
from app.lodging.records import Establishment
from app.people.card_line import PARTS
from app.web.flood import photo_until
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked, own_unheld
from app.web.respond import done, page

# Each is looked through for a second or two while her phone waits.
AT_ONCE, NAME_SHOWN = 10, 60
NONE_CHOSEN = "Chưa có ảnh nào được chọn. Bấm vào ô chọn ảnh, chọn ảnh chụp mã QR của từng thẻ, rồi gửi."
TOO_MANY = f"mỗi lần đọc nhiều nhất {AT_ONCE} ảnh. Gửi tiếp ảnh này sau."
WAIT = "trong mười phút qua đã đọc rất nhiều ảnh. Chờ đến {} rồi gửi ảnh này, hoặc gõ theo thẻ."
NO_CARD = "mã QR trong ảnh không phải của thẻ căn cước. Chụp mã ở mặt có chip, hoặc gõ theo thẻ."
TWICE = "thẻ này đã có trong danh sách, không thêm lần nữa."


class CardsForm(Form):
    anh = FileField("Ảnh mã QR trên thẻ")
    phong = StringField("Phòng", filters=TIDY)


@dataclass(frozen=True, slots=True)
class Seen:
    """rows: the cards that were read, each with the name of its file. refused: a sentence for each other photo."""

    rows: tuple[tuple[str, Row], ...]
    refused: tuple[str, ...]


@bp.get("/<uuid:house_id>/anh-the")
def cards(house_id: UUID) -> Response:
    return _draw(own(house_id), CardsForm(), 0)


@bp.post("/<uuid:house_id>/anh-the")
def add_cards(house_id: UUID) -> Response:
    form = CardsForm(typed())
    if not form.validate():
        return _draw(own(house_id), form, 0)
    own_unheld(house_id)
    seen = _looked_through(request.files.getlist("anh"))
    house = own_locked(house_id)
    added = _keep(house, seen, form)
    if form.problems:
        db.session.commit()
        return _draw(house, form, added)
    return done(url_for(".tonight", house_id=house_id))


def _looked_through(files: Iterable[FileStorage]) -> Seen:
    rows: list[tuple[str, Row]] = []
    refused: list[str] = []
    for place, file in enumerate((one for one in files if one.filename), start=1):
        name = tidy(file.filename or "")[-NAME_SHOWN:]
        until = photo_until(me().account_id) if place <= AT_ONCE else None
        try:
            if place > AT_ONCE or until:
                refused.append(f"{name}: {WAIT.format(by_when(until)) if until else TOO_MANY}")
                continue
            found = [(name, read_line(code)) for code in codes_in(file.stream.read(HEAVIEST + 1)) if _is_card(code)]
        except FileRefused as problem:
            refused.append(f"{name}: {problem}")
            continue
        rows += found
        refused += [] if found else [f"{name}: {NO_CARD}"]
    return Seen(tuple(rows), tuple(refused if rows or refused else [NONE_CHOSEN]))


def _is_card(code: str) -> bool:
    return code.count("|") >= PARTS - 1


def _keep(house: Establishment, seen: Seen, form: CardsForm) -> int:
    """Add each card once, also where it was photographed twice; how many. What was not read stands in the form."""
    known = {row[Cell.NUMBER] for row in queries.open_rows(house, me())} - {""}
    fresh: list[Row] = []
    for sentence in seen.refused:
        form.blame("anh", sentence)
    for name, row in seen.rows:
        if row[Cell.NUMBER] in known:
            form.blame("anh", f"{name}: {TWICE}")
            continue
        known |= {row[Cell.NUMBER]} - {""}
        fresh.append(Row({Cell.ROOM: form.phong.data, **row.cells}) if form.phong.data else row)
    add(house, fresh, me(), now())
    return len(fresh)


def _draw(house: Establishment, form: CardsForm, added: int) -> Response:
    with_rooms = house.kind in WITH_ROOMS
    sentences = [str(one) for one in form.anh.errors]
    return page(
        "lodging/cards.html", form.status, house=house, form=form, added=added, unread=sentences, with_rooms=with_rooms
    )
