"""Whoever is struck off thường trú or tạm trú: what the two services share. The law takes both only online."""

from app.catalogue.condition import Condition
from app.catalogue.outcome import Channel, FormField, Prepared, Turn, Way
from app.catalogue.question import Choice, Day, Text
from app.catalogue.service import Paper, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.people import Whom

STRUCK_OFF = Whom("người được xóa", "nguoi-duoc-xoa", "Xóa cho ai?")
POLICE_THEMSELVES = "Công an phường, xã nơi đã đăng ký"


def when_it_happened() -> Step:
    """The seven days of Nghị định 154/2024/NĐ-CP Điều 9 and 10 (amended by 58/2026) begin there."""
    asked = Day(
        "ngay_xay_ra",
        "Việc đó xảy ra ngày nào?",
        name="ngày xảy ra",
        hint="Làm trong 7 ngày từ ngày này. Quá ngày vẫn làm được.",
        days_ahead=0,
    )
    more = Text("noi_ro", "Nói rõ thêm", name="nói rõ thêm", hint="Không có thì để trống.", required=False)
    return Step("khi-nao", "Thời gian", "Từ khi nào?", (asked, more))


def by_the_police_themselves(when: Condition, title: str) -> Turn:
    """Where a database tells them, nobody has to file."""
    return Turn(
        "cong-an-tu-lam",
        when,
        title,
        "Công an phường nhận thông tin từ cơ sở dữ liệu và tự xóa trong 1 ngày làm việc. Anh/chị không phải nộp gì. "
        "Lâu chưa thấy xóa thì gọi công an phường.",
        body=POLICE_THEMSELVES,
    )


def online(what: str, days: int, fields: tuple[FormField, ...]) -> Prepared:
    """Only the national portal or VNeID: Nghị định 58/2026/NĐ-CP Điều 4 khoản 6, 7."""
    decree = "Nghị định 154/2024/NĐ-CP, sửa đổi bởi Nghị định 58/2026/NĐ-CP"
    return Prepared(
        body=POLICE_THEMSELVES,
        ways=(
            Way(Channel.PORTAL, f"dichvucong.gov.vn, tìm “{what}”"),
            Way(Channel.VNEID, f"mục Thủ tục hành chính, chọn “{what}”"),
        ),
        form=(Stated("CT01", "Thông tư 116/2026/TT-BCA"),),
        cost=(Stated("Không mất lệ phí", "Thông tư 75/2022/TT-BTC"),),
        time=(Stated(f"{days} ngày làm việc", decree),),
        fields=fields,
    )


def proof(when: Condition | None = None) -> Paper:
    """Điều 9 khoản 3 and Điều 10 khoản 3; what the police can look up is not asked for."""
    return Paper(
        "giay_chung_minh",
        "Giấy tờ cho thấy thuộc trường hợp xóa",
        "nếu có",
        when,
        "Ví dụ giấy chấm dứt thuê nhà, hợp đồng bán nhà. Công an phường tra được thì không cần.",
    )


def case(options: dict[str, str]) -> Step:
    """Which of the cases of the law it is."""
    asked = Choice("truong_hop", "Xóa vì", name="lý do xóa", options=options)
    return Step("truong-hop", "Lý do", "Vì sao xóa đăng ký?", (asked,))
