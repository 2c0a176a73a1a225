"""What went wrong, for a program: RFC 9457, with a sentence that says to whoever wrote it what to do."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Response

KIND = "application/problem+json"
# Under these addresses programs ask, and no person ever reads a page.
FOR_PROGRAMS = "/api/"

SENTENCES: Mapping[int, str] = {
    400: "Yêu cầu không đọc được. Gửi đúng như tài liệu /api/v1/openapi.json.",
    401: "Gửi mã của phần mềm trong đầu đề Authorization: Bearer <mã>.",
    404: "Không có gì ở địa chỉ này cho mã đang dùng.",
    405: "Địa chỉ này không nhận cách gọi đó. Xem đầu đề Allow.",
    409: "Hồ sơ vừa đổi. Đọc lại hồ sơ rồi quyết định với số version mới.",
    413: "Gửi nhiều quá một lần. Gửi ngắn hơn.",
    415: "Gửi JSON, với đầu đề Content-Type: application/json.",
    422: "Nội dung chưa đúng. Xem từng trường trong errors.",
    429: "Hỏi nhiều quá. Chờ số giây trong đầu đề Retry-After.",
    500: "Máy của điểm gặp lỗi; lỗi là của chúng tôi. Thử lại sau.",
    503: "Máy đang bận. Thử lại sau một phút.",
}


def problem(
    status: int,
    sentence: str = "",
    headers: Mapping[str, str] | None = None,
    errors: Sequence[Mapping[str, str]] = (),
) -> Response:
    """errors: of what was sent, {"field", "sentence"} each."""
    said = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": sentence or SENTENCES.get(status) or SENTENCES[500 if status >= 500 else 400],
    }
    body = json.dumps({**said, **({"errors": list(errors)} if errors else {})}, ensure_ascii=False)
    return Response(body, status, headers=dict(headers or {}), content_type=KIND)
