"""The forms of an account opened by card, each ready to be sent."""

from tests.people.cards import ONG_THU

OF_ONG_THU = {
    "ho_ten": "Nguyễn Văn Thử",
    "ngay_sinh": "05/02/1958",
    "gioi_tinh": "nam",
    "so_dinh_danh": "001058012345",
    "ngay_cap": "15/04/2021",
    "dien_thoai": "0987000555",
    "pin": "814725",
    "pin_lai": "814725",
}


def forms_of_a_scanned_card(read: str) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    """endpoint, values of the address, fields. read: what stands for the sheet that was read aloud."""
    return [
        ("by_card.read_card", {}, {"dong": ONG_THU}),
        ("by_card.open_by_card", {}, {**OF_ONG_THU, "loi": read}),
    ]
