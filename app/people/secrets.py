"""PINs and passwords: what may be chosen, how it is kept, how it is compared."""

import hmac
from functools import cache
from hashlib import sha256
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

PIN_LENGTH = 6
# 30 ms on one core; the library's default of 168 ms costs 500 under an evening's load.
HASHER = PasswordHasher(memory_cost=19456, time_cost=2, parallelism=1)


class PinTooSimple(ValueError):
    """A PIN that a stranger tries first; the text tells the person what to choose instead."""


def read_pin(text: str) -> str:
    """Six digits that are neither all alike nor in a row. Raises PinTooSimple with a sentence to show."""
    pin = without_spaces(text)
    if not (pin.isascii() and pin.isdigit() and len(pin) == PIN_LENGTH):
        raise PinTooSimple(f"Mã PIN gồm {PIN_LENGTH} chữ số. Anh/chị gõ lại giúp.")
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise PinTooSimple("Mã PIN này dễ đoán. Anh/chị chọn sáu chữ số khác, không giống nhau và không liền nhau.")
    return pin


def without_spaces(typed: str) -> str:
    """A PIN as it is compared: read out in halves it is often typed in halves."""
    return "".join(typed.split())


def closed(secret: str, pepper: str) -> str:
    """What is stored of a PIN or password."""
    return HASHER.hash(_peppered(secret, pepper))


def matches(stored: str, secret: str, pepper: str) -> bool:
    """Whether the secret is the one that was stored."""
    try:
        return HASHER.verify(stored, _peppered(secret, pepper))
    except VerifyMismatchError:
        return False


@cache
def decoy() -> str:
    """A stored secret nobody has: compared where there is no account, so that both answers take as long."""
    return HASHER.hash("nobody")


def _peppered(secret: str, pepper: str) -> str:
    return hmac.new(pepper.encode(), secret.encode(), sha256).hexdigest()
