"""What the production server answers by itself, before the app is asked: a page of ours, in the same words."""

import socket
from urllib.parse import urlsplit

import pytest
from flask import Flask

from app.server import LARGEST_BODY
from tests.live import serving
from tests.page_rules import faults

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

# Of which the server reads the last piece.
LONGEST_HEAD = 262_144

POST = "POST /dang-nhap HTTP/1.1\r\nHost: x\r\n"


def answered(address: str, request: str) -> tuple[str, str]:
    """The head of the answer and its page."""
    host = urlsplit(address)
    with socket.create_connection((str(host.hostname), int(host.port or 0)), timeout=20) as line:
        line.sendall(request.encode())
        received = b"".join(iter(lambda: line.recv(65_536), b""))
    head, _, body = received.decode().partition("\r\n\r\n")
    return head, body


@pytest.mark.parametrize(
    ("request_head", "status", "words"),
    [
        (f"{POST}Content-Length: {LARGEST_BODY}\r\n\r\n", "413", "Gửi nhiều quá một lần"),
        (f"{POST}Content-Length: nhiều\r\n\r\n", "400", "Trang này chưa gửi đủ"),
        (f"GET / HTTP/1.1\r\nCookie: {'x' * LONGEST_HEAD}\r\n\r\n", "431", "Trang này chưa gửi đủ"),
        (f"{POST}Transfer-Encoding: gzip\r\n\r\n", "501", "Máy của điểm gặp lỗi"),
    ],
    ids=["too large", "unreadable", "long head", "unknown coding"],
)
def test_the_servers_own_answers_are_pages_of_ours(app: Flask, request_head: str, status: str, words: str):
    with serving(app) as address:
        head, page = answered(address, request_head)
    assert head.split()[1] == status, head
    assert words in page
    assert faults(page) == []
    assert "Content-Security-Policy" in head
