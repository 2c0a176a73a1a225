"""A host's evening: every form of tonight's list, and the desk that confirms her house."""

from datetime import date
from io import BytesIO
from typing import Any

from app.actor import Resident
from app.clock import now
from app.database import db
from app.lodging.actions import NewEstablishment, add, declare, hand_over, register, take_out
from app.lodging.guest import Kind
from app.lodging.hosting import Hosting
from app.lodging.house.actions import set_rooms
from app.lodging.house.queries import rooms
from app.lodging.house.room_lines import read_rooms
from app.lodging.lines import read_lines
from app.lodging.records import Establishment
from app.lodging.regulars.actions import keep
from app.lodging.stays.actions import extend
from app.lodging.stays.queries import of_report
from app.people.queries import accounts_at_door
from app.places.queries import served_ward
from tests.browser import Browser
from tests.dossiers.filed import at_work
from tests.files.cards_photographed import card, taken
from tests.lodging.files import comma
from tests.people.cards import ONG_THU
from tests.personas import Person, Worker

READY = "Nguyễn Văn An, 05/02/1990, 001090000123, 201"
SLEPT = "Vũ Văn Ngủ, 01/01/1980, 001080000777, 204, 22/11/2026, 23/11/2026"
TO_MEND = "Hoàng Minh, nam, 12031988, 31088000123, 202"
HEAD = ("Họ tên", "Ngày sinh", "Số CCCD", "Phòng")
GUEST = ("Đỗ Văn Tám", "04/05/1983", "001083000567", "401")
Form = tuple[Browser, str, dict[str, Any], dict[str, Any]]


def hosts(person: Person, name: str = "Nhà nghỉ Hoa Mai") -> tuple[Any, Resident]:
    """The house of whoever signs in with this phone, and herself; within an app context."""
    me = Resident(accounts_at_door(person.phone)[0].id)
    return register(new_house(name), me, now()), me


def new_house(name: str) -> NewEstablishment:
    ward = served_ward("00166")
    assert ward
    return NewEstablishment(ward.id, Kind.HOTEL, name, "số 5 ngõ 12", "02438345678")


def forms_of_a_host(host: Person, desk: Worker) -> list[Form]:
    with host.app.app_context():
        house, me = hosts(host)
        here = declared_here(house, me)
        file = hand_over(at_work(desk.username), now())
        assert file
        change = str(of_report(here["report_id"], house, me)[0].change.id)
        db.session.commit()
    new = {"loai": "nha-tro", "ten": "Nhà trọ Sen", "phuong": "00166", "duong": "số 9", "dien_thoai": host.phone}
    return [
        (host, "lodging.register_house", {}, new),
        *of_a_house(host, "lodging", here, {}),
        *of_the_desk(desk, {"house_id": here["house_id"]}, {"file_id": file.id}, change),
    ]


def declared_here(house: Establishment, me: Hosting) -> dict[str, Any]:
    """A house with one sending and two guests who wait: what stands in the addresses of its pages."""
    (sent,) = add(house, read_lines(READY), me, now())
    declaration = declare(house, me, now())
    assert declaration
    first, _ = add(house, read_lines(f"{TO_MEND}\n{READY.replace('123', '124')}"), me, now())
    set_rooms(house, read_rooms("201, 2\n202, 2"), me, now())
    db.session.flush()
    (slept,) = add(house, read_lines(SLEPT), me, now())
    declare(house, me, now())
    report = extend(slept, house, date(2026, 11, 24), me, now())
    here = {"house_id": house.id, "sent_id": declaration.id, "guest_id": first.id}
    (room, _) = rooms(house, me)
    gone = add(house, read_lines("Lý Văn Về, 01/01/1981, 001081000778, 204"), me, now())[0]
    take_out(gone, house, me, now())
    kept = keep(slept, house, me, now())
    db.session.flush()
    more = {"room_id": room.id, "gone": str(gone.id), "kept": str(kept.id), "declared_id": sent.id}
    return {**here, **more, "slept": slept, "report_id": report.id}


def of_a_house(who: Browser, under: str, here: dict[str, Any], base: dict[str, Any]) -> list[Form]:
    """Every form of a house, for a host herself or for a helper. base: his mandate."""
    house = {**base, "house_id": here["house_id"], "sent_id": here["sent_id"]}
    guest = {**base, "house_id": here["house_id"], "guest_id": here["guest_id"]}
    slept = {**base, "house_id": here["house_id"], "guest_id": here["slept"].id, "report_id": here["report_id"]}
    place = str(here["slept"].place)
    stays = [
        (who, f"{under}.stay_on", slept, {"den": "25/11/2026"}),
        (who, f"{under}.tell_last_night", slept, {f"k{place}": "di", "den": "26/11/2026"}),
        (who, f"{under}.stay_on", slept, {"den": "27/11/2026"}),
        (who, f"{under}.has_left", slept, {}),
    ]
    return [*stays, *of_a_list(who, under, here, house, guest)]


def of_a_list(
    who: Browser, under: str, here: dict[str, Any], house: dict[str, Any], guest: dict[str, Any]
) -> list[Form]:
    """Those around tonight's list. house, guest: what stands in their addresses."""
    return [
        (who, f"{under}.keep_regular", {**guest, "guest_id": here["declared_id"]}, {}),
        (who, f"{under}.add_regular", house, {"ai": here["kept"]}),
        (who, f"{under}.forget_regular", house, {"ai": here["kept"]}),
        (who, f"{under}.add_to_room", {**house, "room_id": here["room_id"]}, {"dong": "Bùi Văn Hai, 1982"}),
        (who, f"{under}.copy", house, {"noi_o": "Phường Hồng Gai", "ca_dong": "y"}),
        (who, f"{under}.take_back", house, {"ai": here["gone"]}),
        (who, f"{under}.keep_rooms", house, {"phong": "201, 2\n301-303, 2"}),
        (who, f"{under}.keep_habit", house, {"ly_do": "18", "dem": "3"}),
        (who, f"{under}.add_lines", house, {"dong": "Lê Văn Cường, 1/2/1979, 001079000345, 305"}),
        (who, f"{under}.add_file", house, {"tep": (BytesIO(comma([HEAD, GUEST])), "khach.csv")}),
        (who, f"{under}.add_cards", house, {"anh": (BytesIO(taken(card(ONG_THU))), "the.jpg"), "phong": "9"}),
        (who, f"{under}.add_rows", house, {"d0": "Lê Văn Cường, 1/2/1979, 001079000345, 305"}),
        (who, f"{under}.mend", guest, {"ho_ten": "Hoàng Minh", "sinh": "12/3/1988", "so": "031088000123"}),
        (who, f"{under}.remove", guest, {}),
        (who, f"{under}.restore", guest, {}),
        (who, f"{under}.send", house, {}),
    ]


def of_the_desk(desk: Worker, house: dict[str, Any], file: dict[str, Any], change: str) -> list[Form]:
    return [
        (desk, "reception.confirm_house", house, {}),
        (desk, "reception.enter_stays", {}, {"dong": change}),
        (desk, "reception.search_guests", {}, {"ten": "nguyen van an", "ly_do": "kiem-tra-luu-tru"}),
        (desk, "reception.compare", file, {"so_khach": "1"}),
        (desk, "reception.hand_over_guests", {}, {}),
    ]
