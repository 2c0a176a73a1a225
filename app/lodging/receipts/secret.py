"""How the square on a receipt names what it is of, so that nobody finds another one by trying."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from uuid import UUID

_ID_BYTES = 16


def written(thing: UUID, proof: str) -> str:
    """thing: the declaration or the guest. proof: as Keyring.proof makes it, "<version>:<hex>"."""
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
