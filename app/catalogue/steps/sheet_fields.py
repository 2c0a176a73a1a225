"""Fields of official forms on a preparation sheet, shared by services: of whoever files or the person it is about."""

from app.catalogue.condition import Condition, Not
from app.catalogue.outcome import FormField


def of_the_person(oneself: Condition, *fields: tuple[str, str, str]) -> tuple[FormField, ...]:
    """Each field twice, once for either. fields: its label, the question to whoever files, that about another."""
    return tuple(
        FormField(label, f"{{{asked}}}", when=when)
        for label, own, other in fields
        for asked, when in ((own, oneself), (other, Not(oneself)))
    )


def who(oneself: Condition) -> tuple[FormField, ...]:
    """Name, birth, sex, number: fields 1 to 4 of CT01 as of CT03."""
    return of_the_person(
        oneself,
        ("Họ, chữ đệm và tên khai sinh", "ho_ten", "nguoi_ten"),
        ("Ngày, tháng, năm sinh", "ngay_sinh", "nguoi_sinh"),
        ("Giới tính", "gioi_tinh", "nguoi_gioi"),
        ("Số định danh cá nhân", "so_dinh_danh", "nguoi_so"),
    )


def ct01(oneself: Condition, wanted: str, members: str = "") -> tuple[FormField, ...]:
    """
    CT01 from 1 to 11, the head of household left to whoever copies it. wanted: field 10, with "{…}" for answers.

    members: the group of field 11.
    """
    return (
        *who(oneself),
        FormField("Số điện thoại liên hệ", "{dien_thoai}"),
        FormField("Email", "{email}"),
        FormField("Họ, chữ đệm và tên chủ hộ"),
        FormField("Mối quan hệ với chủ hộ"),
        FormField("Số định danh cá nhân của chủ hộ"),
        FormField("Nội dung đề nghị", wanted),
        *((FormField("Những thành viên trong hộ gia đình cùng thay đổi", group=members),) if members else ()),
    )


def ct03(oneself: Condition) -> tuple[FormField, ...]:
    """CT03 in its order, read as Thông tư 66/2023/TT-BCA has it; that of 2026 was not seen."""
    return (
        *who(oneself),
        FormField("Nơi cư trú", "{noi_o}"),
        FormField("Tạm vắng", "{vang}"),
        FormField("Lý do", "{ly_do}"),
        FormField("Nơi đến", "{noi_den}"),
    )
