"""The sentences for somebody who has to wait: until when, and what to do meanwhile."""

from datetime import datetime

from app.days import by_when
from app.people.guesses import TooManyGuesses


def wait_words(too_many: TooManyGuesses) -> str:
    """For whoever has guessed too often."""
    return (
        f"Anh/chị đã thử nhiều lần. Chờ đến {by_when(too_many.until)} rồi thử lại, hoặc nhờ cán bộ tại điểm giúp ngay."
    )


def look_up_words(too_many: TooManyGuesses) -> str:
    """For whoever asks about a dossier at which somebody guessed too often, perhaps somebody else."""
    return (
        "Mã hồ sơ này đã có nhiều lượt gõ sai bốn số. "
        f"Chờ đến {by_when(too_many.until)} rồi thử lại. Cần xem ngay thì anh/chị đăng nhập, "
        "quét mã vuông trên giấy xác nhận, hoặc nhờ cán bộ tại điểm."
    )


def tries_words(left: int, again: str, over: str) -> str:
    """For whoever typed a wrong code. left: its tries; again: what to look at; over: once it has none."""
    return f"Mã chưa khớp. {again} Còn thử được {left} lần." if left > 0 else over


def crowd_words(until: datetime) -> str:
    """For whoever came while too much came from the same address."""
    return (
        "Đang có quá nhiều lượt gửi từ mạng này. Chữ anh/chị gõ vẫn còn. "
        f"Chờ đến {by_when(until)} rồi bấm nút lại, hoặc nhờ cán bộ tại điểm giúp ngay."
    )
