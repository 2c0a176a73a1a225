"""The production server: one process that takes in slow requests whole before it works on them."""

from typing import Any

from flask import Flask
from waitress.server import create_server

THREADS = 8
# With the default of 100, two hundred phones on a bad line stop everybody else.
CONNECTIONS = 2000
# Far above our own limits per form, which answer in words; the server itself would answer in English.
LARGEST_BODY = 64 * 1024 * 1024


def make_server(app: Flask, host: str, port: int) -> Any:
    """Listening, not yet serving: call run(). port 0 takes a free one."""
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
