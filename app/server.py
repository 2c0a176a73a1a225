"""The production server: one process that takes in slow requests whole before it works on them."""

import ctypes
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
# From malloc.h of glibc.
M_MMAP_THRESHOLD = -3
# Photos, PDFs and what draws them; what an ordinary page needs is smaller.
GIVEN_BACK_FROM = 256 * 1024


def make_server(app: Flask, host: str, port: int) -> Any:
    """Listening, not yet serving: call run(). port 0 takes a free one."""
    _allow_open_files()
    _give_memory_back()
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
