"""Decides what each paper states of a dossier (DOMAIN of forms: CT04; DECISIONS: at sending)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.catalogue.service import Received
from app.clock import HANOI
from app.days import day_words, moment_words
from app.dossiers.snapshot import Snapshot
from app.papers.kind import MARKS, Kind
from app.papers.statement import Enclosed, Fact, Signature, Statement
from app.people.phone import spoken

# Form CT04 asks for all three; a service that asks for one of them gives its question this id.
ADDRESSES = {"Nơi thường trú": "thuong_tru", "Nơi tạm trú": "tam_tru", "Nơi ở hiện tại": "noi_o_hien_tai"}
EMAIL = "email"
PROMISED = "Hẹn trả kết quả"
# Who moves, where somebody else files.
MOVER = "nguoi_ten"
# Who asks for those on a list does not move with them.
LISTED = "danh_sach.ho_ten"
COMPANIONS = ("thanh_vien.ho_ten", LISTED)


@dataclass(frozen=True, slots=True)
class Filed:
    """A dossier as far as papers speak of it. phone comes from read_phone; moments know their zone."""

    number: str
    service: Received
    service_name: str
    applicant: str
    phone: str
    snapshot: Snapshot
    sent_at: datetime
    received_on: date
    due_at: datetime
    lasts_until: date | None = None

    def answer(self, question_id: str) -> str:
        """What was answered to a question; "" where it was not asked."""
        return next(iter(self.snapshot.answers(question_id)), "")

    @property
    def citizen_number(self) -> str:
        return self.answer(self.service.applicant.number)


@dataclass(frozen=True, slots=True)
class Office:
    """Who receives. ward: "Phường Cầu Giấy"."""

    ward: str
    desk: str
    address: str
    phone: str

    @property
    def police(self) -> str:
        """As in "Công an phường Cầu Giấy"."""
        return f"Công an {self.ward[:1].lower()}{self.ward[1:]}"


def receipt(filed: Filed, office: Office, helped: tuple[str, ...], at: datetime) -> Statement:
    """What the resident gets at sending. helped: how it came about, a line for each kind of help."""
    return Statement(
        form="",
        issuer=("Điểm dịch vụ công", office.ward),
        number=f"{filed.number}/{MARKS[Kind.RECEIPT]}",
        place_and_day=place_and_day(office.ward, at),
        title="Giấy xác nhận đã gửi hồ sơ",
        opening=f"Xác nhận hồ sơ sau đây đã được gửi tới {office.desk}:",
        facts=_what_was_sent(filed, helped),
        enclosed=_enclosed(filed),
        terms=(
            Fact("Gửi lúc", moment_words(filed.sent_at)),
            Fact("Tính là nhận", day_words(filed.received_on)),
            Fact("Có kết quả chậm nhất", moment_words(filed.due_at)),
        ),
        closing=(
            "Giấy này xác nhận hồ sơ đã gửi tới nơi, chưa phải là phiếu tiếp nhận.",
            f"Cần hỏi gì thêm, {office.police} nhắn vào số điện thoại trên. Muốn hỏi, anh/chị gọi {office.phone}.",
            "Giấy do máy in ra, không cần chữ ký.",
        ),
        signatures=(),
    )


def acceptance(filed: Filed, office: Office, serial: int, officer: str, at: datetime) -> Statement:
    """Form CT04, issued by the desk at the moment of accepting."""
    return Statement(
        form="Mẫu CT04",
        issuer=(office.police,),
        number=f"{serial}/{MARKS[Kind.ACCEPTANCE]}",
        place_and_day=place_and_day(office.ward, at),
        title="Phiếu tiếp nhận hồ sơ và hẹn trả kết quả",
        opening=f"{office.desk} đã tiếp nhận hồ sơ:",
        facts=(
            Fact("Mã hồ sơ", filed.number),
            Fact("Họ, chữ đệm và tên", filed.applicant),
            Fact("Số định danh cá nhân", filed.citizen_number),
            *(Fact(label, filed.answer(question)) for label, question in ADDRESSES.items()),
            Fact("Số điện thoại", spoken(filed.phone)),
            Fact("Email", filed.answer(EMAIL)),
            Fact("Nội dung yêu cầu giải quyết", asked_for(filed)),
        ),
        enclosed=_enclosed(filed),
        terms=_appointment(filed, office, at),
        closing=(f"Khi đến nhận kết quả, anh/chị mang theo phiếu này. Muốn hỏi, anh/chị gọi {office.phone}.",),
        signatures=(Signature("Người nộp hồ sơ", filed.applicant), Signature("Cán bộ tiếp nhận", officer)),
    )


def promised_anew(first: Statement, office: Office, due_at: datetime, issued_at: datetime, at: datetime) -> Statement:
    """
    Form CT04 once more, with the day that is promised now. first: as it was issued at issued_at; its number stays.

    There is no form for this: it says itself which sheet it takes the place of, and why.
    """
    terms = tuple(Fact(one.label, moment_words(due_at)) if one.label == PROMISED else one for one in first.terms)
    instead = f"Phiếu này thay phiếu cùng số cấp {moment_words(issued_at)}: ngày hẹn trả kết quả đã đổi."
    day = place_and_day(office.ward, at)
    return replace(first, place_and_day=day, terms=terms, closing=(instead, *first.closing))


def promises(statement: Statement) -> str:
    """When form CT04 says that the result will be there, in words; "" where it does not say."""
    return next((one.text for one in statement.terms if one.label == PROMISED), "")


def _what_was_sent(filed: Filed, helped: tuple[str, ...]) -> tuple[Fact, ...]:
    return (
        Fact("Mã hồ sơ", filed.number),
        Fact("Người nộp", filed.applicant),
        Fact("Số định danh cá nhân", filed.citizen_number),
        Fact("Số điện thoại", spoken(filed.phone)),
        Fact("Nội dung yêu cầu", asked_for(filed)),
        Fact("Cách nộp", "; ".join(helped)),
    )


def _appointment(filed: Filed, office: Office, at: datetime) -> tuple[Fact, ...]:
    sent = f"gửi lúc {moment_words(filed.sent_at)}, tính là nhận {day_words(filed.received_on)}"
    return (
        Fact("Tiếp nhận lúc", f"{moment_words(at)} ({sent})"),
        Fact(PROMISED, moment_words(filed.due_at)),
        Fact("Cách nhận kết quả", f"Tin nhắn báo tới số {spoken(filed.phone)}; bản giấy nhận tại nơi trả"),
        Fact("Nơi nhận kết quả", f"{office.desk}, {office.address}"),
    )


def asked_for(filed: Filed) -> str:
    """CT01 field 10, and the names of those it is for, where it is not for the applicant alone."""
    movers, companions = filed.snapshot.answers(MOVER), _companions(filed)
    herself = () if movers or filed.snapshot.answers(LISTED) else (filed.applicant,)
    people = (*movers, *herself, *companions)
    return filed.snapshot.request if people == herself else f"{filed.snapshot.request}, cho: {'; '.join(people)}"


def _companions(filed: Filed) -> tuple[str, ...]:
    """The names of those who come along; an owner who agrees does not."""
    return tuple(name for one in COMPANIONS for name in filed.snapshot.answers(one))


def _enclosed(filed: Filed) -> tuple[Enclosed, ...]:
    form = Enclosed(f"Tờ khai: {filed.service_name}", "Bản điện tử", "")
    return (form, *(Enclosed(name, "", "Mang bản chính khi được hỏi") for name in filed.snapshot.papers))


def place_and_day(ward: str, at: datetime) -> str:
    """As in "Phường Cầu Giấy, ngày 23 tháng 11 năm 2026"."""
    day = at.astimezone(HANOI).date()
    return f"{ward}, ngày {day.day:02} tháng {day.month:02} năm {day.year}"
