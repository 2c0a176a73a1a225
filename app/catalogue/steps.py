"""Steps that several services share, worded once."""

from app.catalogue.question import BirthDay, Choice, CitizenNumber, Members, PersonName, Phone, Question
from app.catalogue.service import Applicant, Step
from app.people.citizen_number import Sex
from app.people.relations import RELATIONS

SEX = {Sex.MALE.value: "Nam", Sex.FEMALE.value: "Nữ"}
RELATION_OPTIONS = {relation: relation for relation in RELATIONS}

APPLICANT = Applicant(name="ho_ten", born="ngay_sinh", number="so_dinh_danh", phone="dien_thoai")


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


def phone_question() -> Phone:
    """CT01 field 5: also where messages go."""
    return Phone(
        APPLICANT.phone,
        "Số điện thoại liên hệ",
        name="số điện thoại",
        hint="Chúng tôi nhắn tin báo kết quả tới số này. Số của con cháu cũng được. Ví dụ: 0912 345 678",
    )


def household_members(title: str) -> Step:
    """CT01 field 11: those of the household who change with the applicant."""
    one: tuple[Question, ...] = (
        PersonName("ho_ten", "Họ, chữ đệm và tên", name="họ tên", hint="Như trong giấy khai sinh."),
        BirthDay("ngay_sinh", "Ngày sinh", name="ngày sinh", hint="Ngày, tháng, năm. Ví dụ: 01/06/2015"),
        Choice("gioi_tinh", "Giới tính", name="giới tính", options=SEX),
        CitizenNumber(
            "so_dinh_danh",
            "Số định danh cá nhân",
            name="số định danh",
            hint="12 chữ số. Trẻ em xem ở giấy khai sinh.",
            born="ngay_sinh",
            sex="gioi_tinh",
        ),
        Choice("quan_he", "Là gì của chủ hộ?", name="quan hệ với chủ hộ", options=RELATION_OPTIONS),
    )
    group = Members("thanh_vien", title, name="người đi cùng", one=one, required=False)
    return Step("thanh-vien", "Người cùng chuyển đến", title, (group,))
