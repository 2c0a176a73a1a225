"""A line between a browser and the server on which every byte is counted, in both directions."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass


@dataclass
class Line:
    """port: where the browser reaches the server now."""

    port: int
    carried: int = 0


@contextmanager
def counted_line(to: int) -> Iterator[Line]:
    """In front of the server on that port."""
    door = socket.create_server(("127.0.0.1", 0))
    line = Line(int(door.getsockname()[1]))
    threading.Thread(target=_lets_in, args=(door, to, line), daemon=True).start()
    try:
        yield line
    finally:
        door.close()


def _lets_in(door: socket.socket, to: int, line: Line) -> None:
    with suppress(OSError):
        while True:
            browser, _ = door.accept()
            server = socket.create_connection(("127.0.0.1", to))
            for one, other in ((browser, server), (server, browser)):
                threading.Thread(target=_carries, args=(one, other, line), daemon=True).start()


def _carries(one: socket.socket, other: socket.socket, line: Line) -> None:
    with suppress(OSError):
        while part := one.recv(65536):
            line.carried += len(part)
            other.sendall(part)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)
