"""What a person agrees to before anybody keeps how far she is, and how long it is kept."""

from datetime import timedelta

# From the last time that anything was noted.
KEPT = timedelta(days=365)


def sheet(ward: str) -> tuple[str, ...]:
    """
    Read aloud beside an older person, a sentence or two a line. ward: by name.

    Names data, purpose, who sees it, term and rights, as Luật 91/2025/QH15 on personal data wants of a consent.
    """
    return (
        "Bác cho ghi lại: với SIM, VNeID và cổng dịch vụ công, bác xong bước nào, dừng vì sao, lần sau mang gì.",
        f"Chỉ người bác nhờ giúp ở {ward} xem, để lần sau làm tiếp, khỏi hỏi lại.",
        "Không ghi mật khẩu, mã tin nhắn, số giấy tờ.",
        "Một năm không động tới thì xóa. Bác bảo thôi lúc nào cũng được, thôi là xóa ngay.",
        "Bác không cho ghi thì vẫn được giúp như thường.",
    )
