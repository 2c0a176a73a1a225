"""The forms of an account opened by card, and of a card that is compared later, each ready to be sent."""

from tests.identity.seen import LINE
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

OF_BA_LAN = {
    "ho_ten": "Trần Thị Lan",
    "ngay_sinh": "05/02/1958",
    "gioi_tinh": "nu",
    "so_dinh_danh": "001158012345",
    "ngay_cap": "15/04/2021",
}


def forms_of_a_scanned_card(read: str) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    """endpoint, values of the address, fields. read: what stands for the sheet that was read aloud."""
    return [
        ("by_card.read_card", {}, {"dong": ONG_THU}),
        ("by_card.open_by_card", {}, {**OF_ONG_THU, "loi": read}),
    ]


def forms_of_her_card(mandate: str) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    """Under the mandate of bà Lan, whose card is scanned and compared with her."""
    at = {"mandate": mandate}
    return [
        ("beside.card_again.read_card", at, {"dong": LINE}),
        ("beside.card_again.keep", at, OF_BA_LAN),
    ]
