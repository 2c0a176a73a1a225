"""The production server: it takes in slow requests whole before it works on them."""

import ctypes
import resource
from http import HTTPStatus
from socket import AF_INET, AF_INET6, socket
from socket import create_server as create_listening
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ErrorTask

from app.errors import bare_page

THREADS = 8
# With the default of 100, two hundred phones on a bad line stop everybody else.
CONNECTIONS = 2000
# New ones that nobody has had time for yet.
WAITING = 1024
# A body that arrives slowly lies in a file of its own meanwhile; many systems allow 1,024 of all kinds.
OPEN_FILES = 2 * CONNECTIONS + 200
# Above our own limits per form, which know what was sent; beyond it nothing more is read.
LARGEST_BODY = 64 * 1024 * 1024
# From malloc.h of glibc.
M_MMAP_THRESHOLD = -3
# Photos, PDFs and what draws them; what an ordinary page needs is smaller.
GIVEN_BACK_FROM = 256 * 1024


def make_server(app: Flask, host: str, port: int) -> Any:
    """Listening, not yet serving: call run(). port 0 takes a free one."""
    return server_at(open_door(host, port), app)


def open_door(host: str, port: int) -> socket:
    """Whoever comes to it waits until somebody serves. Raises OSError where the port is taken."""
    family = AF_INET6 if ":" in host else AF_INET
    return create_listening((host, port), family=family, backlog=WAITING)


def server_at(door: socket, app: Flask) -> Any:
    """What serves whoever comes to that door: call run()."""
    _allow_open_files()
    _give_memory_back()
    listening: dict[int, Any] = {}
    server = create_server(
        app.wsgi_app,
        map=listening,
        sockets=[door],
        threads=THREADS,
        connection_limit=CONNECTIONS,
        asyncore_use_poll=True,
        max_request_body_size=LARGEST_BODY,
        ident=None,
        **_believed(app.extensions["settings"].trusted_proxy),
    )
    for one in listening.values():
        if isinstance(one, BaseWSGIServer):
            one.channel_class = _speaking(app)
    return server


class InWords:
    """What the server itself answers, before or after the app could, as a page of ours."""

    def __init__(self, app: Flask, status: int) -> None:
        self._app, self._status = app, status

    def to_response(self, _ident: str | None) -> tuple[str, list[tuple[str, str]], bytes]:
        headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Security-Policy", self._app.extensions["content_policy"]),
            ("Cache-Control", "no-store"),
        ]
        return f"{self._status} {HTTPStatus(self._status).phrase}", headers, bare_page(self._app, self._status).encode()


def _speaking(app: Flask) -> type[HTTPChannel]:
    """Connections on which also the server's own troubles are told in words: by itself it speaks English."""

    class Channel(HTTPChannel):  # type: ignore[misc]  # waitress ships no types
        def error_task_class(self, _channel: HTTPChannel, request: Any) -> ErrorTask:
            request.error = InWords(app, request.error.code)
            return ErrorTask(self, request)

    return Channel


def _believed(proxy: str | None) -> dict[str, Any]:
    """Without it everybody behind a proxy comes from one address; from anybody else the header would be a disguise."""
    return {"trusted_proxy": proxy, "trusted_proxy_headers": {"x-forwarded-for"}} if proxy else {}


def _allow_open_files() -> None:
    """As many open files as a full house needs, as far as the system lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _give_memory_back() -> None:
    """
    Let what was unpacked go back to the system once it is shrunk.

    glibc takes large blocks from the system one by one, until the first is freed: from then on it takes blocks of that
    size out of its own heaps, one per thread, which never shrink below a small block that came later. Fifty photos then
    held 270 to 440 MB for good; with a threshold that stays where it is, 135.
    """
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    # Systems without glibc have other ways, and nothing to set.
    if set_option:
        set_option(M_MMAP_THRESHOLD, GIVEN_BACK_FROM)
