"""The kinds of consent that are kept, and what is told about each before it is taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.retention.kinds import Kind
from app.retention.rules import OF


class What(StrEnum):
    """One kind; the value stands in the address, and in the audit as reason."""

    ACCOUNT = "tai-khoan"
    CARD = "doc-the"
    STATE = "dinh-danh"
    MANDATE = "nho-giup"
    CODE = "ma-nho-giup"
    COACHING = "viec-dang-hoc"
    GUIDANCE = "huong-dan"
    DRAFT = "ho-so-do"
    HOUSE = "cung-khai"


@dataclass(frozen=True, slots=True)
class Given:
    """One consent of hers. how: in words; thing: to whom or about what; ward_id: None where it is of no ward."""

    what: What
    id: UUID
    given_at: datetime
    how: str
    thing: str = ""
    ward_id: UUID | None = None

    @property
    def title(self) -> str:
        """As she reads it: "Nhờ Điểm số 1 làm giúp"."""
        return TOLD[self.what].title.format(thing=self.thing)


@dataclass(frozen=True, slots=True)
class Told:
    """title: with {thing}. purpose: what for. stops: what follows at once. stays: what is kept all the same."""

    title: str
    purpose: str
    stops: str
    stays: str


_SENT = "Hồ sơ đã gửi không đổi: công an phường giải quyết tiếp theo luật."
_LOGGED = f"Nhật ký vẫn ghi là đã có và đã rút, giữ {OF[Kind.AUDIT].kept}."

TOLD: Mapping[What, Told] = {
    What.ACCOUNT: Told(
        "Mở tài khoản, để chúng tôi giữ dữ liệu của anh/chị",
        "Để anh/chị làm, gửi và theo dõi hồ sơ. Thông báo về dữ liệu đã hiện trước câu hỏi đầu tiên.",
        "Rút lại là đóng tài khoản.",
        _SENT,
    ),
    What.CARD: Told(
        "Để {thing} nhớ những gì đã đọc từ thẻ",
        "Để lần sau khỏi gõ lại, và để phường biết chắc hồ sơ là của anh/chị.",
        "Xóa ngay họ tên, ngày sinh, số định danh, địa chỉ đã đọc từ thẻ. Lần sau anh/chị tự gõ, "
        "và danh tính lại là tự khai.",
        f"{_SENT} {_LOGGED}",
    ),
    What.STATE: Told(
        "Nối định danh điện tử với tài khoản",
        "Để đăng nhập bằng định danh, và để phường biết chắc anh/chị là ai.",
        "Không đăng nhập bằng định danh được nữa. Anh/chị vẫn vào bằng số điện thoại và mã PIN.",
        f"{_SENT} {_LOGGED}",
    ),
    What.MANDATE: Told(
        "Nhờ {thing} làm giúp",
        "Để người giúp mở trang của anh/chị và làm hồ sơ thay.",
        "Người giúp không mở được trang của anh/chị nữa, ngay khi anh/chị bấm.",
        f"{_SENT} Lời đã nhờ giữ {OF[Kind.MANDATE].kept}, để chứng minh việc đã làm là có phép.",
    ),
    What.CODE: Told(
        "Mã nhờ giúp, chưa ai mang tới {thing}",
        "Để người anh/chị nhờ mang mã tới điểm.",
        "Ai mang mã tới cũng không bắt đầu được gì.",
        _LOGGED,
    ),
    What.COACHING: Told(
        "Cho {thing} ghi lại việc với SIM, VNeID, cổng dịch vụ công",
        "Để lần sau làm tiếp, khỏi hỏi lại.",
        "Xóa ngay những bước đã ghi. Lần sau cán bộ hỏi lại từ đầu, vẫn giúp như thường.",
        _LOGGED,
    ),
    What.GUIDANCE: Told(
        "Ghi tên anh/chị vào những lần được hướng dẫn",
        "Để biết lần sau nên giúp anh/chị tới đâu.",
        "Xóa tên anh/chị khỏi những lần ấy. Điểm chỉ còn con số đếm.",
        _LOGGED,
    ),
    What.DRAFT: Told(
        "Giữ hồ sơ đang dở: {thing}",
        "Để không mất gì khi rớt mạng, và làm tiếp lúc khác.",
        "Xóa ngay chữ đã gõ và ảnh đã chụp của hồ sơ này. Không lấy lại được.",
        _SENT,
    ),
    What.HOUSE: Told(
        "Khai khách cho {thing}",
        "Để báo khách ngủ lại, việc luật buộc làm.",
        "Anh/chị không mở được danh sách khách của nơi này nữa. Khách ngủ lại vẫn phải có người báo "
        "công an phường: chủ duy nhất thì mời người khác làm chủ trước.",
        f"Những lần đã khai giữ {OF[Kind.DECLARATION].kept} {OF[Kind.DECLARATION].since}.",
    ),
}
