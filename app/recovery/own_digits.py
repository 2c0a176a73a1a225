"""Decides which four digits somebody may add to a code on paper: none that whoever looked at her card tries first."""

from app.people.pin import without_spaces

LENGTH = 4
_RUNS = ("01234567890", "09876543210")

_NONE = f"Bác tự bấm {LENGTH} chữ số, giữ kín."
_EASY = "Bốn số này dễ đoán. Bác chọn số khác: không giống nhau, không liền nhau."
_CARD = "Bốn số này giống ngày sinh, năm sinh hoặc số điện thoại. Bác chọn số khác."


class DigitsTooSimple(ValueError):
    """Whoever holds the paper and saw the card would guess them; the text says what to choose instead."""


def read_own_digits(text: str, birth_year: int, phone: str) -> str:
    """Four digits that neither card nor phone shows. Raises DigitsTooSimple."""
    digits = without_spaces(text)
    if not (digits.isascii() and digits.isdigit() and len(digits) == LENGTH):
        raise DigitsTooSimple(_NONE)
    if len(set(digits)) == 1 or digits[:2] == digits[2:] or any(digits in run for run in _RUNS):
        raise DigitsTooSimple(_EASY)
    if digits == str(birth_year) or digits in phone or _is_day(digits):
        raise DigitsTooSimple(_CARD)
    return digits


def _is_day(digits: str) -> bool:
    """Whether it reads as a day and a month, in either order: the card says which is hers."""
    first, second = int(digits[:2]), int(digits[2:])
    return 1 <= min(first, second) <= 12 and max(first, second) <= 31
