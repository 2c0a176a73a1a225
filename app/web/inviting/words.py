"""How invitations call who invites."""

from uuid import UUID

from app.invitations.terms import Standing
from app.places import queries as places

# What fits into an SMS beside the address and the code.
LONGEST_IN_MESSAGE = 24

# For the inviter: he learns no more than this.
STANDING: dict[Standing, str] = {
    Standing.OPEN: "Chưa dùng",
    Standing.USED: "Đã dùng",
    Standing.REVOKED: "Chưa dùng, đã huỷ",
    Standing.ENDED: "Chưa dùng, đã hết hạn",
}
# For whoever holds the slip: a heading, and what to do; None where there never was such a code.
OVER: dict[Standing | None, tuple[str, str]] = {
    None: ("Mã này chưa đúng", "Xem lại từng chữ trên phiếu rồi gõ lại. Không có mã cũng mở được tài khoản."),
    Standing.USED: (
        "Mã này đã dùng rồi",
        "Mỗi phiếu mở một tài khoản. Anh/chị đã mở thì đăng nhập. Người khác dùng mất thì mở tài khoản không cần mã.",
    ),
    Standing.REVOKED: ("Phiếu này đã huỷ", "Người mời đã huỷ phiếu. Anh/chị vẫn mở được tài khoản, không cần mã."),
    Standing.ENDED: (
        "Phiếu này đã hết hạn",
        "Phiếu dùng được 14 ngày. Anh/chị vẫn mở được tài khoản, không cần mã.",
    ),
}


def inviter(ward_id: UUID, neighbourhood_id: UUID | None) -> str:
    """As on the slip and on the page: "Tổ trưởng Tổ 01, Phường Cầu Giấy", "Điểm dịch vụ công Phường Cầu Giấy"."""
    ward = places.ward(ward_id).name
    led = places.neighbourhood(neighbourhood_id) if neighbourhood_id else None
    return f"Tổ trưởng {led.name}, {ward}" if led else f"Điểm dịch vụ công {ward}"


def inviter_in_message(neighbourhood_id: UUID | None) -> str:
    """The same where every letter counts."""
    led = places.neighbourhood(neighbourhood_id) if neighbourhood_id else None
    return f"Tổ trưởng {led.name}"[:LONGEST_IN_MESSAGE].rstrip() if led else "Điểm dịch vụ công"
