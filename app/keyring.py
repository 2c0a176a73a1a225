"""How personal values are closed for storage and how a closed value is found again (DECISIONS: storage)."""

import hmac
from collections.abc import Mapping, Sequence
from hashlib import sha256

from cryptography.fernet import Fernet, MultiFernet


class Keyring:
    """Seals bytes with the newest key, opens with any; marks values for search without storing them."""

    def __init__(self, field_keys: Sequence[str], lookup_keys: Mapping[int, str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in field_keys])
        self._lookup_keys = dict(sorted(lookup_keys.items(), reverse=True))

    def seal(self, value: bytes) -> bytes:
        return self._fernet.encrypt(value)

    def open(self, sealed: bytes) -> bytes:
        return self._fernet.decrypt(sealed)

    def mark(self, value: str) -> str:
        """The mark under which a value is stored today: "<key version>:<hex>"."""
        return self.marks(value)[0]

    def marks(self, value: str) -> list[str]:
        """Every mark under which a value may have been stored, newest key first."""
        return [
            f"{version}:{hmac.new(key.encode(), value.encode(), sha256).hexdigest()[:40]}"
            for version, key in self._lookup_keys.items()
        ]
