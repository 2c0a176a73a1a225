"""The year of birth, where it tells apart people who share a phone."""


def read_year(text: str) -> int | None:
    """A year of birth as four digits; None where it is something else."""
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None
