"""Decides what the desk says on paper: what is to be mended, why not, and what came out."""

from dataclasses import dataclass
from datetime import date, datetime

from app.clock import HANOI
from app.days import day_words, moment_words, short
from app.dossiers.request import Item
from app.papers.content import Filed, Office, asked_for, place_and_day
from app.papers.kind import MARKS, Kind
from app.papers.statement import Fact, Signature, Statement


@dataclass(frozen=True, slots=True)
class Longer:
    """Why a term was made longer; both moments know their zone."""

    why: str
    before: datetime
    after: datetime


HEAD = Signature("Thủ trưởng đơn vị", "")
COMPLAINT = "Nếu không đồng ý, anh/chị có quyền khiếu nại theo Luật Khiếu nại 02/2011/QH13."


def guidance(
    filed: Filed, office: Office, serial: int, officer: str, items: tuple[Item, ...], at: datetime
) -> Statement:
    """Form CT05: everything that is to be mended, all at once, and how."""
    return Statement(
        form="Mẫu CT05",
        issuer=(office.police,),
        number=f"{serial}/{MARKS[Kind.GUIDANCE]}",
        place_and_day=place_and_day(office.ward, at),
        title="Phiếu hướng dẫn bổ sung, hoàn thiện hồ sơ",
        opening=f"{office.desk} đề nghị anh/chị bổ sung, hoàn thiện những mục ghi trong bảng:",
        facts=_whose(filed),
        enclosed=(),
        wanted=tuple(Fact(f"{one.name[:1].upper()}{one.name[1:]}", one.words) for one in items),
        terms=(Fact("Thời hạn giải quyết", f"dừng từ {day_words(_day(at))} đến ngày anh/chị bổ sung"),),
        closing=(
            f"Anh/chị bổ sung ở “Trang của tôi”, tại điểm dịch vụ công, hoặc mang tới {office.desk}, {office.address}.",
            f"Cần giúp, anh/chị gọi {office.phone}.",
        ),
        signatures=(Signature("Người nộp hồ sơ", filed.applicant), Signature("Cán bộ hướng dẫn", officer)),
    )


def refusal(filed: Filed, office: Office, serial: int, why: str, at: datetime) -> Statement:
    """Form CT06: not accepted. why: the law and an explanation."""
    return Statement(
        form="Mẫu CT06",
        issuer=(office.police,),
        number=f"{serial}/{MARKS[Kind.REFUSAL]}",
        place_and_day=place_and_day(office.ward, at),
        title="Phiếu từ chối tiếp nhận, giải quyết hồ sơ",
        opening=f"{office.desk} không tiếp nhận hồ sơ:",
        facts=(*_whose(filed), Fact("Lý do", why)),
        enclosed=(),
        terms=(),
        closing=(f"Muốn hỏi, anh/chị gọi {office.phone}.", COMPLAINT),
        signatures=(HEAD,),
        copies_to=_copies_to(filed),
    )


def stopped(filed: Filed, office: Office, serial: int, why: str, at: datetime) -> Statement:
    """What a dossier ends with that waited in vain. Thông tư 03/2025/TT-VPCP has a form for it (05), not seen by us."""
    return Statement(
        form="",
        issuer=(office.police,),
        number=f"{serial}/{MARKS[Kind.STOPPED]}",
        place_and_day=place_and_day(office.ward, at),
        title="Thông báo dừng giải quyết hồ sơ",
        opening=f"{office.desk} dừng giải quyết hồ sơ:",
        facts=(*_whose(filed), Fact("Lý do", why)),
        enclosed=(),
        terms=(),
        closing=(
            "Anh/chị có thể gửi hồ sơ mới bất cứ lúc nào.",
            f"Muốn hỏi, anh/chị gọi {office.phone}.",
            COMPLAINT,
        ),
        signatures=(HEAD,),
        copies_to=_copies_to(filed),
    )


def result(filed: Filed, office: Office, number: str, granted: bool, said: str, at: datetime) -> Statement:
    """Form CT08. number: with its mark. said: why not, or a word that goes with it; "" for none."""
    return Statement(
        form="Mẫu CT08",
        issuer=(office.police,),
        number=number,
        place_and_day=place_and_day(office.ward, at),
        title="Thông báo về kết quả giải quyết hồ sơ cư trú",
        opening=f"{office.police} thông báo kết quả giải quyết hồ sơ:",
        facts=(*_whose(filed), *_what_came_out(filed, granted, said)),
        enclosed=(),
        terms=(),
        closing=(
            (f"Muốn hỏi, anh/chị gọi {office.phone}.",)
            if granted
            else (f"Muốn hỏi, anh/chị gọi {office.phone}.", COMPLAINT)
        ),
        signatures=(HEAD,),
        copies_to=_copies_to(filed),
    )


def apology(filed: Filed, office: Office, serial: int, longer: Longer, at: datetime) -> Statement:
    """That a result comes later, why, and on which day. Thông tư 03/2025/TT-VPCP: form 04, not seen by us."""
    return Statement(
        form="",
        issuer=(office.police,),
        number=f"{serial}/{MARKS[Kind.APOLOGY]}",
        place_and_day=place_and_day(office.ward, at),
        title="Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        opening=f"{office.police} xin lỗi anh/chị vì chưa trả kết quả đúng hẹn của hồ sơ:",
        facts=(
            *_whose(filed),
            Fact("Đã hẹn trả", moment_words(longer.before)),
            Fact("Lý do", longer.why),
            Fact("Hẹn lại", moment_words(longer.after)),
        ),
        enclosed=(),
        terms=(),
        closing=("Anh/chị không phải nộp lại hay làm gì thêm.", f"Muốn hỏi, anh/chị gọi {office.phone}."),
        signatures=(HEAD,),
        copies_to=_copies_to(filed),
    )


def _what_came_out(filed: Filed, granted: bool, said: str) -> tuple[Fact, ...]:
    if not granted:
        return (Fact("Kết quả", "Không đủ điều kiện giải quyết"), Fact("Lý do", said))
    lasting = (Fact("Có giá trị đến hết ngày", short(filed.lasts_until)),) if filed.lasts_until else ()
    remark = (Fact("Ghi chú", said),) if said else ()
    return (Fact("Kết quả", f"Đồng ý giải quyết {filed.service_name.lower()}"), *lasting, *remark)


def _whose(filed: Filed) -> tuple[Fact, ...]:
    return (
        Fact("Mã hồ sơ", filed.number),
        Fact("Họ, chữ đệm và tên", filed.applicant),
        Fact("Số định danh cá nhân", filed.citizen_number),
        Fact("Nội dung yêu cầu giải quyết", asked_for(filed)),
    )


def _copies_to(filed: Filed) -> tuple[str, ...]:
    return (f"{filed.applicant};", "Lưu hồ sơ.")


def _day(at: datetime) -> date:
    return at.astimezone(HANOI).date()
