"""From the bytes that arrived to what is kept of them: by content, light, anonymous."""

from dataclasses import dataclass
from hashlib import sha256
from threading import BoundedSemaphore

from app.files.document import pages_of, sheet_of
from app.files.kinds import Kind, kind_of
from app.files.picture import small, thumbnail
from app.files.refused import Nothing, TooHeavy, WrongKind

HEAVIEST = 20 * 1024 * 1024
# Fifty million pixels are 200 MB while they are unpacked: two pictures at once are all a small machine can hold.
AT_ONCE = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Taken:
    """
    What is kept of a file. kind: JPEG, or PDF as it came. pages: 1 for a photo.

    sha256: of the bytes as they arrived, in hex, to know the same file again.
    """

    kind: Kind
    content: bytes
    thumbnail: bytes
    pages: int
    sha256: str


def take(content: bytes) -> Taken:
    """Raises FileRefused: Nothing, TooHeavy, WrongKind, Damaged, TooManyPixels, Locked, TooManyPages."""
    kind = checked(content)
    mark = sha256(content).hexdigest()
    with AT_ONCE:
        if kind is Kind.PDF:
            pages = pages_of(content)
            return Taken(kind, content, sheet_of(pages), pages, mark)
        photo = small(content, kind)
        return Taken(Kind.JPEG, photo, thumbnail(photo), 1, mark)


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
