"""The sheet a helper reads aloud before the person types her PIN: at most 30 seconds."""


def sheet(helper_name: str, place: str) -> tuple[str, ...]:
    """One sentence per line of the sheet, in the voice used with an older person."""
    return (
        f"Bác đồng ý để {helper_name} giúp bác làm hồ sơ tại {place}, chỉ trong buổi này.",
        "Cán bộ được điền và gửi hồ sơ thay bác, kể cả phần bổ sung. Trước khi gửi, bác xem lại rồi mới đồng ý.",
        "Cán bộ không được biết mã PIN của bác. Bác tự bấm mã.",
        "Xong việc, bác nói “xong, chào bác” là hết. Quá hai giờ cũng tự hết.",
        "Đổi ý lúc nào, bác bảo dừng là dừng ngay.",
    )
