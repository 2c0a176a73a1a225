"""Proof that a form was drawn by us for this browser: masked anew on every page, without a time limit."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as BadBase64
from secrets import token_bytes
from typing import Any

from flask import g, session
from wtforms import Field, ValidationError
from wtforms.csrf.core import CSRF
from wtforms.form import BaseForm

from app.web.forms.waiting import crowd_words

LENGTH = 16
STALE = "Trang này mở đã lâu. Chữ anh/chị gõ vẫn còn nguyên, anh/chị bấm nút một lần nữa."


class MaskedToken(CSRF):
    """
    The secret of the browser, XORed with fresh noise.

    Compressed pages leak text that repeats beside text an attacker chooses; a token that never looks alike cannot leak.
    """

    def generate_csrf_token(self, csrf_token_field: Any) -> str:
        # Templates draw a new one for each form; what the field itself would say is never drawn.
        return ""

    def validate_csrf_token(self, form: BaseForm, field: Field) -> None:
        if not is_ours(field.data or ""):
            raise ValidationError(STALE)
        until = g.get("told_to_wait")
        if until:
            raise ValidationError(crowd_words(until))


def new_token() -> str:
    """A token for a form of this browser."""
    noise = token_bytes(LENGTH)
    return urlsafe_b64encode(noise + _xor(noise, _secret())).decode()


def is_ours(token: str) -> bool:
    """Whether the token was made for this browser."""
    try:
        raw = urlsafe_b64decode(token.encode())
    except (BadBase64, UnicodeEncodeError):
        return False
    return len(raw) == 2 * LENGTH and hmac.compare_digest(_xor(raw[:LENGTH], raw[LENGTH:]), _secret())


def browser_name() -> str:
    """What this browser's requests have in common before anybody signs in."""
    return hmac.new(_secret(), b"browser", "sha256").hexdigest()[:32]


def _secret() -> bytes:
    if "csrf" not in session:
        session["csrf"] = token_bytes(LENGTH).hex()
    return bytes.fromhex(session["csrf"])


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(left, right, strict=True))
