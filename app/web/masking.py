"""Who reads citizen numbers in full: the person herself; staff only on a page they asked for, with a reason."""

from flask import g

from app.people.citizen_number import hidden
from app.web.session import signed_in_staff


def show_numbers() -> None:
    """On the page that answers this request numbers stand in full: why they do was noted before."""
    g.numbers_shown = True


def numbers_shown() -> bool:
    """Whether this page shows them."""
    return bool(g.get("numbers_shown")) or signed_in_staff() is None


def for_reader(text: str) -> str:
    """What was answered, as whoever is signed in here may read it."""
    return text if numbers_shown() else hidden(text)
