"""Of a PDF its pages are kept as they came, and nothing that says who made it, with what and where."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from app.files import document
from app.files.intake import take
from app.files.kinds import Kind
from app.files.refused import Damaged, FileRefused, Locked, Tangled
from tests.files.pdfs import countless, locked, of_a_scanner, of_one_page, signed, stream
from tests.files.photographed import held_sideways, packed, pdf, photo

ALGORITHMS = ["RC4-40", "RC4-128", "AES-128", "AES-256"]


def scanned() -> bytes:
    image = Image.open(BytesIO(held_sideways()))
    told = packed(image, exif=image.getexif(), comment=b"nha ba Lan")
    return of_a_scanner(told, *image.size)


def picture(content: bytes) -> Image.Image:
    """The only one on the first page, as it is drawn."""
    drawn = PdfReader(BytesIO(content)).pages[0].images[0].image
    assert drawn
    return drawn


@pytest.mark.parametrize("told", [b"ba Lan", b"May quet", b"xmpmeta", b"Exif", b"ba1a", b"D:2026"])
def test_nothing_says_who_made_it_and_where(told: bytes):
    brought = scanned()
    assert told in brought
    assert told not in take(brought).content


def test_no_other_program_names_itself_instead():
    reader = PdfReader(BytesIO(take(scanned()).content))
    assert (reader.metadata, reader.xmp_metadata, reader.trailer.get("/ID")) == (None, None, None)


def test_the_picture_is_the_same_to_the_last_point():
    brought = scanned()
    taken = take(brought)
    assert picture(taken.content).tobytes() == picture(brought).tobytes()
    assert b"q 99 0 0 99 0 0 cm /A Do Q" in taken.content


def test_it_stays_a_pdf_with_all_its_pages():
    taken = take(pdf(3))
    assert (taken.kind, taken.pages, len(PdfReader(BytesIO(taken.content)).pages)) == (Kind.PDF, 3, 3)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_one_that_opens_without_a_password_is_taken_whoever_may_print_it(algorithm: str):
    brought = scanned()
    taken = take(locked(brought, "", algorithm))
    assert not PdfReader(BytesIO(taken.content)).is_encrypted
    assert picture(taken.content).tobytes() == picture(brought).tobytes()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_one_that_needs_a_password_is_refused_in_words(algorithm: str):
    with pytest.raises(Locked, match="có mật khẩu"):
        take(locked(pdf(1), "bi mat", algorithm))


def test_what_an_authority_signed_stays_as_it_signed_it():
    assert take(signed()).content == signed()


def test_a_scan_of_nearly_twenty_megabytes_has_room_enough():
    heavy = photo(1650, 2200) + b"\0" * 18_000_000
    assert len(take(of_a_scanner(heavy, 1650, 2200)).content) > 18_000_000


def test_one_that_would_keep_the_machine_busy_is_stopped(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(document, "SECONDS", 1)
    with pytest.raises(Tangled, match="Chụp từng trang"):
        take(countless(12))


def test_one_that_would_fill_the_machine_is_stopped(monkeypatch: pytest.MonkeyPatch):
    brought = of_one_page(b"/Contents 4 0 R", stream(b" " * 15_000_000))
    take(brought)
    monkeypatch.setattr(document, "BYTES", 80 * 1024 * 1024)
    with pytest.raises((Damaged, Tangled)):
        take(brought)


def test_one_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(document, "PATIENCE", 0.001)
    with pytest.raises(Tangled):
        take(pdf(1))


@pytest.mark.parametrize("page", [b"/X" + b"[" * 50_000, b"/X[" + b"1 " * 2_000_000 + b"]"])
def test_one_that_goes_deeper_or_longer_than_any_paper_is_refused(page: bytes):
    with pytest.raises((Damaged, Tangled)):
        take(of_one_page(page))


def test_whatever_is_refused_is_refused_in_words():
    for cut in range(20, len(scanned()), 150_000):
        with pytest.raises(FileRefused):
            take(scanned()[:cut])


def test_a_jpeg_that_lies_about_its_lengths_ends():
    jpeg = b"\xff\xd8\xff\xe1\xff\xff" + b"x" * 40
    assert take(of_a_scanner(jpeg, 9, 9)).pages == 1
    assert take(of_a_scanner(b"\xff\xd8\xff\xe1\x00\x00\xff\xe1", 9, 9)).pages == 1
