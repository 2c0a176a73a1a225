"""
Hands a message to a target over TLS: to the very address that was looked at, and waits for nobody longer than it may.

The name is asked for once. Every number that it stands for is looked at, and one of them is connected to: a name that
says something else a moment later leads nowhere else. No redirect is followed, and little of the answer is read.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.news.gateway import NotTaken
from app.news.reach import PORT, Target, Unreachable, is_public, read_target

PATIENCE = 10.0
# The first line says all that we want to know.
MOST_READ = 4 * 1024
GONE = 410
TOO_SLOW = "Phần mềm không trả lời kịp"
# The same of a private machine and of none: nobody finds out name by name what stands behind our walls.
NOT_THERE = "Không có máy này trên mạng công khai. Xem lại địa chỉ."

Lookup = Callable[..., list[Any]]


@dataclass(frozen=True, slots=True)
class HttpSender:
    """patience: seconds for all of it. may_reach: whether that number may be connected to."""

    patience: float = PATIENCE
    may_reach: Callable[[str], bool] = is_public
    lookup: Lookup = socket.getaddrinfo
    trusts: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def send(self, url: str, headers: Mapping[str, str], body: str) -> str:
        until = time.monotonic() + self.patience
        try:
            target = read_target(url)
            family, address = self.reached(target, until)
            with socket.socket(family, socket.SOCK_STREAM) as plain:
                plain.settimeout(_left(until))
                plain.connect(address)
                plain.settimeout(_left(until))
                with self.trusts.wrap_socket(plain, server_hostname=target.host) as line:
                    return _meaning(_status(_asked(line, _request(target, headers, body), until)))
        except Unreachable as refused:
            raise NotTaken(str(refused)) from refused
        except TimeoutError as slow:
            raise NotTaken(TOO_SLOW) from slow
        except ssl.SSLCertVerificationError as problem:
            raise NotTaken("Chứng thư của phần mềm không hợp với địa chỉ, hoặc đã hết hạn") from problem
        except OSError as problem:
            raise NotTaken("Không nối được với phần mềm") from problem

    def looks(self, url: str) -> None:
        """Whether it could be sent there, before anything is. Raises Unreachable."""
        try:
            self.reached(read_target(url), time.monotonic() + self.patience)
        except TimeoutError as slow:
            raise Unreachable(NOT_THERE) from slow

    def reached(self, target: Target, until: float) -> tuple[int, Any]:
        """Family and address to connect to. Raises Unreachable where any that the name stands for is not public."""
        found = self._looked_up(target, until)
        if not found or not all(self.may_reach(str(one[4][0]).partition("%")[0]) for one in found):
            raise Unreachable(NOT_THERE)
        return found[0][0], found[0][4]

    def _looked_up(self, target: Target, until: float) -> list[Any]:
        """The system has its own patience with names, and lets nobody shorten it: whoever waits for it may go."""
        answers: list[list[Any]] = []

        def ask() -> None:
            try:
                answers.append(self.lookup(target.host, PORT, type=socket.SOCK_STREAM))
            except (OSError, UnicodeError):
                answers.append([])

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(_left(until))
        if not answers:
            raise TimeoutError
        return answers[0]


def _left(until: float) -> float:
    """Seconds that are left. Raises TimeoutError."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _request(target: Target, headers: Mapping[str, str], body: str) -> bytes:
    said = {
        "Host": target.called,
        "Content-Type": "application/json",
        "Content-Length": str(len(body.encode())),
        "User-Agent": "diem-dich-vu-cong",
        "Connection": "close",
        **headers,
    }
    lines = [f"POST {target.path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items()), "", body]
    return "\r\n".join(lines).encode()


def _asked(line: ssl.SSLSocket, request: bytes, until: float) -> bytes:
    """The beginning of the answer: its first line, or as much as we read."""
    line.settimeout(_left(until))
    line.sendall(request)
    got = b""
    while b"\n" not in got and len(got) < MOST_READ:
        line.settimeout(_left(until))
        part = line.recv(MOST_READ - len(got))
        if not part:
            break
        got += part
    return got


def _status(answer: bytes) -> int:
    """Raises NotTaken where the answer is not HTTP."""
    words = answer.partition(b"\n")[0].split()
    if len(words) < 2 or not words[0].startswith(b"HTTP/1.") or not words[1].isdigit() or len(words[1]) != 3:
        raise NotTaken("Phần mềm trả lời không phải HTTP")
    return int(words[1])


def _meaning(status: int) -> str:
    if 200 <= status < 300:
        return f"Đã nhận ({status})"
    if 300 <= status < 400:
        raise NotTaken(f"Phần mềm chỉ sang địa chỉ khác ({status}), không gửi theo")
    raise NotTaken(f"Phần mềm trả lời {status}", for_ever=status == GONE)
