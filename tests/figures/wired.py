"""A browser's line to the production server that counts every byte of every request and answer."""

import gzip
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.figures.measured import talked

# What Chromium on a phone of 2014 says with every request; its connection stays open.
ALWAYS = {
    "Connection": "keep-alive",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8",
    "User-Agent": "Mozilla/5.0 (Linux; Android 4.4.4; SM-G313HZ) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/33.0.0.0 Mobile Safari/537.36",
    "Accept-Encoding": "gzip,deflate",
    "Accept-Language": "vi-VN,en-US;q=0.8",
}
CLOSES = "Connection: close\r\n"


@dataclass(slots=True)
class Wired:
    """In place of a test client: one connection per request, cookies as a browser keeps them."""

    base: str
    sent: int = 0
    received: int = 0
    requests: int = 0
    counts: bool = True
    cookies: dict[str, str] = field(default_factory=dict)
    referer: str = ""
    kept: set[str] = field(default_factory=set)

    def get(self, url: str, headers: dict[str, str] | None = None) -> Any:
        return self._ask("GET", url, "", headers or {})

    def post(self, url: str, data: Any, headers: dict[str, str] | None = None) -> Any:
        form = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.base}
        return self._ask("POST", url, urlencode(data, doseq=True), {**form, **(headers or {})})

    def _ask(self, method: str, url: str, body: str, headers: dict[str, str]) -> Any:
        host = urlsplit(self.base).netloc
        said = {"Host": host, **ALWAYS, **headers}
        if self.referer:
            said["Referer"] = self.base + self.referer
        if self.cookies:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body:
            said["Content-Length"] = str(len(body))
        lines = [f"{method} {url.partition('#')[0]} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items())]
        request = "\r\n".join([*lines, "", body])
        # The server hangs up on this line only, which the figures leave out again.
        answer = talked(host, request.replace("Connection: keep-alive\r\n", CLOSES).encode())
        if self.counts:
            self.requests += 1
            self.sent += len(request.encode())
            self.received += len(answer) - len(CLOSES) * (CLOSES.encode() in answer)
        return self._read(answer)

    def _read(self, answer: bytes) -> Any:
        head, _, body = answer.partition(b"\r\n\r\n")
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.title(): value for name, _, value in (line.partition(": ") for line in lines)}
        for line in lines:
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                self.cookies |= {one: morsel.value for one, morsel in SimpleCookie(value).items()}
        packed = headers.get("Content-Encoding") == "gzip"
        text = (gzip.decompress(body) if packed else body).decode()
        return SimpleNamespace(status_code=int(status.split()[1]), headers=headers, text=text)
