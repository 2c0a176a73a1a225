"""A plain browser's connection to a real server, which may be gone in the middle of an answer."""

from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

# What a browser shows as “the connection was interrupted”.
BROKEN = (OSError, HTTPException)


class Line:
    """One connection for each request, and the cookies."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None) -> None:
        self.port = port
        self.cookies = dict(cookies or {})

    def get(self, url: str) -> Any:
        return self.answer(self.ask("GET", url, None))

    def post(self, url: str, data: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
        """headers: a test client's; this browser says for itself where the form came from."""
        return self.answer(self.ask("POST", url, urlencode(data, doseq=True)))

    def ask(self, method: str, url: str, body: str | None) -> HTTPConnection:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        connection.request(method, url, body, headers)
        return connection

    def answer(self, connection: HTTPConnection) -> Any:
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        connection.close()
        return SimpleNamespace(status_code=answer.status, headers=answer.headers, text=text)
