"""Nine hundred phones that send their photos slowly stop nobody else; one that breaks off leaves nothing behind."""

import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import db
from tests.figures.measured import cookies_of, fetched
from tests.files.brought import RENT, page_of
from tests.files.photographed import photo
from tests.journeys.bad_luck import FIRST_STEP, fills_in
from tests.personas import Person

SLOW, OTHERS = 900, 20
FEW_FILES = 1024


@pytest.fixture
def few_files() -> Iterator[None]:
    """The system allows few open files, as most do until they are asked for more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, FEW_FILES), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def begins_upload(served: str, person: Person, sent: int) -> socket.socket:
    """A connection on which so many bytes of a photo have been sent, and no more come."""
    body = b'--x\r\nContent-Disposition: form-data; name="anh"; filename="a.jpg"\r\n\r\n' + photo(600, 800)
    host = urlsplit(served)
    line = socket.create_connection((str(host.hostname), int(host.port or 0)), timeout=20)
    head = [
        f"POST {page_of(person)}/{RENT} HTTP/1.1",
        f"Host: {host.netloc}",
        f"Cookie: {cookies_of(person)}",
        "Content-Type: multipart/form-data; boundary=x",
        f"Content-Length: {len(body) + 50_000}",
    ]
    line.sendall("\r\n".join([*head, "", ""]).encode() + body[:sent])
    return line


def kept(app: Flask) -> tuple[int, list[Path]]:
    with app.app_context():
        rows = int(db.session.scalar(text("SELECT count(*) FROM attachment")) or 0)
        db.session.rollback()
    return rows, [path for path in (app.extensions["settings"].data_dir / "files").rglob("*") if path.is_file()]


def test_nine_hundred_slow_uploads_stop_nobody_else(few_files: None, served: str, app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    with ExitStack() as lines:
        for number in range(SLOW):
            lines.enter_context(begins_upload(served, ong_tu, sent=number % 3000))
        answers = [fetched(served, ong_tu, FIRST_STEP).status for _ in range(OTHERS)]
    assert answers == [200] * OTHERS
    assert kept(app) == (0, [])


def test_a_photo_that_breaks_off_halfway_leaves_nothing(served: str, app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    begins_upload(served, ong_tu, sent=10_000).close()
    assert fetched(served, ong_tu, page_of(ong_tu)).status == 200
    assert kept(app) == (0, [])
