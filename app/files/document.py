"""Of a PDF what may be kept, and the sheet that stands for it among the photos."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE

from PIL import Image, ImageDraw, ImageFont

from app.files.picture import light
from app.files.refused import Damaged, FileRefused, Locked, Tangled, TooManyPages

SHEET = (170, 240)
PROGRAM = Path(__file__).with_name("anonymous_pdf.py")
# Of work, where a scan of 20 MB takes one; and until the answer, on a busy machine.
SECONDS, PATIENCE = 4, 30
# A scan of 20 MB takes half of it.
BYTES = 400 * 1024 * 1024
# How the program ends, as it says itself; by its limits it ends in other ways.
ENDS: dict[int, type[FileRefused]] = {3: Damaged, 4: Locked, 5: TooManyPages}


@dataclass(frozen=True, slots=True)
class Anonymous:
    """content: as it came, without what it said of its author, machine and place. pages: 1 to 30."""

    content: bytes
    pages: int


def anonymous(content: bytes) -> Anonymous:
    """Raises Damaged, Locked, TooManyPages, Tangled."""
    try:
        command = [sys.executable, "-I", str(PROGRAM), str(SECONDS), str(BYTES)]
        given = subprocess.run(command, input=content, stdout=PIPE, stderr=DEVNULL, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as too_slow:
        raise Tangled from too_slow
    if given.returncode:
        raise ENDS.get(given.returncode, Tangled)
    pages, _, kept = given.stdout.partition(b"\n")
    return Anonymous(kept, int(pages))


def sheet_of(pages: int) -> bytes:
    """A thumbnail that says "PDF" and how many pages."""
    sheet = Image.new("L", SHEET, 255)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((1, 1, SHEET[0] - 2, SHEET[1] - 2), outline=26, width=3)
    middle = SHEET[0] / 2
    draw.text((middle, 95), "PDF", 26, ImageFont.load_default(52), anchor="mm")
    draw.text((middle, 155), f"{pages} trang", 26, ImageFont.load_default(28), anchor="mm")
    return light(sheet)
