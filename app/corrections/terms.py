"""What can be said to be wrong, and what the ward can answer."""

from enum import StrEnum

LONGEST = 600
# Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP: somebody who asks gets a first answer within two working days (DOMAIN).
WORKING_DAYS = 2


class What(StrEnum):
    """Which part of her data."""

    ACCOUNT = "tai-khoan"
    IDENTITY = "danh-tinh"
    DOSSIER = "ho-so"
    LODGING = "luu-tru"
    OTHER = "khac"


class Outcome(StrEnum):
    """How it ended."""

    MENDED = "da-sua"
    LEFT = "giu-nguyen"


WHAT_WORDS = {
    What.ACCOUNT: "Họ tên hoặc năm sinh của tài khoản",
    What.IDENTITY: "Danh tính: số định danh, ngày sinh, địa chỉ",
    What.DOSSIER: "Một hồ sơ đã gửi",
    What.LODGING: "Cơ sở lưu trú",
    What.OTHER: "Chỗ khác",
}
OUTCOME_WORDS = {Outcome.MENDED: "Đã sửa", Outcome.LEFT: "Giữ nguyên, có lý do"}
