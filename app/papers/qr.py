"""Draws the square that a phone reads from paper."""

from base64 import b64encode
from io import BytesIO

import segno

# M bears 15 % of dirt and folds; segno gives more where it costs no bigger square.
LEVEL = "m"
PIXELS, QUIET = 4, 4


def square(url: str) -> segno.QRCode:
    """The code of an address."""
    return segno.make_qr(url, error=LEVEL)


def svg(url: str) -> str:
    """Lines that stay sharp at any size; the quiet zone around them is the drawer's."""
    drawn = BytesIO()
    square(url).save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()


def png(url: str) -> bytes:
    """Black and white, quiet zone included."""
    drawn = BytesIO()
    square(url).save(drawn, kind="png", scale=PIXELS, border=QUIET)
    return drawn.getvalue()


def picture_address(url: str) -> str:
    """The picture itself as an address, for <img src>: the page needs no second request."""
    return f"data:image/png;base64,{b64encode(png(url)).decode()}"
