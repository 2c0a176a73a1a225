"""What is held about a person, kind by kind: what for, by what right, how long, and who mends it."""

from dataclasses import dataclass
from enum import StrEnum

from app.retention.kinds import Kind, Rule
from app.retention.rules import OF


class Part(StrEnum):
    """One part of her data, as a file for machines names it."""

    ACCOUNT = "tai-khoan"
    IDENTITY = "danh-tinh"
    DOSSIERS = "ho-so"
    DRAFTS = "dang-do"
    MANDATES = "nho-giup"
    LEARNING = "hoc-tu-lam"
    MESSAGES = "tin-nhan"
    LODGING = "luu-tru"
    SIGN_INS = "dang-nhap"
    OPENED = "ai-da-mo"


# That a public duty needs no consent is our own reading of Luật 91/2025, still doubtful: so this notice is given.
SERVICE = "Luật Cư trú và thủ tục anh/chị nộp: việc công làm theo luật"
CONSENT = "Anh/chị đồng ý (Luật 91/2025/QH15 Điều 9); rút lại lúc nào cũng được"
SAFETY = "Luật 91/2025/QH15: phải giữ an toàn dữ liệu của anh/chị"


@dataclass(frozen=True, slots=True)
class Held:
    """
    One part in plain words.

    rules: whose terms say how long; stays: what there is to say beside them. mends: who changes it where it is wrong.
    """

    part: Part
    title: str
    what: str
    purpose: str
    basis: str
    rules: tuple[Kind, ...]
    stays: str
    mends: str

    @property
    def how_long(self) -> str:
        """In one sentence."""
        terms = "; ".join(_term(OF[kind]) for kind in self.rules)
        return ". ".join(filter(None, (terms, self.stays)))


def _term(rule: Rule) -> str:
    # Nothing is promised that the ward has not agreed to.
    unsure = ", phường còn đang chốt lại" if rule.doubtful else ""
    return f"{rule.name}: {rule.kept} {rule.since}{unsure}"


DOSSIER = (Kind.DOSSIER, Kind.PHOTO)
OWN_NUMBER = "Anh/chị tự đổi số điện thoại và mã PIN. Tên hoặc năm sinh sai: mang thẻ tới điểm"
HELD = (
    Held(
        Part.ACCOUNT,
        "Tài khoản",
        "Họ tên, năm sinh, số điện thoại, ngày mở. Mã PIN không ai đọc được.",
        "Để anh/chị vào trang của mình và nhận tin nhắn",
        CONSENT,
        (Kind.CORRECTION,),
        "Khi anh/chị còn dùng tài khoản; đóng tài khoản là xóa ngay",
        OWN_NUMBER,
    ),
    Held(
        Part.IDENTITY,
        "Danh tính",
        "Họ tên, ngày sinh, giới tính, số định danh, địa chỉ mà cán bộ đã xem trên thẻ. Không giữ ảnh thẻ ở đây.",
        "Để lần sau khỏi gõ lại và không nhầm người",
        SERVICE,
        (),
        "Khi anh/chị còn dùng tài khoản; rút lại hoặc đóng tài khoản là xóa ngay",
        "Cán bộ tại điểm, khi xem lại thẻ",
    ),
    Held(
        Part.DOSSIERS,
        "Hồ sơ đã gửi",
        "Những gì anh/chị khai, ảnh giấy tờ, phiếu, và mọi việc đã xảy ra với hồ sơ.",
        "Để công an phường giải quyết hồ sơ",
        SERVICE,
        DOSSIER,
        "",
        "Khi hồ sơ chờ bổ sung, anh/chị tự sửa chỗ được hỏi; ngoài ra công an phường sửa",
    ),
    Held(
        Part.DRAFTS,
        "Hồ sơ đang dở, phiếu chuẩn bị",
        "Chữ anh/chị đã gõ và ảnh đã chụp; phiếu để nộp nơi khác, nộp ở đâu, kết quả.",
        "Để không mất gì khi rớt mạng, và để anh/chị chép khi nộp",
        CONSENT,
        (Kind.DRAFT, Kind.PREPARED),
        "",
        "Anh/chị tự sửa",
    ),
    Held(
        Part.MANDATES,
        "Lời nhờ làm giúp",
        "Anh/chị nhờ ai, việc gì, bao lâu, bằng lời nào.",
        "Để chứng minh người làm giúp được phép",
        CONSENT,
        (Kind.MANDATE, Kind.MANDATE_CODE),
        "",
        "Anh/chị tự dừng; lời đã đồng ý thì không sửa",
    ),
    Held(
        Part.LEARNING,
        "Lần được hướng dẫn",
        "Hôm nào được hướng dẫn thủ tục gì; việc đang học nếu anh/chị cho ghi.",
        "Để lần sau giúp tiếp từ chỗ đó",
        CONSENT,
        (Kind.GUIDANCE, Kind.COACHING),
        "",
        "Cán bộ tại điểm",
    ),
    Held(
        Part.MESSAGES,
        "Tin nhắn",
        "Những tin chúng tôi đã nhắn cho anh/chị.",
        "Để biết anh/chị đã được báo",
        SERVICE,
        (Kind.MESSAGE,),
        "",
        "Không sửa: là tin đã gửi",
    ),
    Held(
        Part.LODGING,
        "Cơ sở lưu trú",
        "Cơ sở anh/chị khai, các lần khai khách.",
        "Để khai báo lưu trú",
        "Luật Cư trú Điều 30: việc luật buộc làm",
        (Kind.DECLARATION, Kind.UNSENT_GUEST),
        "Cơ sở giữ khi còn nhận khách",
        "Công an phường",
    ),
    Held(
        Part.SIGN_INS,
        "Đăng nhập",
        "Lúc đăng nhập, loại máy; thẻ đăng nhập; lần đổi số.",
        "Để anh/chị nhận ra người lạ",
        SAFETY,
        (Kind.SIGN_IN, Kind.WHEREABOUTS, Kind.PHONE_CHANGE, Kind.SIGN_IN_CARD),
        "",
        "Không sửa: máy tự ghi",
    ),
    Held(
        Part.OPENED,
        "Ai đã mở",
        "Ai đã mở hoặc làm gì với dữ liệu của anh/chị, lúc nào, vì sao.",
        "Để không ai xem lén",
        SAFETY,
        (Kind.AUDIT,),
        "",
        "Không sửa được, kể cả chúng tôi",
    ),
)
