"""The keys of the desk, told on a page of their own."""

from flask import Response

from app.web.reception.blueprint import bp
from app.web.respond import page

# Key -> what it does, in the order of a day's work.
KEYS = {
    "j": "Xuống hồ sơ dưới",
    "k": "Lên hồ sơ trên",
    "Enter": "Mở hồ sơ đang chọn, hoặc bấm nút đang chọn",
    "a": "Làm tiếp: tiếp nhận, hoặc ghi kết quả đồng ý",
    "y": "Yêu cầu bổ sung",
    "t": "Không tiếp nhận, từ chối, hoặc dừng",
    "x": "Đánh dấu hồ sơ đang chọn, để làm nhiều hồ sơ một lúc",
    "/": "Tìm hồ sơ",
    "?": "Trang này",
}


@bp.get("/phim")
def keys() -> Response:
    return page("reception/keys.html", keys=KEYS)
