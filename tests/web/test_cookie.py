"""The cookie of an old phone whose clock is wrong."""

from flask import Flask


def test_a_phone_that_is_a_month_ahead_keeps_its_cookie(app: Flask) -> None:
    client = app.test_client()
    client.get("/ho-so/moi/dang-ky-tam-tru")
    with client.session_transaction() as kept:
        kept.permanent = True
    answer = client.get("/ho-so/moi/dang-ky-tam-tru")
    cookie = answer.headers["Set-Cookie"]
    assert "Max-Age=2592000" in cookie
    assert "Expires" not in cookie
