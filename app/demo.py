"""The demo ward: phường Cầu Giấy with three points and one invented person per role. Never in production."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache

import pyotp

from app.actor import SETTING_UP, Role
from app.database import db
from app.fees.records import FeeAccount
from app.people.actions import NewAccount, open_account
from app.people.queries import anybody_set_up
from app.people.records import StaffMember
from app.people.secrets import closed
from app.places.queries import neighbourhoods_of
from app.places.records import Neighbourhood, Point, Ward

PASSWORD = "cau-giay-2026"
RESIDENT_PIN = "258036"
RESIDENT_PHONE = "0912345678"
# One secret for all demo staff, published here: the banner shows its code to everybody.
ONE_TIME_SECRET = "DEMODEMODEMODEMODEMODEMODEMODEMO"
_DEVICE = pyotp.TOTP(ONE_TIME_SECRET)


@dataclass(frozen=True, slots=True)
class DemoStaff:
    """One sign-in of the demo."""

    username: str
    name: str
    role: Role
    words: str


STAFF = (
    DemoStaff("minh", "Nguyễn Văn Minh", Role.OFFICER, "cán bộ hỗ trợ tại điểm"),
    DemoStaff("mai", "Nguyễn Thị Mai", Role.RECEIVER, "cán bộ tiếp nhận"),
    DemoStaff("quang", "Lê Văn Quang", Role.HEAD, "chỉ huy"),
    DemoStaff("binh", "Phạm Văn Bình", Role.LEADER, "tổ trưởng Tổ 01"),
    DemoStaff("son", "Trần Hồng Sơn", Role.ADMIN, "quản trị"),
)

POINTS = (
    ("Điểm số 1 · Nhà văn hoá tổ 1", "ngõ 68 phố Cầu Giấy"),
    ("Điểm số 2 · Nhà văn hoá tổ 9", "số 15 phố Trần Thái Tông"),
    ("Điểm số 3 · Nhà văn hoá tổ 20", "ngõ 25 phố Nguyễn Phong Sắc"),
)
# Of the second neighbourhood and so on; ông Bình leads the first.
LEADERS = tuple(
    DemoStaff(f"to{number:02}", name, Role.LEADER, f"tổ trưởng Tổ {number:02}")
    for number, name in enumerate(
        (
            "Đặng Thị Ngân",
            "Vũ Đức Thành",
            "Bùi Thị Hảo",
            "Đỗ Văn Khải",
            "Hồ Thị Mến",
            "Ngô Văn Lực",
            "Dương Thị Thơm",
            "Lý Văn Phúc",
            "Phan Thị Oanh",
            "Trịnh Văn Sáng",
            "Đinh Thị Yến",
            "Mai Văn Tuyên",
            "Cao Thị Bích",
            "Lương Văn Đạt",
            "Tạ Thị Quý",
            "Phùng Văn Hiển",
            "Đoàn Thị Xuân",
            "Hà Văn Vinh",
            "Kiều Thị Loan",
            "Chu Văn Nghĩa",
            "Lã Thị Dịu",
            "Quách Văn Ích",
            "Thái Thị Én",
        ),
        start=2,
    )
)
NEIGHBOURHOODS = 1 + len(LEADERS)


def current_code(now: datetime) -> str:
    """The one-time code that all demo staff have in this half minute."""
    return _code(_DEVICE.timecode(now))


@lru_cache(maxsize=1)
def _code(half_minute: int) -> str:
    return _DEVICE.generate_otp(half_minute)


def load(pepper: str, now: datetime) -> bool:
    """Fill an empty database; False where somebody is set up already."""
    if anybody_set_up():
        return False
    ward = _ward()
    db.session.add(_fee_account(ward, now))
    points = _points(ward)
    leads = neighbourhoods_of(ward.id)
    for member in STAFF:
        at_point = points[0] if member.role is Role.OFFICER else None
        own = leads[0] if member.role is Role.LEADER else None
        db.session.add(staff_member(member, ward, at_point, pepper, own))
    for leader, own in zip(LEADERS, leads[1:], strict=True):
        db.session.add(staff_member(leader, ward, None, pepper, own))
    lan = NewAccount(name="Trần Thị Lan", phone=RESIDENT_PHONE, birth_year=1958, pin=RESIDENT_PIN)
    open_account(lan, SETTING_UP, pepper, now)
    return True


def staff_member(
    member: DemoStaff, ward: Ward, at_point: Point | None, pepper: str, leads: Neighbourhood | None = None
) -> StaffMember:
    """One demo sign-in for a ward."""
    return StaffMember(
        ward_id=ward.id,
        point_id=at_point.id if at_point else None,
        neighbourhood_id=leads.id if leads else None,
        username=member.username,
        name=member.name,
        role=member.role,
        password=_password(pepper),
        one_time_secret=ONE_TIME_SECRET,
        active=True,
    )


def sign_ins() -> list[str]:
    """The lines that `make run` prints."""
    lines = [f"  {one.username:<6} {one.words}" for one in STAFF]
    return [
        f"Cán bộ (/can-bo), mật khẩu {PASSWORD}, mã một lần hiện ở đầu mỗi trang:",
        *lines,
        f"Mỗi tổ còn lại có tổ trưởng của tổ: {', '.join(one.username for one in LEADERS)}",
        f"Người dân (/dang-nhap): số điện thoại {RESIDENT_PHONE}, mã PIN {RESIDENT_PIN}",
    ]


@cache
def _password(pepper: str) -> str:
    """Closed once: it is published, and thirty people would wait a second for it."""
    return closed(PASSWORD, pepper)


def _ward() -> Ward:
    ward = Ward(
        unit_code="00166",
        name="Phường Cầu Giấy",
        mark="CG",
        desk_name="Bộ phận tiếp nhận, Công an phường Cầu Giấy",
        desk_address="số 7 phố Dương Đình Nghệ",
        desk_phone="024 0000 0000",
    )
    db.session.add(ward)
    db.session.flush()
    db.session.add_all(Neighbourhood(ward_id=ward.id, name=f"Tổ {one:02}") for one in range(1, NEIGHBOURHOODS + 1))
    return ward


def _fee_account(ward: Ward, now: datetime) -> FeeAccount:
    """No bank has this number: nobody pays the demo by mistake (DECISIONS: demo payment data)."""
    return FeeAccount(
        ward_id=ward.id,
        bank="Ngân hàng trình diễn",
        bank_bin="000000",
        number="0000000000",
        holder="CONG AN PHUONG CAU GIAY",
        made_at=now,
        made_by=SETTING_UP.key,
    )


def _points(ward: Ward) -> list[Point]:
    hours = "19 giờ đến 21 giờ, thứ Hai đến thứ Sáu"
    points = [Point(ward_id=ward.id, name=name, address=where, opening_hours=hours) for name, where in POINTS]
    db.session.add_all(points)
    db.session.flush()
    return points
