"""The beginning of a page is packed once; every page comes out whole, and says only what it says."""

import gzip

import pytest

from app.web.packing import _begun, packed

BEGINNING = "<!doctype html><html lang=vi><head><style>" + "p{margin:0}h1{margin:1rem}" * 200 + "</style>"
HOA = f"{BEGINNING}<title>Hồ sơ của bà Lê Thị Hoa</title>".encode()
LAN = f"{BEGINNING}<title>Hồ sơ của bà Trần Thị Lan</title>".encode()
LARGER = HOA.replace(b"<html", b"<html class=to")
TYPED = "Bà Hoa gõ: </style>".encode()
PAGES = [HOA, LAN, LARGER, TYPED, b"", "Đã lưu. ".encode() * 99]


def test_every_page_comes_out_as_it_went_in_whichever_came_before() -> None:
    assert [gzip.decompress(packed(page)) for page in PAGES * 2] == PAGES * 2


@pytest.mark.parametrize("page", PAGES)
def test_it_is_as_small_as_the_whole_page_packed_anew(page: bytes) -> None:
    assert len(packed(page)) <= len(gzip.compress(page, 9, mtime=0)) + 2


def test_what_somebody_typed_is_never_kept_as_a_beginning() -> None:
    kept = _begun.cache_info().currsize
    packed(TYPED)
    assert _begun.cache_info().currsize == kept
