"""Reads the number of a row that an address or a button carries: after which one a list goes on."""

# What a column of whole numbers holds; PostgreSQL refuses to compare it with more.
HIGHEST = 2**31 - 1


def read_row_number(typed: str) -> int | None:
    """From 0 up to what a row can have; a higher one stands behind every row, and what is no number is None."""
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit()):
        return None
    return int(digits) if len(digits) <= len(str(HIGHEST)) and int(digits) <= HIGHEST else HIGHEST
