"""The year of birth, where it tells apart people who share a phone."""

from app.days import DayUnreadable, read_day


def read_year(text: str) -> int | None:
    """A year of birth as four digits; None where it is something else."""
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None


def year_of(born: str) -> int | None:
    """The year of a day as it was typed; None where it is no day."""
    try:
        return read_day(born).year
    except DayUnreadable:
        return None
