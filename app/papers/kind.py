"""Which papers there are, and which move of the desk brings which."""

from collections.abc import Sequence
from enum import StrEnum

from app.dossiers.lifecycle import Move


class Kind(StrEnum):
    """A kind of paper; the value stands in its address."""

    RECEIPT = "xac-nhan"
    ACCEPTANCE = "tiep-nhan"
    GUIDANCE = "bo-sung"
    REFUSAL = "tu-choi"
    STOPPED = "dung"
    RESULT = "ket-qua"
    APOLOGY = "xin-loi"
    CONFIRMATION = "xac-nhan-cu-tru"
    ABSENCE = "tam-vang"


WORDS = {
    Kind.RECEIPT: "giấy xác nhận",
    Kind.ACCEPTANCE: "phiếu tiếp nhận",
    Kind.GUIDANCE: "phiếu hướng dẫn bổ sung",
    Kind.REFUSAL: "phiếu từ chối",
    Kind.STOPPED: "thông báo dừng giải quyết",
    Kind.RESULT: "thông báo kết quả",
    Kind.APOLOGY: "phiếu xin lỗi",
    Kind.CONFIRMATION: "giấy xác nhận thông tin về cư trú",
    Kind.ABSENCE: "phiếu khai báo tạm vắng",
}
# What follows the number: "12/PTN" as on form CT04, "12/TB" as on CT08, "12/XN" as on CT07. The others are ours, until
# somebody has read the forms that Thông tư 116/2026/TT-BCA brings.
MARKS = {
    Kind.RECEIPT: "GXN",
    Kind.ACCEPTANCE: "PTN",
    Kind.GUIDANCE: "PHD",
    Kind.REFUSAL: "PTC",
    Kind.STOPPED: "TBD",
    Kind.RESULT: "TB",
    Kind.APOLOGY: "PXL",
    Kind.CONFIRMATION: "XN",
    Kind.ABSENCE: "TV",
}
BROUGHT_BY = {
    Move.ACCEPT: Kind.ACCEPTANCE,
    Move.ASK: Kind.GUIDANCE,
    Move.REFUSE: Kind.REFUSAL,
    Move.STOP: Kind.STOPPED,
    Move.GRANT: Kind.RESULT,
    Move.DENY: Kind.RESULT,
    Move.EXTEND: Kind.APOLOGY,
}

# What a yes brings, by the form that the service names.
OF_FORM = {"CT08": Kind.RESULT, "CT07": Kind.CONFIRMATION, "CT03": Kind.ABSENCE}


def brought_by(move: Move, results: Sequence[str], granted: bool) -> tuple[Kind, ...]:
    """The papers that a move brings. results: the forms that the service hands out where the answer is yes."""
    if move is Move.GRANT and granted:
        return tuple(OF_FORM[one] for one in results)
    return (BROUGHT_BY[move],) if move in BROUGHT_BY else ()


def called(kind: Kind, nth: int) -> str:
    """As in "phiếu tiếp nhận"; where a dossier has several, "phiếu hướng dẫn bổ sung lần 2"."""
    return WORDS[kind] if nth == 1 else f"{WORDS[kind]} lần {nth}"
