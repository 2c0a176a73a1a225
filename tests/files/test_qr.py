"""A photo of a card's QR code is read as people take it: askew, in the dark, out of focus."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from app.files.picture import MOST_PIXELS
from app.files.qr import codes_in
from app.files.refused import Damaged, FileRefused, NoCode, NoPhoto, Nothing, TooHeavy, TooManyPixels, WrongKind
from app.settings import ROOT
from tests.files.cards_photographed import CONDITIONS, card, square, taken, turned
from tests.files.photographed import ORIENTATION, bomb, docx, packed, pdf, photo
from tests.people.cards import CHAU_DU, CHI_MAU, ONG_THU

# Nobody reads these two; whoever does one day is welcome to.
TOO_HARD = {"blur 8", "a sixteenth of the light"}


@pytest.mark.parametrize("condition", [name for name in CONDITIONS if name not in TOO_HARD])
def test_a_card_is_read_however_it_was_photographed(condition: str):
    assert codes_in(taken(CONDITIONS[condition](card(ONG_THU)))) == (ONG_THU,)


def test_twelve_of_fourteen_conditions_are_asked_for():
    assert len(CONDITIONS) - len(TOO_HARD) == 12


def test_the_two_cards_of_a_photo_are_both_seen():
    assert set(codes_in(taken(card(ONG_THU, CHI_MAU)))) == {ONG_THU, CHI_MAU}


def test_a_code_of_2024_with_more_parts_is_read_letter_by_letter():
    assert codes_in(taken(card(CHAU_DU))) == (CHAU_DU,)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_of_any_kind_is_read(kind: str):
    assert codes_in(packed(card(ONG_THU).resize((800, 600)), kind)) == (ONG_THU,)


def test_a_small_code_in_a_large_photo_is_read_before_the_photo_is_made_small():
    table = Image.new("RGB", (4000, 3000), (150, 140, 130))
    table.paste(square(ONG_THU, 240), (3400, 2400))
    assert codes_in(taken(table)) == (ONG_THU,)


def test_a_photo_taken_sideways_is_read():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    assert codes_in(packed(turned(card(ONG_THU), 90), exif=exif)) == (ONG_THU,)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Nothing),
        (b"\xff\xd8\xff" + bytes(20 * 1024 * 1024), TooHeavy),
        (docx(), WrongKind),
        (pdf(), NoPhoto),
        (bomb(), TooManyPixels),
        (photo()[:5000], Damaged),
        (photo(), NoCode),
    ],
)
def test_what_is_no_photo_of_a_code_is_refused_in_words(content: bytes, problem: type[FileRefused]):
    with pytest.raises(problem) as refused:
        codes_in(content)
    assert str(refused.value).endswith(".")


def test_nothing_is_loaded_for_it_before_the_first_card():
    asked = "import sys, app.files.qr; sys.exit('zxingcpp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0


def test_a_strip_that_cannot_be_unpacked_smaller_is_a_bomb_too():
    strip = BytesIO()
    Image.new("L", (60_000, MOST_PIXELS // 60_000 + 1)).save(strip, "JPEG")
    with pytest.raises(TooManyPixels):
        codes_in(strip.getvalue())
