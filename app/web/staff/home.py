"""The page from which each role goes to its work: a table, not a condition."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort

from app.actor import Role
from app.people import queries as people
from app.people.duty import ROLE_WORDS
from app.places import queries as places
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("staff_home", __name__, url_prefix="/can-bo")
only_staff(bp, *Role)


@dataclass(frozen=True, slots=True)
class Work:
    """One thing a role comes for."""

    endpoint: str
    words: str
    more: str


WORK: dict[Role, tuple[Work, ...]] = {
    Role.OFFICER: (Work("point.home", "Hỗ trợ người dân", "Mở tài khoản, làm hồ sơ cùng bác ngồi cạnh."),),
    Role.RECEIVER: (
        Work("reception.inbox", "Hồ sơ chờ xử lý", "Tiếp nhận hồ sơ của phường."),
        Work("reported.ask", "Người dân báo mất", "Khóa thẻ đăng nhập, dừng đổi số, khi người dân gọi hoặc đến."),
    ),
    Role.HEAD: (
        Work("reception.inbox", "Hồ sơ chờ xử lý", "Xem hồ sơ của phường, hồ sơ nào sắp đến hạn."),
        Work("texts.every_text", "Chữ của tin nhắn", "Viết lời nhắn riêng của phường, xem trước, xem giá."),
        Work("software.tokens", "Phần mềm của phường", "Cho một phần mềm đọc và ghi hồ sơ thay cho người gõ lại."),
    ),
    Role.LEADER: (
        Work(
            "leader.home",
            "Tổ của tôi",
            "Làm giúp hàng xóm. Hồ sơ đến đâu, gì sắp hết hạn.",
        ),
    ),
    Role.ADMIN: (Work("staff_home.ward", "Điểm và cán bộ của phường", "Các điểm, tổ dân phố và người đang làm việc."),),
}


@bp.get("/")
def home() -> Response:
    staff = signed_in_staff() or abort(404)
    ward, (_, *before) = places.ward(staff.ward_id), people.latest_sign_ins(staff, 2)
    last = before[0] if before else None
    return page("staff/home.html", work=WORK[staff.role], role=ROLE_WORDS[staff.role], ward=ward, before=last)


@bp.get("/phuong")
def ward() -> Response:
    staff = signed_in_staff() or abort(404)
    if staff.role is not Role.ADMIN:
        abort(404)
    return page(
        "staff/ward.html",
        ward=places.ward(staff.ward_id),
        points=places.points_of(staff.ward_id),
        neighbourhoods=places.neighbourhoods_of(staff.ward_id),
        colleagues=people.staff_of_ward(staff),
        role_words=ROLE_WORDS,
    )
