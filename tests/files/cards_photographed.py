"""Photos of a card's QR code as people take them: from afar, askew, in the dark, out of focus."""

from collections.abc import Callable
from io import BytesIO

import segno
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from tests.files.photographed import packed

WIDE, HIGH = 1600, 1200
CODE = 640


def square(line: str, side: int = CODE) -> Image.Image:
    """The code alone, as it is printed on a card."""
    drawn = BytesIO()
    segno.make(line, error="m", micro=False).save(drawn, kind="png", scale=10)
    return Image.open(drawn).convert("RGB").resize((side, side), Image.Resampling.BOX)


def card(*lines: str) -> Image.Image:
    """A card on a table, or as many as there are lines, side by side."""
    table = Image.effect_noise((WIDE, HIGH), 12).convert("RGB")
    for place, line in enumerate(lines):
        left = 80 + place * 720
        ImageDraw.Draw(table).rounded_rectangle((left, 200, left + 720, 1000), 40, fill=(205, 225, 215))
        table.paste(square(line), (left + 40, 280))
    return table


def blurred(photo: Image.Image, sigma: int) -> Image.Image:
    return photo.filter(ImageFilter.GaussianBlur(sigma))


def lit(photo: Image.Image, share: float) -> Image.Image:
    """By so little light, and with the grain that a phone adds to it."""
    grain = Image.effect_noise(photo.size, 10).convert("RGB")
    return Image.blend(ImageEnhance.Brightness(photo).enhance(share), grain, 0.02)


def tilted(photo: Image.Image) -> Image.Image:
    """Seen from the side: the far edge is two thirds as long as the near one."""
    into = (1.0, 0.25, -200.0, 0.0, 1.3, -100.0, 0.0, 0.0004)
    return photo.transform(photo.size, Image.Transform.PERSPECTIVE, into, Image.Resampling.BICUBIC)


def turned(photo: Image.Image, degrees: float) -> Image.Image:
    return photo.rotate(degrees, Image.Resampling.BICUBIC, expand=True)


def with_glare(photo: Image.Image) -> Image.Image:
    """A lamp shines back from a corner of the code."""
    lamp = Image.new("L", photo.size, 0)
    ImageDraw.Draw(lamp).ellipse((520, 680, 720, 880), fill=255)
    return Image.composite(Image.new("RGB", photo.size, "white"), photo, lamp.filter(ImageFilter.GaussianBlur(30)))


def moved(photo: Image.Image) -> Image.Image:
    """The hand moved: twelve pixels sideways."""
    for _ in range(6):
        photo = Image.blend(photo, photo.transform(photo.size, Image.Transform.AFFINE, (1, 0, 2, 0, 1, 0)), 0.5)
    return photo


CONDITIONS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "held still": lambda photo: photo,
    "blur 2": lambda photo: blurred(photo, 2),
    "blur 4": lambda photo: blurred(photo, 4),
    "blur 6": lambda photo: blurred(photo, 6),
    "a quarter of the light": lambda photo: lit(photo, 0.25),
    "an eighth of the light": lambda photo: lit(photo, 0.12),
    "from the side": tilted,
    "turned by 33 degrees": lambda photo: turned(photo, 33),
    "upside down": lambda photo: turned(photo, 180),
    "320x240": lambda photo: photo.resize((320, 240), Image.Resampling.LANCZOS),
    "glare": with_glare,
    "moved": moved,
    "blur 8": lambda photo: blurred(photo, 8),
    "a sixteenth of the light": lambda photo: lit(photo, 0.06),
}


def taken(photo: Image.Image, quality: int = 75) -> bytes:
    """As a phone sends it."""
    return packed(photo, quality=quality)
