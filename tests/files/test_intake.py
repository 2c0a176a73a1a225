"""What is kept of a file: by content, upright, legible, light, and without a trace of where it was taken."""

from io import BytesIO

import pytest
from PIL import Image

from app.files import intake
from app.files.intake import HEAVIEST, Taken, in_line, take
from app.files.kinds import Kind
from app.files.picture import turned
from app.files.refused import (
    Damaged,
    FileRefused,
    Locked,
    Nothing,
    TooBusy,
    TooHeavy,
    TooManyPages,
    TooManyPixels,
    WrongKind,
)
from tests.files.photographed import bomb, docx, held_sideways, noise, packed, pdf, photo, sheet


def opened(taken: Taken) -> Image.Image:
    return Image.open(BytesIO(taken.content))


def dark(image: Image.Image, where: tuple[int, int]) -> bool:
    level = image.convert("L").getpixel(where)
    assert isinstance(level, int | float)
    return level < 80


def test_one_photo_is_unpacked_at_a_time_and_whoever_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(intake, "PATIENCE", 0.01)
    with in_line(), pytest.raises(TooBusy, match="gửi lại ảnh này"):
        take(packed(sheet()))
    assert take(packed(sheet())).kind is Kind.JPEG


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_of_any_kind_becomes_a_light_jpeg_that_can_be_read(kind: str):
    taken = take(packed(sheet(), kind))
    image = opened(taken)
    assert (taken.kind, image.format, taken.pages) == (Kind.JPEG, "JPEG", 1)
    assert len(taken.content) <= 200_000
    assert 1600 <= max(image.size) <= 2000


def test_the_worst_photo_is_light_too_and_never_smaller_than_can_be_read():
    taken = take(packed(noise(2000, 1500), quality=90))
    assert len(taken.content) <= 200_000
    assert max(opened(taken).size) >= 1400


def test_a_small_photo_is_not_blown_up():
    assert opened(take(photo(900, 700))).size == (900, 700)


def test_a_photo_taken_sideways_stands_upright():
    image = opened(take(held_sideways()))
    assert image.width < image.height
    assert dark(image, (60, 60))
    assert not dark(image, (60, image.height - 20))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_tells_where_and_with_what_it_was_taken(kind: str):
    brought = Image.open(BytesIO(held_sideways()))
    exif = brought.getexif()
    told = packed(brought, kind, exif=exif, **({"comment": b"nha ba Lan"} if kind == "JPEG" else {}))
    assert b"Exif" in told or b"eXIf" in told or b"EXIF" in told
    taken = take(told)
    for kept in (taken.content, taken.thumbnail):
        assert not Image.open(BytesIO(kept)).getexif()
        assert b"Exif" not in kept
        assert b"nha ba Lan" not in kept


def test_a_black_and_white_sheet_is_kept_grey_and_a_red_stamp_stays_red():
    assert opened(take(packed(sheet()))).mode == "L"
    stamped = sheet()
    stamped.paste("red", (1000, 1500, 1400, 1900))
    assert opened(take(packed(stamped))).mode == "RGB"


def test_what_shone_through_lies_on_white_paper():
    glass = Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    assert not dark(opened(take(packed(glass, "PNG"))), (300, 300))


def test_a_scan_in_sixteen_bits_of_grey_is_read():
    assert opened(take(packed(Image.new("I;16", (400, 300), 65_000), "PNG"))).convert("L").getpixel((9, 9)) > 200  # type: ignore[operator]


def test_a_thumbnail_costs_at_most_eight_kilobytes():
    for brought in (photo(), packed(noise(900, 900)), pdf(30)):
        taken = take(brought)
        assert len(taken.thumbnail) <= 8_000
        assert 150 <= max(Image.open(BytesIO(taken.thumbnail)).size) <= 240


def test_a_photo_of_a_hundred_megapixels_is_taken():
    assert max(opened(take(packed(Image.new("L", (12_000, 9_000), 200)))).size) >= 1600


def test_a_photo_turned_by_hand_shows_its_corner_on_the_right():
    image = Image.open(BytesIO(turned(take(photo()).content, 90)))
    assert image.width > image.height
    assert dark(image, (image.width - 40, 40))


BROUGHT = {
    "nothing": (b"", Nothing),
    "21 MB": (photo(300, 300) + b"\0" * HEAVIEST, TooHeavy),
    "an office text called .jpg": (docx(), WrongKind),
    "a page of the web": (b"<!doctype html><script>alert(1)</script>", WrongKind),
    "a GIF": (packed(Image.new("P", (9, 9)), "GIF"), WrongKind),
    "a bomb": (bomb(), TooManyPixels),
    "a photo cut off": (photo()[:20_000], Damaged),
    "a PNG cut off": (packed(noise(300, 300), "PNG")[:50_000], Damaged),
    "a WebP cut off": (packed(noise(300, 300), "WEBP")[:20_000], Damaged),
    "a HEIC cut off": (packed(noise(300, 300), "HEIF")[:9_000], Damaged),
    "only the beginning of a JPEG": (b"\xff\xd8\xff\xe0" + b"x" * 500, Damaged),
    "a progressive photo nobody can hold": (
        packed(Image.new("L", (9_000, 6_000)), progressive=True),
        TooManyPixels,
    ),
    "a PDF with a password": (pdf(1, "bi mat"), Locked),
    "a PDF cut off": (b"%PDF-1.4\n%rubbish", Damaged),
    "a PDF of 31 pages": (pdf(31), TooManyPages),
    "a PDF without a page": (pdf(0), Damaged),
}


@pytest.mark.parametrize("name", BROUGHT)
def test_what_cannot_be_taken_is_refused_by_its_name(name: str):
    content, refused = BROUGHT[name]
    with pytest.raises(refused):
        take(content)


def test_every_refusal_says_what_to_do_now():
    for refusal in FileRefused.__subclasses__():
        assert any(word in str(refusal()) for word in ("Chụp lại", "Chọn lại", "chụp", "Gửi", "gửi"))
