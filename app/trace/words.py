"""How each act and each reason of the audit is told to the person whose things it was about."""

from collections.abc import Mapping

from app.actor import Role
from app.dossiers.number_shown import WORDS as NEEDED
from app.identity.paper_seen import PAPERS
from app.mandates.help import BRINGERS
from app.mandates.terms import EndedBy, GivenBy
from app.phone_changes.terms import StoppedBy
from app.recovery.terms import Given
from app.sign_in_cards.terms import EndedBy as CardEndedBy
from app.trace.of_dossiers import OF_DOSSIERS, Said

# It stands beside “mandate-given” and is the same act.
BESIDE = frozenset({"mandate-text"})
# How the desk shares its work out: who opened her dossier for it is told, who handed it to whom is the ward's affair.
AMONG_COLLEAGUES = frozenset(
    {
        "dossier-taken",
        "dossier-assigned",
        "dossier-given-back",
        "dossier-handed-on",
        "opinion-asked",
        "opinion-given",
        "copying-begun",
        "copying-taken-over",
    }
)
SAID: dict[str, Said] = {
    "message-opened": Said("Xem tin nhắn đã gửi anh/chị", read=True),
    "messages-wished": Said("Chọn tin nhắn muốn nhận", own=True),
    "message-again": Said("Gửi lại một tin nhắn cho anh/chị"),
    "mandate-given": Said("Nhờ {thing} làm giúp", own=True),
    "mandate-ended": Said("Dừng nhờ {thing} làm giúp", own=True),
    "mandate-code-made": Said("Lấy mã trên giấy để nhờ người mang tới {thing}", own=True),
    "mandate-asked": Said("Nhắn tin hỏi anh/chị có nhờ {thing} làm giúp không"),
    "mandate-code-right": Said("Nhận mã của anh/chị tại {thing}"),
    "mandate-code-withdrawn": Said("Bỏ mã, không nhờ {thing} nữa", own=True),
    "sheet-kept": Said("Ghi giấy anh/chị ký nhờ {thing}"),
    "sheet-opened": Said("Xem giấy anh/chị ký nhờ {thing}", read=True),
    "sheet-prepared": Said("Làm phiếu chuẩn bị cùng anh/chị, theo lời nhờ {thing}"),
    "preparation-filed": Said("Ghi nơi đã nộp hồ sơ cùng anh/chị, theo lời nhờ {thing}"),
    "preparation-ended": Said("Ghi kết quả hồ sơ nộp nơi khác, theo lời nhờ {thing}"),
    "mandate-reminded": Said("Nhắn cho anh/chị: sắp hết hạn nhờ {thing} làm giúp"),
    "sitting-begun": Said("Mở trang của anh/chị để làm giúp", read=True),
    "guidance-noted": Said("Hướng dẫn anh/chị tự làm"),
    "coaching-agreed": Said("Ghi lời anh/chị cho ghi lại việc với SIM, VNeID, cổng dịch vụ công"),
    "coaching-opened": Said("Xem anh/chị làm đến bước nào với SIM, VNeID, cổng dịch vụ công", read=True),
    "coaching-noted": Said("Ghi anh/chị làm đến bước nào với SIM, VNeID, cổng dịch vụ công"),
    "coaching-withdrawn": Said("Xóa những gì đã ghi về SIM, VNeID, cổng dịch vụ công", own=True),
    "card-seen": Said("So giấy tờ với anh/chị và ghi lại anh/chị là ai"),
    "doubt-confirmed": Said("Xem lại giấy tờ của anh/chị, xác nhận là đúng"),
    "pin-code-given": Said("Đưa mã trên giấy để chọn mã PIN mới"),
    "sign-in-card-given": Said("In thẻ đăng nhập cho anh/chị"),
    "sign-in-card-ended": Said("Khóa thẻ đăng nhập của anh/chị"),
    "pin-code-stopped": Said("Bỏ mã trên giấy để chọn mã PIN mới", own=True),
    "pin-chosen": Said("Chọn mã PIN mới", own=True),
    "correction-asked": Said("Báo chỗ sai trong dữ liệu của anh/chị"),
    "correction-opened": Said("Xem chỗ sai mà anh/chị báo", read=True),
    "correction-answered": Said("Trả lời chỗ sai mà anh/chị báo"),
    "data-taken": Said("Tải dữ liệu của anh/chị về máy", own=True),
    "consent-withdrawn": Said("Rút lại điều anh/chị đã đồng ý", own=True),
    "account-closed": Said("Đóng tài khoản", own=True),
    "phone-change-asked": Said("Xin đổi số điện thoại của tài khoản giúp anh/chị"),
    "phone-change-stopped": Said("Dừng việc đổi số điện thoại", own=True),
    "phone-changed": Said("Đổi số điện thoại của tài khoản", own=True),
    "establishment-registered": Said("Khai cơ sở lưu trú {thing}"),
    "establishment-confirmed": Said("Xác nhận cơ sở lưu trú {thing}"),
    "host-reminded": Said("Nhắn cho anh/chị: cơ sở lưu trú {thing} còn khách chưa khai"),
    "host-invited": Said("Mời người cùng khai cho cơ sở lưu trú {thing}"),
    "host-uninvited": Said("Rút lời mời cùng khai cho cơ sở lưu trú {thing}"),
    "host-joined": Said("Nhận lời cùng khai cho cơ sở lưu trú {thing}"),
    "host-removed": Said("Bớt một người khai của cơ sở lưu trú {thing}", own=True),
    "stays-told": Said("Báo khách ở thêm hoặc đi sớm của cơ sở lưu trú {thing}"),
    "rooms-changed": Said("Sửa các phòng của cơ sở lưu trú {thing}"),
    "habit-changed": Said("Sửa lý do và số đêm của cơ sở lưu trú {thing}"),
    "guests-declared": Said("Khai khách của cơ sở lưu trú {thing}"),
    "guests-opened": Said("Xem danh sách khách của cơ sở lưu trú {thing}", read=True),
    **OF_DOSSIERS,
}
# A verb of former times.
OTHERWISE = Said("Làm một việc với dữ liệu của anh/chị", own=True)

SEEN: Mapping[str, str] = {paper: f"đã xem {words[:1].lower()}{words[1:]}" for paper, words in PAPERS.items()}
BY_CODE: Mapping[str, str] = {GivenBy.PAPER_CODE: "bằng mã trên giấy", GivenBy.SMS: "bằng mã trong tin nhắn"}
REASONS: dict[str, Mapping[str, str]] = {
    "correction-answered": {"da-sua": "đã sửa", "giu-nguyen": "giữ nguyên, có lý do"},
    "number-shown": {need: f"{words[:1].lower()}{words[1:]}" for need, words in NEEDED.items()},
    "mandate-code-made": BY_CODE,
    "mandate-asked": BY_CODE,
    "sheet-kept": SEEN,
    "papers-brought": {bringer: f"{who} mang tới" for bringer, who in BRINGERS.items()},
    "mandate-code-right": BY_CODE,
    "mandate-given": {
        GivenBy.OWN_PIN: "anh/chị tự bấm mã PIN",
        GivenBy.OPENED_ACCOUNT: "khi mở tài khoản tại điểm",
        GivenBy.SMS: "mã trong tin nhắn, anh/chị đọc cho cán bộ",
        GivenBy.OWN_PAGE: "anh/chị bấm nhờ trên trang của mình",
        GivenBy.RENEWED: "anh/chị nhờ tiếp",
        GivenBy.SIGNED_SHEET: "giấy anh/chị ký, cán bộ chụp lại",
        GivenBy.PAPER_CODE: "mã trên giấy của anh/chị, người khác mang tới",
    },
    "mandate-ended": {
        EndedBy.GOODBYE: "xong việc, cán bộ đã đóng trang",
        EndedBy.OWN_PAGE: "anh/chị bấm dừng trên trang của mình",
        EndedBy.AT_THE_POINT: "anh/chị bảo dừng tại điểm",
        EndedBy.SMS: "tin nhắn HUY từ điện thoại của anh/chị",
        EndedBy.RENEWED: "anh/chị nhờ tiếp bằng lời mới",
        EndedBy.ACCOUNT_CLOSED: "anh/chị đóng tài khoản",
    },
    "pin-code-given": SEEN,
    "phone-change-asked": SEEN,
    "phone-change-stopped": {
        StoppedBy.OWN_PAGE: "anh/chị bấm trên trang của mình",
        StoppedBy.AT_THE_POINT: "anh/chị bảo dừng tại điểm",
        StoppedBy.AT_THE_DESK: "anh/chị bảo công an phường dừng",
        StoppedBy.SMS: "tin nhắn HUY từ số cũ",
        StoppedBy.ASKED_AGAIN: "anh/chị xin đổi sang số khác",
        StoppedBy.TAKEN: "số mới đã có người khác dùng",
    },
    "consent-withdrawn": {
        "doc-the": "những gì đã đọc từ thẻ",
        "dinh-danh": "nối định danh điện tử",
        "huong-dan": "tên trong những lần được hướng dẫn",
        "ho-so-do": "hồ sơ đang dở",
    },
    "account-closed": {
        "own-page": "anh/chị bấm trên trang của mình",
        "at-the-point": "anh/chị tự bấm mã PIN tại điểm",
    },
    "sign-in-card-ended": {
        CardEndedBy.NEW_CARD: "in thẻ mới",
        CardEndedBy.OWN_PAGE: "anh/chị bấm trên trang của mình",
        CardEndedBy.AT_THE_POINT: "anh/chị báo mất thẻ tại điểm",
        CardEndedBy.ACCOUNT_CLOSED: "anh/chị đóng tài khoản",
        CardEndedBy.AT_THE_DESK: "anh/chị báo mất thẻ với công an phường",
    },
    "card-seen": SEEN,
    "doubt-confirmed": SEEN,
    "pin-chosen": {Given.MESSAGE: "bằng mã trong tin nhắn", Given.PAPER: "bằng mã trên giấy"},
}
# Why somebody of this role looks at what is hers.
WHY: dict[Role, str] = {
    Role.OFFICER: "làm giúp theo lời nhờ của anh/chị",
    Role.LEADER: "làm giúp theo lời nhờ của anh/chị",
    Role.RECEIVER: "giải quyết hồ sơ",
    Role.HEAD: "kiểm tra việc giải quyết hồ sơ",
    Role.ADMIN: "trông coi hệ thống",
}


def said(verb: str) -> Said:
    """How an act is told."""
    return SAID.get(verb, OTHERWISE)


def why(verb: str, reason: str, role: Role | None) -> str:
    """The reason that was given, else the work of who looked; "" where the act says it all."""
    given = REASONS.get(verb, {}).get(reason, "")
    return given or (WHY[role] if role and said(verb).read else "")
