"""The app behind the production server on this machine, for browsers that need an address."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from flask import Flask, got_request_exception
from waitress import wasyncore

from app.server import make_server
from tests.browser import UNCOMMITTED


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Serve on a free port as `flask serve` does, and stop without leaving anything open; gives the base address."""
    broken: list[BaseException] = []

    def note(_app: Flask, exception: BaseException, **_more: object) -> None:
        broken.append(exception)

    server = make_server(app, "127.0.0.1", 0)
    stopping = threading.Event()

    thread = threading.Thread(target=_run, args=(server, stopping), name="server")
    thread.start()
    try:
        with got_request_exception.connected_to(note, app):
            yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        stopping.set()
        # It may see by itself that it has to stop, and then has nothing left to be woken by.
        with suppress(OSError):
            server.pull_trigger()
        thread.join(timeout=10)
    assert not thread.is_alive(), "the server did not stop"
    assert not broken, f"the server broke: {broken!r}"
    forgotten = app.extensions.get(UNCOMMITTED)
    assert not forgotten, f"{forgotten} changed rows and forgot to commit"


def _run(server: Any, stopping: threading.Event) -> None:
    while not stopping.is_set():
        server.asyncore.loop(timeout=1, map=server._map, use_poll=True, count=1)
    server.task_dispatcher.shutdown()
    wasyncore.close_all(server._map)


@pytest.fixture
def served(app: Flask) -> Iterator[str]:
    """The base address of the app; bring it into a folder with `from tests.live import served` in its conftest."""
    with serving(app) as address:
        yield address
