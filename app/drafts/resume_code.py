"""The code that opens a draft on another phone: eight symbols that nobody mixes up when read aloud."""

from secrets import choice

# Without 0 O 1 I L (looked alike), B (like 8), S (like 5), Z (like 2), U (like V).
SYMBOLS = "23456789ACDEFGHJKMNPQRTVWXY"
LENGTH = 8


def new_code() -> str:
    """A code such as "H7K29PXM"."""
    return "".join(choice(SYMBOLS) for _ in range(LENGTH))


def read_code(text: str) -> str | None:
    """What a person typed, in any case, with dashes or spaces; None where it can be no code."""
    code = "".join(letter for letter in text.upper() if letter.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(SYMBOLS) else None


def spoken(code: str) -> str:
    """In two halves: "H7K2-9PXM"."""
    return f"{code[:4]}-{code[4:]}"
