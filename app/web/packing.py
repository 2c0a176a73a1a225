"""
Answers made small for the line.

Most of a whole page is how it begins: up to the end of the sheet it says the same to everybody. That is packed once,
and each page goes on from a copy of what packed it; the bytes are as few as when the whole page is packed. Nothing of
anybody may stand before the end of the sheet, and nothing does: tests/page_rules.py looks at every page.
"""

import gzip
import zlib
from functools import lru_cache
from typing import Any

SMALLEST = 9
# How far back it looks: 16 KB hold nearly every page, and half of what zlib takes by itself is copied for each. Around
# it the frame of gzip: old phones unpack nothing else.
GZIP, MEMORY = 16 + 14, 7
PAGE_BEGINS = b"<!doctype html>"
SHEET_ENDS = b"</style>"
# One for each way a page can look: three sizes of text, light or dark.
BEGINNINGS = 6


def packed(page: bytes) -> bytes:
    """Any answer, as small as gzip makes it."""
    beginning, ends, rest = page.partition(SHEET_ENDS)
    if not (ends and page.startswith(PAGE_BEGINS)):
        return gzip.compress(page, SMALLEST, mtime=0)
    done, packer = _begun(beginning + ends)
    onward = packer.copy()
    small: bytes = done + onward.compress(rest) + onward.flush()
    return small


@lru_cache(maxsize=BEGINNINGS)
def _begun(beginning: bytes) -> tuple[bytes, Any]:
    """What has left the packer, and the packer as it stands behind it; only copies of it go on."""
    packer = zlib.compressobj(SMALLEST, zlib.DEFLATED, GZIP, MEMORY)
    return packer.compress(beginning), packer
