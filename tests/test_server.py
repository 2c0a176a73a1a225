"""What the production server asks of the system it runs on."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from app.server import make_server
from tests.bench.served import held

MB = 1024 * 1024


def unpacks_pictures() -> list[bytearray]:
    """Twenty pictures of 4 MB, and after each a small thing that is kept, as a row or a log line is."""
    largest = bytearray(b"x") * (20 * MB)
    del largest
    both = [(bytearray(b"x") * (4 * MB), bytearray(b"x") * 2000) for _ in range(20)]
    return [small for _, small in both]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_an_unpacked_picture_goes_back_to_the_system(app: Flask) -> None:
    make_server(app, "127.0.0.1", 0).close()
    before = held(os.getpid())
    with ThreadPoolExecutor(1) as thread:
        kept = thread.submit(unpacks_pictures).result()
        grown = held(os.getpid()) - before
    assert len(kept) == 20
    assert grown < 20, f"{grown:.0f} MB stay behind"
