"""Decides which six digits may be chosen as a PIN: none that a stranger, or an acquaintance, tries first."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

LENGTH = 6
COMMON = Path(__file__).parent / "data" / "common_pins.txt"
_RUNS = ("01234567890", "09876543210")

_NO_PIN = f"Mã PIN gồm {LENGTH} chữ số. Anh/chị gõ lại giúp."
_OTHER = "Anh/chị chọn sáu chữ số khác"
_COMMON = f"Mã PIN này nhiều người dùng nên dễ đoán. {_OTHER}, không giống nhau và không liền nhau."
_YEAR = f"Mã PIN này có năm sinh, người quen đoán được. {_OTHER}."
_PHONE = f"Mã PIN này nằm trong số điện thoại, người lạ đoán được. {_OTHER}."


class PinTooSimple(ValueError):
    """A PIN that somebody else tries first; the text tells the person what to choose instead."""


def read_pin(text: str, birth_year: int | None, phone: str) -> str:
    """
    Six digits that are not easily guessed. birth_year, phone: of the person who chooses; None, "" while unknown.

    Raises PinTooSimple with a sentence to show.
    """
    pin = without_spaces(text)
    if not (pin.isascii() and pin.isdigit() and len(pin) == LENGTH):
        raise PinTooSimple(_NO_PIN)
    if is_common(pin):
        raise PinTooSimple(_COMMON)
    if birth_year and has_year(pin, birth_year):
        raise PinTooSimple(_YEAR)
    if pin in phone:
        raise PinTooSimple(_PHONE)
    return pin


def without_spaces(typed: str) -> str:
    """A PIN as it is compared: read out in halves it is often typed in halves."""
    return "".join(typed.split())


def is_common(pin: str) -> bool:
    """Whether many people choose it: it follows a pattern, or stands among the commonest six digits of leaked lists."""
    return any(follows(pin) for follows in PATTERNS) or pin in common()


def has_year(pin: str, year: int) -> bool:
    """Whether the year stands in it in full, or as the end of a day such as 050258, or before one: 580205."""
    short = f"{year % 100:02}"
    return str(year) in pin or (pin[4:] == short and _is_day(pin[:2], pin[2:4])) or _begins_with_year(pin, short)


@cache
def common() -> frozenset[str]:
    """The commonest that follow none of the patterns."""
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(one for line in lines if not line.startswith("#") for one in line.split())


def _begins_with_year(pin: str, short: str) -> bool:
    return pin[:2] == short and _is_day(pin[4:], pin[2:4])


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _of_one_or_two_digits(pin: str) -> bool:
    return len(set(pin)) <= 2


def _in_equal_steps(pin: str) -> bool:
    return len({(int(after) - int(before)) % 10 for before, after in pairwise(pin)}) == 1


def _repeated(pin: str) -> bool:
    return pin[:3] == pin[3:] or pin[:3] == pin[:2:-1]


def _in_pairs(pin: str) -> bool:
    return pin[::2] == pin[1::2]


def _with_a_run(pin: str) -> bool:
    return any(pin[at : at + 4] in run for run in _RUNS for at in range(3))


def _with_four_alike(pin: str) -> bool:
    return re.search(r"(\d)\1\1\1", pin) is not None


PATTERNS: tuple[Callable[[str], bool], ...] = (
    _of_one_or_two_digits,
    _in_equal_steps,
    _repeated,
    _in_pairs,
    _with_a_run,
    _with_four_alike,
)
