"""For what the desk may look at the whole citizen numbers of a dossier."""

from enum import StrEnum


class NumberNeeded(StrEnum):
    """The audit's reason; the person reads it too."""

    KEY_IN = "nhap-he-thong"
    COMPARE = "so-giay-to"
    VERIFY = "tra-cuu-xac-minh"


WORDS: dict[NumberNeeded, str] = {
    NumberNeeded.KEY_IN: "Nhập vào hệ thống cư trú",
    NumberNeeded.COMPARE: "So với giấy tờ",
    NumberNeeded.VERIFY: "Tra cứu, xác minh",
}
