"""How answers travel: headers, compression, static files, and which requests may write."""

from typing import Any

from flask import Flask, Response, current_app, request
from htmx_flask import Htmx
from whitenoise import WhiteNoise

from app.database import only_reads
from app.settings import ROOT, Settings
from app.web import sheet
from app.web.packing import packed
from app.web.respond import answered_before, asks_for_part

LONGEST_FORM = 256 * 1024
HEAVIEST_PHOTOS = 60 * 1024 * 1024
# A thousand guests in the official template weigh a tenth of it.
HEAVIEST_TABLE = 5 * 1024 * 1024
TAKES_PHOTOS = (
    *(".add_photos", ".answering.answer", "by_card.read_card", ".card_again.read_card"),
    *("lodging.add_cards", "reception.add_result"),
)
TAKES_TABLE = "lodging.add_file"
SHORTEST_PACKED = 300
# By these the same address may be asked for a page or its part, packed or plain.
ASKED_OTHERWISE = "HX-Request, HX-Target, Accept-Encoding"
# Whoever comes back from the state's page comes by an address, and is signed in.
WRITES_ALL_THE_SAME = ("state_sign_in.come_back",)
SIGN_IN_COOKIE = "diem"
COOKIE_KEPT = 60 * 60 * 24 * 30


def flask_config(settings: Settings) -> dict[str, Any]:
    """Flask's own settings for this installation."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        # Ask a pooled connection whether it still lives: a database on its own may have been restarted since. What
        # was typed stays out of the log.
        "SQLALCHEMY_ENGINE_OPTIONS": {
            "pool_pre_ping": not settings.database_url.startswith("sqlite"),
            "hide_parameters": True,
        },
        "DEMO": settings.demo,
        "MAX_CONTENT_LENGTH": LONGEST_FORM,
        "SESSION_COOKIE_NAME": SIGN_IN_COOKIE,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.https,
        "PERMANENT_SESSION_LIFETIME": COOKIE_KEPT,
        # Sent when it changes: with every answer it would weigh as much as a question.
        "SESSION_REFRESH_EACH_REQUEST": False,
    }


def connect(app: Flask) -> None:
    """Give the app its way out."""
    Htmx(app)
    sheet.connect(app)
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]  # as Flask's manual wraps an app
        app.wsgi_app,
        root=ROOT / "static" / "served",
        prefix="static/",
        max_age=sheet.A_YEAR,
        allow_all_origins=False,
        add_headers_function=sheet.says_it_is_kept,
    )
    app.before_request(_tell_what_is_written)
    # First: whoever looks into the form reads the whole body.
    app.before_request(_let_photos_in)
    app.before_request(answered_before)
    app.after_request(_headers)
    app.after_request(_packed)
    app.teardown_request(_let_go_of_files)


def _tell_what_is_written() -> None:
    only_reads(request.method in ("GET", "HEAD", "OPTIONS") and request.endpoint not in WRITES_ALL_THE_SAME)


def _let_photos_in() -> None:
    if str(request.endpoint).endswith(TAKES_PHOTOS):
        request.max_content_length = HEAVIEST_PHOTOS
    elif (request.endpoint or "").endswith(TAKES_TABLE):
        request.max_content_length = HEAVIEST_TABLE


def _let_go_of_files(_problem: BaseException | None) -> None:
    # A heavy photo lies in an open file of the system until somebody closes it.
    request.close()


def _packed(response: Response) -> Response:
    # Every answer, also one that says what to correct: libraries for this pack only 2xx. Old phones know gzip alone.
    # Nobody keeps what answers a form: nothing has to be told apart.
    if request.method != "POST":
        response.headers["Vary"] = ASKED_OTHERWISE
    fits = not response.direct_passthrough and len(response.data) >= SHORTEST_PACKED
    if fits and request.accept_encodings["gzip"]:
        response.data = packed(response.data)
        response.headers["Content-Encoding"] = "gzip"
    return response


def _headers(response: Response) -> Response:
    # A part is put into a page that is open, and what only sends on is never shown: there the page's own policy holds.
    # A journey has forty such answers, and the policy weighs more than “Đã lưu”.
    if not asks_for_part() and response.status_code // 100 != 3:
        response.headers.setdefault("Content-Security-Policy", current_app.extensions["content_policy"])
        response.headers["Referrer-Policy"] = "same-origin"
    # A part is HTML, which no browser takes for anything else.
    if not (asks_for_part() and response.mimetype == "text/html"):
        response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Cache-Control", "no-store")
    return response
