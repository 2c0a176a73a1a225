"""How long a browser keeps its cookie: said in seconds, because the clock of an old phone is often wrong."""

import re

from flask import Flask, Response
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import URLSafeTimedSerializer

DATE = re.compile(r"Expires=[^;]+")


class CookieInSeconds(SecureCookieSessionInterface):
    """Flask's cookie, with Max-Age in place of a date that a phone a month ahead would take for past."""

    _signing: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        # Flask builds a new one with every request, though the key of a running app never changes.
        self._signing = self._signing or super().get_signing_serializer(app)
        return self._signing

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        super().save_session(app, session, response)
        cookies = response.headers.getlist("Set-Cookie")
        if cookies:
            response.headers.setlist("Set-Cookie", [self._in_seconds(app, one) for one in cookies])

    def _in_seconds(self, app: Flask, cookie: str) -> str:
        if "Max-Age" in cookie or not cookie.startswith(f"{self.get_cookie_name(app)}="):
            return cookie
        return DATE.sub(f"Max-Age={int(app.permanent_session_lifetime.total_seconds())}", cookie)
