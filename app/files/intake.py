"""From the bytes that arrived to what is kept of them: by content, light, anonymous."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from app.files.document import anonymous, sheet_of
from app.files.kinds import Kind, kind_of
from app.files.picture import small, thumbnail
from app.files.refused import Nothing, TooBusy, TooHeavy, WrongKind
from app.turns import Turns

HEAVIEST = 20 * 1024 * 1024
# Fifty million pixels are 200 MB while they are unpacked: one picture at once is all a small machine can hold.
_TURNS = Turns()
# Seconds. A photo takes half of one: thirty others may be before this one.
PATIENCE = 15.0


@dataclass(frozen=True, slots=True)
class Taken:
    """
    What is kept of a file. kind: JPEG or PDF. pages: 1 for a photo.

    sha256: of the bytes as they arrived, in hex, to know the same file again.
    """

    kind: Kind
    content: bytes
    thumbnail: bytes
    pages: int
    sha256: str


def take(content: bytes) -> Taken:
    """FileRefused: Nothing, TooHeavy, WrongKind, Damaged, TooManyPixels, Locked, Tangled, TooManyPages, TooBusy."""
    kind = checked(content)
    mark = sha256(content).hexdigest()
    with in_line():
        if kind is Kind.PDF:
            kept = anonymous(content)
            return Taken(kind, kept.content, sheet_of(kept.pages), kept.pages, mark)
        photo = small(content, kind)
        return Taken(Kind.JPEG, photo, thumbnail(photo), 1, mark)


@contextmanager
def in_line() -> Iterator[None]:
    """Unpack here, one after the other. Raises TooBusy where it would take too long."""
    if not _TURNS.begin(PATIENCE):
        raise TooBusy
    try:
        yield
    finally:
        _TURNS.end()


def checked(content: bytes) -> Kind:
    """What it is, before anything is unpacked. Raises Nothing, TooHeavy, WrongKind."""
    if not content:
        raise Nothing
    if len(content) > HEAVIEST:
        raise TooHeavy
    kind = kind_of(content)
    if kind is None:
        raise WrongKind
    return kind
