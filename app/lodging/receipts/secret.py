"""How the square on a receipt names what it is of, so that nobody finds another one by trying."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from uuid import UUID

_ID_BYTES = 16
# In the place of a version of the keyring's.
_OWN = 0


def proof(key: str, value: str) -> str:
    """As Keyring.proof makes it, but with a sending's own key: it holds whatever becomes of the keyring's."""
    return f"{_OWN}:{hmac.digest(key.encode(), value.encode(), 'sha256').hex()[:40]}"


def written(thing: UUID, proof: str) -> str:
    """thing: the declaration or the guest. proof: as proof() or Keyring.proof makes it, "<version>:<hex>"."""
    version, _, digits = proof.partition(":")
    held = urlsafe_b64encode(thing.bytes + bytes.fromhex(digits)).decode().rstrip("=")
    return f"{version}.{held}"


def read(secret: str) -> tuple[UUID, str] | None:
    """Back from what written() gave; None where it gave no such thing."""
    version, _, held = secret.partition(".")
    if not (version.isascii() and version.isdigit()):
        return None
    try:
        found = urlsafe_b64decode(held + "=" * (-len(held) % 4))
    except (Error, ValueError):
        return None
    if len(found) <= _ID_BYTES:
        return None
    return UUID(bytes=found[:_ID_BYTES]), f"{version}:{found[_ID_BYTES:].hex()}"
