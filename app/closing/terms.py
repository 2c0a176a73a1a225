"""When an account may be closed, what is told before, and what becomes of each table that knows the account."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from app.retention.kinds import Kind
from app.retention.rules import OF

# Whoever took her phone, or an officer's paper, has a PIN of today too: until then her phone was told, and she came.
PIN_RESTS = timedelta(days=3)


class Way(StrEnum):
    """Where she typed her PIN for it; the audit's reason."""

    OWN_PAGE = "own-page"
    AT_THE_POINT = "at-the-point"


class DossiersOpen(RuntimeError):
    """
    The ward still works for her, and may have to ask her: it asks on her page, and only she can answer there.

    numbers: which of them; she waits for the result or withdraws them first.
    """

    def __init__(self, numbers: tuple[str, ...]) -> None:
        super().__init__(", ".join(numbers))
        self.numbers = numbers


class PinIsNew(RuntimeError):
    """It was chosen with a code in the last days: it may be somebody else's."""


# table -> gone with the account, in the same transaction. A house test knows every table that names an account.
GOES = frozenset(
    {
        "identity",
        "state_confirmation",
        "draft",
        "coaching_consent",
        "coaching_progress",
        "guidance",
        "sign_in",
        "phone_change",
    }
)
# table -> the term after which it is deleted: until then it is proof, or a mark of what opens nothing any more.
STAYS: Mapping[str, Kind] = {
    "dossier": Kind.DOSSIER,
    "attachment": Kind.PHOTO,
    "mandate": Kind.MANDATE,
    "correction": Kind.CORRECTION,
    "invitation_use": Kind.USED_INVITATION,
    "mandate_code": Kind.MANDATE_CODE,
    "pin_code": Kind.PIN_CODE,
    "sign_in_card": Kind.SIGN_IN_CARD,
}
# Ended, and gone with the house.
OF_A_HOUSE = "host"


def goes(you: str) -> tuple[str, ...]:
    """What happens at once, as it is read before. you: "anh/chị", or "bác" where somebody reads it to her."""
    return (
        f"Mọi máy đang mở trang của {you} đều thoát. Thẻ đăng nhập và mọi mã hết dùng.",
        f"Mọi việc nhờ làm giúp đều dừng: không ai mở được trang của {you} nữa.",
        f"Xóa ngay: họ tên, số điện thoại, mã PIN của tài khoản; những gì đã đọc từ thẻ của {you}; hồ sơ đang dở "
        "và ảnh chưa gửi; những gì đã ghi về việc đang học.",
        f"Nếu {you} khai khách cho một nhà: {you} không khai ở đây nữa. Khách ngủ lại vẫn phải báo công an phường.",
    )


def stays(you: str) -> tuple[str, ...]:
    """What the law keeps, and how long."""
    dossier, mandate, log = OF[Kind.DOSSIER], OF[Kind.MANDATE], OF[Kind.AUDIT]
    asked, message = OF[Kind.CORRECTION], OF[Kind.MESSAGE]
    return (
        f"Hồ sơ đã gửi vẫn ở công an phường, giữ {dossier.kept} {dossier.since}. "
        f"{you.capitalize()} giữ phiếu và mã hồ sơ để hỏi.",
        f"Lời đã nhờ làm giúp giữ {mandate.kept}, nhật ký ai đã làm gì giữ {log.kept}, yêu cầu sửa đã trả lời giữ "
        f"{asked.kept}, tin nhắn đã gửi giữ {message.kept}: để chứng minh khi cần.",
        f"Muốn dùng lại, {you} mở tài khoản mới bằng số này lúc nào cũng được. Hồ sơ cũ không hiện lại ở đó.",
    )
