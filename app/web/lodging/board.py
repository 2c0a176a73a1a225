"""The room board: tap a room, add its guests; empty, full and over-full rooms say so in words."""

from dataclasses import dataclass
from uuid import UUID

from flask import Response, abort, url_for
from wtforms import TextAreaField

from app.clock import now
from app.lodging.actions import add
from app.lodging.cells import Cell, Row
from app.lodging.house import queries as houses
from app.lodging.house.records import Room
from app.lodging.lines import read_lines
from app.lodging.looked.queries import look
from app.lodging.records import Establishment, Standing
from app.lodging.stays.terms import night_of
from app.lodging.together import queries
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.respond import done, page


class RoomForm(Form):
    dong = TextAreaField("Thêm khách")


@dataclass(frozen=True, slots=True)
class Shown:
    """One room of the board."""

    room: Room
    sent: int
    typed: int

    @property
    def words(self) -> tuple[str, str]:
        """What it says, and the class of the tag."""
        count, beds = self.sent + self.typed, self.room.beds
        if not count:
            return "trống", "t-new"
        if count > beds:
            return f"quá {count - beds} người", "t-late"
        return ("đủ", "t-ok") if count == beds else (f"còn {beds - count} chỗ", "t-wait")


@bp.get("/<uuid:house_id>/phong")
def board(house_id: UUID) -> Response:
    house = own(house_id)
    counted = queries.counts(house, me(), night_of(now()))
    shown = [Shown(room, *counted.pop(room.name, (0, 0))) for room in houses.rooms(house, me())]
    others = {room: sum(counts) for room, counts in sorted(counted.items()) if room}
    return page("lodging/board.html", house=house, rooms=shown, others=others, nowhere=sum(counted.get("", (0, 0))))


@bp.get("/<uuid:house_id>/phong/<uuid:room_id>")
def room(house_id: UUID, room_id: UUID) -> Response:
    house = own(house_id)
    return _draw(house, _room(room_id, house), RoomForm())


@bp.post("/<uuid:house_id>/phong/<uuid:room_id>")
def add_to_room(house_id: UUID, room_id: UUID) -> Response:
    house, form = own_locked(house_id), RoomForm(typed())
    found = _room(room_id, house)
    lines = read_lines(form.dong.data or "") if form.validate() else ()
    if not lines:
        if not form.problems:
            form.blame("dong", "Gõ mỗi khách một dòng, hoặc quét mã trên thẻ. Ví dụ: Nguyễn Văn An, 1990, số căn cước")
        return _draw(house, found, form)
    # Whoever stands on another room's page is in this one, whatever a copied line says.
    add(house, [Row({**line.cells, Cell.ROOM: found.name}) for line in lines], me(), now())
    return done(url_for(".room", house_id=house_id, room_id=room_id))


def _room(room_id: UUID, house: Establishment) -> Room:
    return houses.room(room_id, house, me()) or abort(404)


def _draw(house: Establishment, found: Room, form: RoomForm) -> Response:
    everybody = queries.in_room(house, me(), found.name, night_of(now()))
    sent = [one for one in everybody if one.standing is Standing.DECLARED]
    waiting = [one for one in everybody if one.standing is Standing.TYPED]
    return page(
        "lodging/room.html",
        form.status,
        house=house,
        form=form,
        shown=Shown(found, len(sent), len(waiting)),
        sent=sent,
        rows=look(waiting, house, me(), now()),
        after=None,
    )
