"""What a recovery code looks like: ten digits, so that the same keys type it as the one-time code it stands in for."""

from datetime import timedelta

LENGTH = 10
HOW_MANY = 10
# A lost reply or a second tap shows the same sheet again; whoever goes back an hour later gets none.
SHOWN_AGAIN = timedelta(minutes=5)
FEW = 3


def from_hexadecimal(number: str) -> str:
    """The code that a random number of at least 160 bits stands for."""
    return f"{int(number, 16) % 10**LENGTH:0{LENGTH}}"


def read_recovery_code(text: str) -> str | None:
    """The digits that were typed, with spaces or dashes; None where it can be no recovery code."""
    digits = "".join(letter for letter in text if not letter.isspace() and letter not in "-‐‑‒–—")
    return digits if len(digits) == LENGTH and digits.isascii() and digits.isdigit() else None


def spoken(code: str) -> str:
    """In two halves: "48210 93755"."""
    return f"{code[:5]} {code[5:]}"
