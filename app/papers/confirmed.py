"""What stands on forms CT07 and CT03, as Thông tư 66/2023/TT-BCA has them: those of 2026 were not seen."""

from dataclasses import replace
from datetime import datetime

from app.clock import HANOI
from app.days import months_later, short
from app.papers.content import Filed, Office, place_and_day
from app.papers.statement import Fact, Part, Signature, Statement

CONFIRMED_FOR = 12
HEAD = Signature("Thủ trưởng đơn vị", "")
PEOPLE = ("TT", "Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ với chủ hộ")
# Room for the pen: whoever belongs to a household stands in the database, and nobody was asked for it.
BLANK_ROWS = 3
# Of what the form says about a person, all that the database alone knows.
_KNOWN_THERE = ("Dân tộc", "Tôn giáo", "Quê quán", "Nơi đăng ký khai sinh")


def confirmation(filed: Filed, office: Office, number: str, said: str, at: datetime) -> Statement:
    """Form CT07. said: what the desk confirms in its words; "" for what was asked. It holds for a year at most."""
    last = months_later(at.astimezone(HANOI).date(), CONFIRMED_FOR)
    return Statement(
        form="Mẫu CT07",
        issuer=(office.police,),
        number=number,
        place_and_day=place_and_day(office.ward, at),
        title="Xác nhận thông tin về cư trú",
        opening=f"{office.police} xác nhận thông tin về cư trú như sau:",
        facts=(),
        enclosed=(),
        terms=(Fact("Giấy này có giá trị đến hết ngày", f"{short(last)}, nếu thông tin về cư trú không thay đổi"),),
        closing=(),
        signatures=(HEAD,),
        copies_to=(f"{_of(filed, 'nguoi_ten', filed.applicant)};", "Lưu hồ sơ."),
        parts=(
            Part("I. Thông tin về công dân", _about_the_person(filed)),
            Part("II. Những thành viên khác trong hộ gia đình", (), _household()),
            Part("III. Nội dung xác nhận khác", (Fact("Nội dung", said or filed.snapshot.request),)),
        ),
    )


def absence(filed: Filed, office: Office, at: datetime) -> Statement:
    """Form CT03, filled from what was declared: signed by whoever declares, and by the ward."""
    blank = confirmation(filed, office, filed.number, "", at)
    return replace(
        blank,
        form="Mẫu CT03",
        title="Phiếu khai báo tạm vắng",
        opening=f"Kính gửi: {office.police}",
        parts=(),
        facts=(
            *_who(filed),
            Fact("Nơi thường trú", filed.answer("thuong_tru")),
            Fact("Nơi tạm trú", ""),
            Fact("Nơi ở hiện tại", filed.answer("noi_o")),
            Fact("Tạm vắng", filed.answer("vang")),
            Fact("Lý do tạm vắng", filed.answer("ly_do")),
            Fact("Nơi đến", filed.answer("noi_den")),
        ),
        terms=(),
        signatures=(Signature("Người khai báo", filed.applicant), Signature("Xác nhận của cơ quan đăng ký cư trú", "")),
        copies_to=(),
    )


def _who(filed: Filed) -> tuple[Fact, ...]:
    asked = filed.service.applicant
    return (
        Fact("Họ, chữ đệm và tên", _of(filed, "nguoi_ten", filed.applicant)),
        Fact("Ngày, tháng, năm sinh", _of(filed, "nguoi_sinh", filed.answer(asked.born))),
        Fact("Giới tính", _of(filed, "nguoi_gioi", filed.answer(asked.sex))),
        Fact("Số định danh cá nhân", _of(filed, "nguoi_so", filed.citizen_number)),
    )


def _about_the_person(filed: Filed) -> tuple[Fact, ...]:
    home = _of(filed, "nguoi_thuong_tru", filed.answer(filed.service.applicant.home))
    return (
        *_who(filed),
        *(Fact(label, "") for label in _KNOWN_THERE),
        Fact("Nơi thường trú", home),
        Fact("Nơi tạm trú", ""),
        Fact("Nơi ở hiện tại", filed.answer("noi_o")),
        Fact("Họ, chữ đệm và tên chủ hộ", ""),
        Fact("Quan hệ với chủ hộ", ""),
    )


def _household() -> tuple[tuple[str, ...], ...]:
    """Rows for the pen, under the headings."""
    return (PEOPLE, *((("",) * len(PEOPLE),) * BLANK_ROWS))


def _of(filed: Filed, another: str, own: str) -> str:
    """What was said of the person it is about: of another where somebody else files."""
    return filed.answer(another) or (own if not filed.answer("nguoi_ten") else "")
