"""PINs and passwords: how they are kept, how they are compared."""

import hmac
from functools import cache
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

# 30 ms on one core; the library's default of 168 ms costs 500 under an evening's load.
HASHER = PasswordHasher(memory_cost=19456, time_cost=2, parallelism=1)


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
