"""How figures are taken: what an answer weighs on the wire, and what it asks of the database."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Flask
from sqlalchemy import event

from app.database import db
from app.web.delivery import SIGN_IN_COOKIE
from app.web.session import DEVICE_COOKIE
from tests.browser import Browser
from tests.journeys.bad_luck import Fields

KB = 1000
NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True, slots=True)
class Wire:
    """One answer as it came through the socket: status line, every header, the body as packed."""

    status: int
    headers: str
    size: int

    def header(self, name: str) -> str:
        found = (line.partition(": ")[2] for line in self.headers.split("\r\n") if line.lower().startswith(name))
        return next(found, "")


def fetched(base: str, browser: Browser, url: str, fields: Fields | None = None, htmx: str = "") -> Wire:
    """What the server answers this browser over a connection of its own. htmx: the id of the block it will replace."""
    host = urlsplit(base).netloc
    body = urlencode(fields or []).encode()
    lines = [
        f"{'GET' if fields is None else 'POST'} {url} HTTP/1.1",
        f"Host: {host}",
        "Accept-Encoding: gzip",
        "Connection: close",
        f"Cookie: {cookies_of(browser)}",
        *([f"HX-Request: true\r\nHX-Target: {htmx}"] if htmx else []),
        *([f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}"] if fields else []),
    ]
    answer = talked(host, "\r\n".join([*lines, "", ""]).encode() + body)
    head = answer.partition(b"\r\n\r\n")[0].decode("latin-1")
    # A phone keeps its connection: the header that says otherwise is only there because we asked for it.
    spared = len("Connection: close\r\n") if "Connection: close" in head else 0
    return Wire(int(head.split()[1]), head, len(answer) - spared)


def talked(host: str, request: bytes) -> bytes:
    name, _, port = host.partition(":")
    with socket.create_connection((name, int(port)), timeout=20) as line:
        line.sendall(request)
        answer = b""
        while part := line.recv(65536):
            answer += part
    return answer


def cookies_of(browser: Browser) -> str:
    found = (browser.client.get_cookie(name) for name in (SIGN_IN_COOKIE, DEVICE_COOKIE))
    return "; ".join(f"{cookie.key}={cookie.value}" for cookie in found if cookie)


@contextmanager
def queries(app: Flask) -> Iterator[list[str]]:
    """The statements that reach the database meanwhile, without those that only frame a transaction."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if not statement.lstrip().upper().startswith(NOT_COUNTED):
            asked.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def table(title: str, rows: list[tuple[str, int, int]], unit: str) -> None:
    """For docs/figures.md: what was measured, and what is allowed."""
    print(f"\n| {title} | {unit} | allowed |\n| --- | ---: | ---: |")
    for name, measured, allowed in rows:
        print(f"| {name} | {measured:,} | {allowed:,} |")
