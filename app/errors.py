"""What went wrong, in words that say what to do: one table from error to status and page."""

import errno
from dataclasses import dataclass

from flask import Flask, Response, current_app, make_response, render_template, request
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from app.database import db
from app.dossiers.moves import MoveRefused
from app.files.store import NoRoomLeft
from app.problem import FOR_PROGRAMS, problem

# It is away, somebody holds what is needed for too long, or everybody is asking at once.
DATABASE_GONE = (OperationalError, NoConnectionFree)


@dataclass(frozen=True, slots=True)
class Words:
    """A page: its heading and what the person can do now. way_back: whether what she looks for may need a code."""

    title: str
    what_to_do: str
    way_back: bool = False


PAGES = {
    400: Words("Trang này chưa gửi đủ", "Anh/chị quay lại trang trước và gửi lại. Những gì đã lưu vẫn còn."),
    403: Words("Trang này không dành cho anh/chị", "Anh/chị về trang đầu và chọn lại việc cần làm."),
    404: Words(
        "Không có trang này",
        "Địa chỉ có thể gõ thiếu, hoặc máy này đã quên anh/chị. Những gì đã lưu vẫn còn: anh/chị làm tiếp bằng mã, "
        "đăng nhập, hoặc về trang đầu.",
        way_back=True,
    ),
    405: Words("Trang này mở sai cách", "Anh/chị về trang đầu và chọn lại việc cần làm."),
    409: Words(
        "Có người vừa làm việc này",
        "Hồ sơ vừa đổi ở một máy khác hoặc ở cửa sổ khác. Anh/chị mở lại trang để xem, không có gì bị gửi hai lần.",
    ),
    413: Words("Gửi nhiều quá một lần", "Anh/chị quay lại và gửi từng phần: chữ ngắn hơn, hoặc mỗi lần ít ảnh hơn."),
    422: Words("Còn chỗ cần sửa", "Anh/chị quay lại trang trước và xem các ô báo đỏ."),
    429: Words("Anh/chị thử lại sau ít phút", "Máy đang nhận nhiều yêu cầu. Những gì đã lưu vẫn còn."),
    500: Words(
        "Máy của điểm gặp lỗi",
        "Lỗi là của chúng tôi. Những gì đã lưu vẫn còn. Anh/chị thử lại sau ít phút hoặc gọi điểm.",
    ),
    503: Words("Máy đang bận", "Những gì đã lưu vẫn còn. Anh/chị chờ một phút rồi bấm lại."),
}

NO_ROOM = Words(
    "Máy của điểm hết chỗ giữ ảnh",
    "Ảnh vừa chọn chưa được giữ. Những gì đã lưu trước đó vẫn còn. Anh/chị quay lại và gửi hồ sơ không kèm ảnh này,"
    " rồi mang bản chính tới công an phường; hoặc gọi điểm.",
)


def explain(status: int) -> Response:
    """The page of a status, with nothing personal on it; a program is told in its own way."""
    if _asks_as_program():
        return problem(status)
    words = PAGES.get(status, PAGES[500])
    try:
        return make_response(render_template("error.html", words=words, part=False), status)
    except DATABASE_GONE as gone:
        return _database_gone(gone)


def bare_page(app: Flask, status: int) -> str:
    """The words of a status alone. Every other page asks the database who is there and whose ward this is."""
    words = PAGES.get(status) or PAGES[500 if status >= 500 else 400]
    return app.jinja_env.get_template("bare.html").render(words=words, demo=app.config["DEMO"])


def connect(app: Flask) -> None:
    """Every error becomes a page of ours."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(MoveRefused, lambda _: _undone(409))
    app.register_error_handler(StaleDataError, lambda _: _undone(409))
    app.register_error_handler(IntegrityError, lambda _: _undone(409))
    for gone in DATABASE_GONE:
        app.register_error_handler(gone, _database_gone)
    app.register_error_handler(NoRoomLeft, _no_room)
    app.register_error_handler(OSError, _disk)


def _refused(refused: HTTPException) -> Response:
    answer = explain(refused.code or 500)
    allowed = getattr(refused, "valid_methods", None)
    if allowed and _asks_as_program():
        answer.headers["Allow"] = ", ".join(sorted(allowed))
    return answer


def _asks_as_program() -> bool:
    return request.path.startswith(FOR_PROGRAMS)


def _undone(status: int) -> Response:
    db.session.rollback()
    return explain(status)


def _database_gone(gone: OperationalError | NoConnectionFree) -> Response:
    current_app.logger.error("database: %s", getattr(gone, "orig", gone))
    db.session.rollback()
    if _asks_as_program():
        return problem(503, headers={"Retry-After": "60"})
    return make_response(bare_page(current_app, 503), 503, {"Retry-After": "60"})


def _no_room(_problem: Exception) -> Response:
    current_app.logger.error("the disk is full: no photo can be kept")
    db.session.rollback()
    return make_response(render_template("error.html", words=NO_ROOM, part=False), 503, {"Retry-After": "600"})


def _disk(failed: OSError) -> Response:
    """A large body waits on the disk while it arrives; there it may find no room either."""
    if failed.errno != errno.ENOSPC:
        raise failed
    return _no_room(failed)
