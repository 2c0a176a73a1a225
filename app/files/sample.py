"""A picture of no paper at all, for whoever practises: it says so itself."""

from io import BytesIO
from pathlib import Path
from textwrap import wrap

import fontpkg_noto_serif
from PIL import Image, ImageDraw, ImageFont

FONT = Path(fontpkg_noto_serif.__file__).parent / "files" / "NotoSerif[wdth,wght].ttf"
SIZE = (900, 1200)
PAPER, INK, LINE = "#ffffff", "#1a1a1a", "#c8c8c8"
LETTERS_IN_A_LINE = 26


def sample(paper: str) -> bytes:
    """A JPEG that names the paper it stands for, so that no two papers share one."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    for y in range(520, 1120, 60):
        pen.line((90, y, SIZE[0] - 90, y), fill=LINE, width=4)
    words = "\n".join(["ẢNH MẪU", "không phải giấy tờ thật", "", *wrap(paper, LETTERS_IN_A_LINE)])
    font = ImageFont.truetype(str(FONT), 52)
    pen.multiline_text((90, 90), words, fill=INK, font=font, spacing=18)
    out = BytesIO()
    image.save(out, "JPEG", quality=70)
    return out.getvalue()
