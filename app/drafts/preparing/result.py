"""What came of a dossier that was filed elsewhere; and what its official code may look like."""

from enum import StrEnum

from app.letters import tidy

LONGEST_CODE = 40
EXAMPLE = "H26.17-261123-0042"


class Result(StrEnum):
    """As its person tells it."""

    GIVEN = "co"
    MORE_ASKED = "bo-sung"
    REFUSED = "tu-choi"


RESULT_WORDS = {
    Result.GIVEN: "Đã có kết quả",
    Result.MORE_ASKED: "Nơi nhận yêu cầu bổ sung",
    Result.REFUSED: "Bị từ chối",
}


class CodeTooLong(ValueError):
    """The text tells the person what to do."""


def read_code(typed: str) -> str:
    """The code as the portal or the slip says it, "" where there is none yet. Raises CodeTooLong."""
    code = tidy(typed)
    if len(code) > LONGEST_CODE:
        raise CodeTooLong(f"Mã dài nhất {LONGEST_CODE} chữ. Ví dụ: {EXAMPLE}")
    return code
