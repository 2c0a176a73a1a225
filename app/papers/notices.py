"""Decides what the desk says on paper: what is to be mended, why not, and what came out."""

from dataclasses import dataclass, replace
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
    return replace(
        _signed_by_the_head(filed, office, f"{serial}/{MARKS[Kind.REFUSAL]}", (Fact("Lý do", why),), at),
        form="Mẫu CT06",
        title="Phiếu từ chối tiếp nhận, giải quyết hồ sơ",
        opening=f"{office.desk} không tiếp nhận hồ sơ:",
        closing=(_to_ask(office), COMPLAINT),
    )


def stopped(filed: Filed, office: Office, serial: int, why: str, at: datetime) -> Statement:
    """What a dossier ends with that waited in vain. Thông tư 03/2025/TT-VPCP has a form for it (05), not seen by us."""
    return replace(
        _signed_by_the_head(filed, office, f"{serial}/{MARKS[Kind.STOPPED]}", (Fact("Lý do", why),), at),
        title="Thông báo dừng giải quyết hồ sơ",
        opening=f"{office.desk} dừng giải quyết hồ sơ:",
        closing=("Anh/chị có thể gửi hồ sơ mới bất cứ lúc nào.", _to_ask(office), COMPLAINT),
    )


def result(filed: Filed, office: Office, number: str, granted: bool, said: str, at: datetime) -> Statement:
    """Form CT08. number: with its mark. said: why not, or a word that goes with it; "" for none."""
    return replace(
        _signed_by_the_head(filed, office, number, _what_came_out(filed, granted, said), at),
        form="Mẫu CT08",
        title="Thông báo về kết quả giải quyết hồ sơ cư trú",
        opening=f"{office.police} thông báo kết quả giải quyết hồ sơ:",
        closing=(_to_ask(office),) if granted else (_to_ask(office), COMPLAINT),
    )


def apology(filed: Filed, office: Office, serial: int, longer: Longer, at: datetime) -> Statement:
    """That a result comes later, why, and on which day. Thông tư 03/2025/TT-VPCP: form 04, not seen by us."""
    facts = (
        Fact("Đã hẹn trả", moment_words(longer.before)),
        Fact("Lý do", longer.why),
        Fact("Hẹn lại", moment_words(longer.after)),
    )
    return replace(
        _signed_by_the_head(filed, office, f"{serial}/{MARKS[Kind.APOLOGY]}", facts, at),
        title="Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        opening=f"{office.police} xin lỗi anh/chị vì chưa trả kết quả đúng hẹn của hồ sơ:",
        closing=("Anh/chị không phải nộp lại hay làm gì thêm.", _to_ask(office)),
    )


def _signed_by_the_head(filed: Filed, office: Office, number: str, facts: tuple[Fact, ...], at: datetime) -> Statement:
    """What all notices about the end or the delay of a dossier have in common; the rest is each one's own."""
    return Statement(
        form="",
        issuer=(office.police,),
        number=number,
        place_and_day=place_and_day(office.ward, at),
        title="",
        opening="",
        facts=(*_whose(filed), *facts),
        enclosed=(),
        terms=(),
        closing=(),
        signatures=(HEAD,),
        copies_to=(f"{filed.applicant};", "Lưu hồ sơ."),
    )


def _to_ask(office: Office) -> str:
    return f"Muốn hỏi, anh/chị gọi {office.phone}."


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


def _day(at: datetime) -> date:
    return at.astimezone(HANOI).date()
