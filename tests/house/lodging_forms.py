"""A host's evening: every form of tonight's list, and the desk that confirms her house."""

from io import BytesIO
from typing import Any

from app.actor import Resident
from app.clock import now
from app.database import db
from app.lodging.actions import NewEstablishment, add, declare, hand_over, register
from app.lodging.guest import Kind
from app.lodging.lines import read_lines
from app.people.queries import accounts_at_door
from app.places.queries import served_ward
from tests.browser import Browser
from tests.dossiers.filed import at_work
from tests.files.cards_photographed import card, taken
from tests.lodging.files import comma
from tests.people.cards import ONG_THU
from tests.personas import Person, Worker

READY = "Nguyễn Văn An, 05/02/1990, 001090000123, 201"
TO_MEND = "Hoàng Minh, nam, 12031988, 31088000123, 202"
HEAD = ("Họ tên", "Ngày sinh", "Số CCCD", "Phòng")
GUEST = ("Đỗ Văn Tám", "04/05/1983", "001083000567", "401")
Form = tuple[Browser, str, dict[str, Any], dict[str, Any]]


def hosts(person: Person, name: str = "Nhà nghỉ Hoa Mai") -> tuple[Any, Resident]:
    """The house of whoever signs in with this phone, and herself; within an app context."""
    me = Resident(accounts_at_door(person.phone)[0].id)
    ward = served_ward("00166")
    assert ward
    return register(NewEstablishment(ward.id, Kind.HOTEL, name, "số 5 ngõ 12", "02438345678"), me, now()), me


def forms_of_a_host(host: Person, desk: Worker) -> list[Form]:
    with host.app.app_context():
        house, me = hosts(host)
        add(house, read_lines(READY), me, now())
        declaration = declare(house, me, now())
        file = hand_over(at_work(desk.username), now())
        assert declaration
        assert file
        first, second = add(house, read_lines(f"{TO_MEND}\n{READY.replace('123', '124')}"), me, now())
        db.session.commit()
        here = {"house_id": house.id, "sent_id": declaration.id}
        in_file = {"file_id": file.id}
        guests = [{"house_id": house.id, "guest_id": one.id} for one in (first, second)]
    new = {"loai": "nha-tro", "ten": "Nhà trọ Sen", "phuong": "00166", "duong": "số 9", "dien_thoai": host.phone}
    return [
        (host, "lodging.register_house", {}, new),
        (host, "lodging.add_lines", here, {"dong": "Lê Văn Cường, 1/2/1979, 001079000345, 305"}),
        (host, "lodging.add_file", here, {"tep": (BytesIO(comma([HEAD, GUEST])), "khach.csv")}),
        (host, "lodging.add_cards", here, {"anh": (BytesIO(taken(card(ONG_THU))), "the.jpg"), "phong": "9"}),
        (host, "lodging.mend", guests[0], {"ho_ten": "Hoàng Minh", "sinh": "12/3/1988", "so": "031088000123"}),
        (host, "lodging.remove", guests[0], {}),
        (host, "lodging.restore", guests[0], {}),
        (host, "lodging.send", here, {}),
        *of_the_desk(desk, {"house_id": here["house_id"]}, in_file),
    ]


def of_the_desk(desk: Worker, house: dict[str, Any], file: dict[str, Any]) -> list[Form]:
    return [
        (desk, "reception.confirm_house", house, {}),
        (desk, "reception.compare", file, {"so_khach": "1"}),
        (desk, "reception.hand_over_guests", {}, {}),
    ]
