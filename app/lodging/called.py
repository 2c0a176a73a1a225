"""How a house is called in a message."""

from datetime import datetime


def called(name: str, confirmed_at: datetime | None) -> str:
    """
    Its name once the ward has agreed that it exists, "" before.

    A name is whatever somebody types, and a message goes to a phone that he may type too: together they would be a way
    of sending anybody any words.
    """
    return name if confirmed_at else ""
