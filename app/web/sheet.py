"""
The one sheet: inside the first page, which stands at once, and after that a file that the phone keeps.

Without scripts every step is a whole page, and half of what it weighed was the sheet. The first page asks the phone to
fetch the sheet when the line is idle; the file brings a cookie that says so, and the next page only names it. A phone
that fetches nothing beforehand goes on getting it inside each page; one that lost the file fetches it again.
"""

from base64 import b64encode
from hashlib import sha256
from wsgiref.headers import Headers

from flask import Flask, request
from markupsafe import Markup

from app.front_end import SHEET, minified, served_names
from app.settings import ROOT

SHEET_COOKIE = "kieu"
A_YEAR = 31536000


def connect(app: Flask) -> None:
    """Give the templates the sheet, and every answer the policy that lets it in."""
    sheet, url = minified((ROOT / SHEET).read_text(encoding="utf-8")), f"/static/{served_names(ROOT)['app.css']}"
    linked = Markup('<link rel="stylesheet" href="{}">').format(url)
    within = Markup("<style>{}</style>").format(Markup(sheet))
    ahead = within + Markup('\n<link rel="prefetch" href="{}" as="style">').format(url)
    app.extensions["content_policy"] = content_policy(sheet)
    app.jinja_env.globals.update(
        sheet_within=within, sheet=lambda: linked if request.cookies.get(SHEET_COOKIE) == print_of(url) else ahead
    )


def content_policy(sheet: str) -> str:
    """Only our own files; the sheet by its hash. Engines that know no hashes fall back to 'unsafe-inline'."""
    fingerprint = b64encode(sha256(sheet.encode()).digest()).decode()
    return (
        "default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self'; style-src 'self' "
        f"'sha256-{fingerprint}' 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def says_it_is_kept(headers: Headers, _path: str, url: str) -> None:
    """The file brings the word that the phone has it; it says nothing about who holds the phone."""
    if url.endswith(".css"):
        headers["Set-Cookie"] = f"{SHEET_COOKIE}={print_of(url)}; Max-Age={A_YEAR}; Path=/; HttpOnly; SameSite=Lax"


def print_of(url: str) -> str:
    """What names this edition of the sheet: `/static/app.1a2b3c4d.css` is 1a2b3c4d."""
    return url.rsplit(".", 2)[1]
