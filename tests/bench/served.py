"""A server in a process of its own, and phones that ask it one thing again and again."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlencode

from app.settings import ROOT

PHONES = 4
Headers = dict[str, str]


@contextmanager
def running(*command: str, **environ: str) -> Iterator[tuple[int, int]]:
    """Start it on a free port; gives port and process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, env={**os.environ, **environ, "PORT": str(port)}
    )
    try:
        for _ in range(500):
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, f"{command} did not start"
            time.sleep(0.02)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def asks(port: int, method: str, path: str, body: str = "", headers: Headers | None = None) -> tuple[int, str, str]:
    """One request: status, body, cookies to send back."""
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    line.request(method, path, body or None, headers or {})
    answer = line.getresponse()
    text = answer.read().decode("utf-8", "replace")
    cookies = "; ".join(one.partition(";")[0] for one in answer.headers.get_all("Set-Cookie", []))
    where = answer.headers.get("Location", "")
    line.close()
    return answer.status, where or text, cookies


def per_second(port: int, method: str, path: str, body: str, headers: Headers, expects: int, seconds: float) -> float:
    """How many such requests were answered in a second, by four phones that keep their line open."""
    until = time.monotonic() + seconds

    def phone(_number: int) -> int:
        line, answered = HTTPConnection("127.0.0.1", port, timeout=30), 0
        while time.monotonic() < until:
            line.request(method, path, body or None, headers)
            answer = line.getresponse()
            answer.read()
            assert answer.status == expects, f"{method} {path}: {answer.status}"
            answered += 1
        line.close()
        return answered

    began = time.monotonic()
    with ThreadPoolExecutor(PHONES) as phones:
        return sum(phones.map(phone, range(PHONES))) / (time.monotonic() - began)


def begins_draft(port: int) -> tuple[str, str, Headers]:
    """A draft at its second step: the step's address, the form that saves it, the headers of its browser."""
    _, first, cookies = asks(port, "GET", "/ho-so/moi/dang-ky-tam-tru")
    form = {**hidden(first), "cho_o": "thue"}
    _, step, more = asks(port, "POST", "/ho-so/moi/dang-ky-tam-tru", urlencode(form), browser(cookies))
    headers = browser(more or cookies)
    _, page, _ = asks(port, "GET", step, headers={"Cookie": headers["Cookie"]})
    address = {"noi_o": "Phường Cầu Giấy, Thành phố Hà Nội", "noi_o_xa": "00166", "noi_o_nha": "Số 12 ngõ 34"}
    return step, urlencode({**hidden(page), **address}), headers


def browser(cookies: str) -> Headers:
    return {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded", "Accept-Encoding": "gzip"}


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))


def held(process: int) -> float:
    """MB that it and the processes it began hold in memory now; what several share counts once."""
    begun = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
    return sum(_part(one) for one in [str(process), *begun]) / 1024


def _part(process: str) -> int:
    """KB of it alone, and its part of what it shares with others."""
    said = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    found = re.search(r"^Pss:\s+(\d+) kB", said, re.MULTILINE)
    assert found
    return int(found[1])


@contextmanager
def watched(process: int) -> Iterator[Callable[[], float]]:
    """Looks fifty times a second while something is done; gives how to ask for the most MB held so far."""
    seen, over = [held(process)], Event()

    def watch() -> None:
        while not over.wait(0.02):
            seen[0] = max(seen[0], held(process))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield lambda: seen[0]
    finally:
        over.set()
        watcher.join()
