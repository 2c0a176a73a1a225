"""A telephone company on this machine: a real HTTP server that answers as it was told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Company:
    """status, headers: of every answer. keeps_silent: takes the message and never answers."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    keeps_silent: bool = False
    asked: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    url: str = ""
    over: threading.Event = field(default_factory=threading.Event)


def counter_of(company: Company) -> type[BaseHTTPRequestHandler]:
    """Where messages are handed in."""

    class Counter(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            company.asked.append((self.path, dict(self.headers), body))
            if company.keeps_silent:
                company.over.wait(10)
                return
            self.send_response(company.status)
            for name, value in {"Content-Length": "0", **company.headers}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

    return Counter


@contextmanager
def open_for_business(company: Company) -> Iterator[Company]:
    """Listen on a free port until the test is over."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), counter_of(company))
    company.url = f"http://127.0.0.1:{server.server_address[1]}/tin"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield company
    finally:
        company.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
