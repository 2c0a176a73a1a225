"""How one audit row is chained to the one before it, so that a changed or missing row shows."""

from hashlib import sha256

FIRST = "0" * 64


def chained(before: str, *facts: str) -> str:
    """The seal of a row: SHA-256, as 64 hex digits, over the seal before it and the row's facts."""
    return sha256("\x1f".join((before, *facts)).encode()).hexdigest()
