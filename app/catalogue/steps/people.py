"""Steps that several services share, worded once."""

from dataclasses import dataclass

from app.catalogue.condition import AnyOf, Condition, Not
from app.catalogue.question import (
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Email,
    Members,
    Minors,
    PersonName,
    Phone,
    Question,
    Text,
)
from app.catalogue.service import Applicant, Step
from app.catalogue.steps.exemptions import exempt_in_a_list
from app.people.citizen_number import Sex
from app.people.relations import HEAD, RELATIONS

SEX = {Sex.MALE.value: "Nam", Sex.FEMALE.value: "Nữ"}
RELATION_OPTIONS = {relation: relation for relation in RELATIONS}
OTHER_THAN_HEAD = {relation: relation for relation in RELATIONS if relation != HEAD}

APPLICANT = Applicant(
    name="ho_ten", born="ngay_sinh", number="so_dinh_danh", phone="dien_thoai", sex="gioi_tinh", home="thuong_tru"
)


@dataclass(frozen=True, slots=True)
class Whom:
    """How a person is called for whom somebody else files. page: what the page about that person is called."""

    called: str
    page: str
    title: str


MOVER = Whom("người chuyển đến", "nguoi-chuyen-den", "Ai chuyển đến ở?")


def about_another_person(child: Condition | None, adult: Condition, *more: Question, whom: Whom = MOVER) -> Step:
    """CT01 fields 1 to 4, where who files is not whom it is about. child: None where that is nobody under 18."""
    return Step(
        whom.page,
        f"{whom.called[:1].upper()}{whom.called[1:]}",
        whom.title,
        (
            PersonName("nguoi_ten", f"Họ, chữ đệm và tên {whom.called}", name=f"họ tên {whom.called}"),
            _birth_of_another(child or Not(adult), whom.called),
            Choice("nguoi_gioi", "Giới tính", name=f"giới tính {whom.called}", options=SEX),
            CitizenNumber(
                "nguoi_so",
                "Số định danh cá nhân",
                name=f"số định danh {whom.called}",
                hint="12 chữ số. Trẻ em xem ở giấy khai sinh.",
                born="nguoi_sinh",
                sex="nguoi_gioi",
            ),
            *more,
        ),
        AnyOf((child, adult)) if child else adult,
    )


def _birth_of_another(child: Condition, called: str) -> BirthDay:
    return BirthDay(
        "nguoi_sinh",
        "Ngày sinh",
        name=f"ngày sinh {called}",
        hint="Ví dụ: 01/06/2015",
        minor_when=child,
        of_age="Người này đã đủ 18 tuổi. Quay lại bước “Khai cho ai”, chọn người lớn khác.",
        under_age="Người này chưa đủ 18 tuổi. Quay lại bước “Khai cho ai”, chọn con, cháu chưa đủ 18 tuổi.",
    )


def home_elsewhere(question_id: str, label: str, place: str, when: Condition | None = None) -> Address:
    """Thông tư 116/2026/TT-BCA Điều 12 khoản 1: inside one's own commune there is no tạm trú."""
    clash = (
        "Nơi này trùng phường, xã anh/chị sắp ở. Ở trong cùng phường, xã nơi thường trú thì không cần đăng ký tạm trú, "
        "chỉ cần báo công an phường cập nhật nơi ở hiện tại."
    )
    name = "nơi thường trú" if question_id == "thuong_tru" else "nơi thường trú người chuyển đến"
    return Address(question_id, label, name=name, when=when, other_than=place, clash=clash, with_street=False)


def about_the_applicant() -> Step:
    """CT01 fields 1 to 4."""
    return Step(
        "nguoi-khai",
        "Người khai",
        "Anh/chị tên là gì?",
        (
            PersonName(
                APPLICANT.name,
                "Họ, chữ đệm và tên",
                name="họ tên",
                hint="Như trong giấy khai sinh. Ví dụ: Trần Thị Lan",
            ),
            BirthDay(APPLICANT.born, "Ngày sinh", name="ngày sinh", hint="Ngày, tháng, năm. Ví dụ: 05/02/1958"),
            Choice("gioi_tinh", "Giới tính", name="giới tính", options=SEX),
            CitizenNumber(
                APPLICANT.number,
                "Số định danh cá nhân",
                name="số định danh",
                hint="12 chữ số, in ở mặt trước thẻ căn cước.",
                born=APPLICANT.born,
                sex="gioi_tinh",
            ),
        ),
    )


def phone_question(ours: bool = True) -> Phone:
    """CT01 field 5. ours: a desk of ours answers to it; else whoever receives calls it, and nobody here."""
    use = "Chúng tôi nhắn tin báo kết quả tới số này." if ours else "Nơi nhận gọi số này khi cần."
    return Phone(
        APPLICANT.phone,
        "Số điện thoại liên hệ",
        name="số điện thoại",
        hint=f"{use} Số của con cháu cũng được. Ví dụ: 0912 345 678",
    )


def email_question() -> Email:
    """CT01 field 6."""
    hint = "Không có thì để trống. Ví dụ: lan@vidu.vn"
    return Email("email", "Email", name="email", hint=hint, required=False)


def household_members(
    title: str, minors: Minors | None, when: Condition | None = None, *, called: str = "Người cùng chuyển đến"
) -> Step:
    """CT01 field 11: those of the household who change with the applicant."""
    one: tuple[Question, ...] = (
        *person(number_hint="12 chữ số. Trẻ em xem ở giấy khai sinh."),
        Choice("quan_he", "Là gì của chủ hộ?", name="quan hệ với chủ hộ", options=RELATION_OPTIONS, sex="gioi_tinh"),
    )
    group = Members("thanh_vien", title, name="người đi cùng", one=one, required=False, minors=minors)
    return Step("thanh-vien", called, title, (group,), when)


def about_the_establishment(when: Condition) -> Step:
    """Who asks on behalf of a dormitory, workers' housing or the like."""
    return Step(
        "co-so",
        "Cơ sở",
        "Cơ sở tên là gì?",
        (
            Text("co_so_ten", "Tên cơ sở", name="tên cơ sở", hint="Ví dụ: Ký túc xá trường nghề số 1"),
            Text("co_so_viec", "Anh/chị làm gì ở cơ sở?", name="chức vụ", hint="Ví dụ: quản lý ký túc xá"),
        ),
        when,
    )


def people_by_list(when: Condition, title: str = "Những ai đăng ký tạm trú?", since: str = "tu_ngay") -> Step:
    """
    Thông tư 116/2026/TT-BCA Điều 12 khoản 2: name, day of birth, sex, number and term of each person.

    since: the question for the day at which the term begins.
    """
    one: tuple[Question, ...] = (
        *person(number_hint="12 chữ số, in trên thẻ căn cước."),
        exempt_in_a_list(),
        Day(
            "den_ngay",
            "Ở đến ngày nào?",
            name="ở đến ngày",
            hint="Nhiều nhất 2 năm.",
            days_ahead=365 * 3,
            since=since,
            months=24,
        ),
    )
    group = Members("danh_sach", "Danh sách người đăng ký", name="người trong danh sách", one=one, most=100)
    return Step("danh-sach", "Danh sách", title, (group,), when)


def person(number_hint: str) -> tuple[Question, ...]:
    """What is asked about each person of a group."""
    return (
        PersonName("ho_ten", "Họ, chữ đệm và tên", name="họ tên", hint="Như trong giấy khai sinh."),
        BirthDay("ngay_sinh", "Ngày sinh", name="ngày sinh", hint="Ngày, tháng, năm. Ví dụ: 01/06/2015"),
        Choice("gioi_tinh", "Giới tính", name="giới tính", options=SEX),
        CitizenNumber(
            "so_dinh_danh",
            "Số định danh cá nhân",
            name="số định danh",
            hint=number_hint,
            born="ngay_sinh",
            sex="gioi_tinh",
        ),
    )
