"""How personal values are closed for storage and how a closed value is found again (DECISIONS: storage)."""

import hmac
from collections.abc import Mapping, Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Keyring:
    """Seals bytes with the newest key, opens with any; marks values for search without storing them."""

    def __init__(self, field_keys: Sequence[str], lookup_keys: Mapping[int, str]) -> None:
        self._newest = Fernet(field_keys[0])
        self._fernet = MultiFernet([Fernet(key) for key in field_keys])
        self._lookup_keys = dict(sorted(lookup_keys.items(), reverse=True))

    def seal(self, value: bytes) -> bytes:
        return self._fernet.encrypt(value)

    def open(self, sealed: bytes) -> bytes:
        return self._fernet.decrypt(sealed)

    def renewed(self, sealed: bytes) -> bytes | None:
        """The same closed with the newest key; None if it is already. Raises InvalidToken where no key opens it."""
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            return self._fernet.rotate(sealed)
        return None

    def mark(self, value: str) -> str:
        """The mark under which a value is stored today: "<key version>:<hex>"."""
        return self.marks(value)[0]

    def marks(self, value: str) -> list[str]:
        """Every mark under which a value may have been stored, newest key first."""
        return [_marked(version, key.encode(), value) for version, key in self._lookup_keys.items()]

    @property
    def version(self) -> int:
        """Of the key with which marks are made today."""
        return next(iter(self._lookup_keys))

    def is_of_today(self, mark: str) -> bool:
        """Whether a mark or a proof was made with that key."""
        return mark.startswith(f"{self.version}:")

    def proof(self, value: str) -> str:
        """A mark that only the program can have made: no text that anybody types is ever marked with its key."""
        return self._proofs(value)[0]

    def proves(self, proof: str, value: str) -> bool:
        """Whether the proof was made for this value, with any key that is still there."""
        return proof in self._proofs(value)

    def _proofs(self, value: str) -> list[str]:
        keys = {version: hmac.digest(key.encode(), b"proof", "sha256") for version, key in self._lookup_keys.items()}
        return [_marked(version, key, value) for version, key in keys.items()]


def _marked(version: int, key: bytes, value: str) -> str:
    return f"{version}:{hmac.digest(key, value.encode(), 'sha256').hex()[:40]}"
