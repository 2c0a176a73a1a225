"""What a phone is told when the desk does something with a dossier beside taking it and deciding it."""

from datetime import date

from app.days import short
from app.messages.texts import KEEP_PIN, without_marks


def fee_asked(number: str, amount: str) -> str:
    """One SMS when the desk asks for the fee. amount: "15.000 đ"."""
    return without_marks(
        f"Hồ sơ {number} cần nộp lệ phí {amount}. Anh/chị xem cách nộp ở Trang của tôi, hoặc ra quầy. {KEEP_PIN}"
    )


def fee_paid(number: str, amount: str, due: date) -> str:
    """One SMS when the desk has the money."""
    return without_marks(f"Công an phường đã nhận lệ phí {amount}, hồ sơ {number}. Hạn trả kết quả: {short(due)}.")


def fee_exempt(number: str, due: date) -> str:
    """One SMS when nothing has to be paid."""
    return without_marks(f"Hồ sơ {number} được miễn lệ phí. Hạn trả kết quả: {short(due)}.")


def to_be_checked(number: str, due: date) -> str:
    """One SMS when somebody goes to look."""
    return without_marks(
        f"Hồ sơ {number}: công an phường sẽ đi kiểm tra thực tế, có thể gọi anh/chị. Hạn trả kết quả: {short(due)}."
    )


def checked(number: str, due: date) -> str:
    """One SMS when somebody went to look; what was found is hers to read."""
    return without_marks(f"Hồ sơ {number}: đã kiểm tra thực tế, xem ở Trang của tôi. Hạn trả kết quả: {short(due)}.")


def extended(number: str, due: date, desk_phone: str) -> str:
    """One SMS with the apology and the new day. desk_phone: at most 20 letters."""
    return without_marks(
        f"Công an phường xin lỗi anh/chị: hồ sơ {number} hẹn lại ngày trả kết quả {short(due)}. "
        f"Hỏi thêm gọi {desk_phone}."
    )


def result_itself(number: str, granted: bool) -> str:
    """One SMS that is the result."""
    result = "đồng ý" if granted else "không đủ điều kiện, xem lý do ở Trang của tôi"
    return without_marks(f"Kết quả hồ sơ {number}: {result}. Tin nhắn này là kết quả công an phường trả anh/chị.")
