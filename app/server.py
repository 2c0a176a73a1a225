"""The production server: one process that takes in slow requests whole before it works on them."""

import resource
from typing import Any

from flask import Flask
from waitress.server import create_server

THREADS = 8
# With the default of 100, two hundred phones on a bad line stop everybody else.
CONNECTIONS = 2000
# A body that arrives slowly lies in a file of its own meanwhile; many systems allow 1,024 of all kinds.
OPEN_FILES = 2 * CONNECTIONS + 200
# Far above our own limits per form, which answer in words; the server itself would answer in English.
LARGEST_BODY = 64 * 1024 * 1024


def make_server(app: Flask, host: str, port: int) -> Any:
    """Listening, not yet serving: call run(). port 0 takes a free one."""
    _allow_open_files()
    return create_server(
        app.wsgi_app,
        host=host,
        port=port,
        threads=THREADS,
        connection_limit=CONNECTIONS,
        asyncore_use_poll=True,
        max_request_body_size=LARGEST_BODY,
        ident=None,
        **_believed(app.extensions["settings"].trusted_proxy),
    )


def _believed(proxy: str | None) -> dict[str, Any]:
    """Without it everybody behind a proxy comes from one address; from anybody else the header would be a disguise."""
    return {"trusted_proxy": proxy, "trusted_proxy_headers": {"x-forwarded-for"}} if proxy else {}


def _allow_open_files() -> None:
    """As many open files as a full house needs, as far as the system lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
