"""Of the line of a card and of its photo nothing stays: not in the database, not on the disk, not in the log."""

import logging
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import InvalidToken
from flask import Flask
from time_machine import Traveller

from app import demo
from app.clock import now
from app.database import db, keyring
from tests.files.brought import attaches
from tests.files.cards_photographed import card, taken
from tests.journeys.test_by_card import OPENS, adds_phone_and_pin, at_the_scanner
from tests.people.cards import CHAU_DU, ONG_THU, letters_lost
from tests.personas import Helped

# The old number, the day of issue and the parents: they stand in the lines, and in nothing that is read from them.
ONLY_IN_THE_LINES = ("011234567", "15042021", "09092024", "Lê Văn Cha", "|Nam|", "|Nữ|")


def everything_stored(app: Flask) -> str:
    """Every value of every table, opened with the installation's keys where it is sealed."""
    with app.app_context(), db.engine.connect() as connection:
        values = [
            opened(value)
            for name in db.metadata.tables
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')
            for value in row
        ]
        connection.rollback()
    return "\n".join(values)


def opened(value: object) -> str:
    if not isinstance(value, bytes | memoryview):
        return str(value)
    try:
        return keyring().open(bytes(value)).decode()
    except InvalidToken:
        return repr(value)


def everything_on_the_disk(*folders: Path) -> bytes:
    return b"\n".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())


def test_line_and_photo_leave_nothing(
    app: Flask, anh_minh: Helped, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    arriving = tmp_path / "arriving"
    arriving.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(arriving))
    caplog.set_level(logging.DEBUG)
    picture = taken(card(CHAU_DU))
    adds_phone_and_pin(at_the_scanner(anh_minh).scans(ONG_THU)).presses(OPENS)
    anh_minh.opens("/ho-tro/the-can-cuoc").scans(letters_lost(CHAU_DU)).opens("/ho-tro/the-can-cuoc")
    anh_minh.scans(ONG_THU[:90], expects=422).opens("/ho-tro/the-can-cuoc")
    attaches(anh_minh, "chụp mã QR", (picture, "the.jpg"), presses="Đọc thẻ").sees("Lê Minh Ví Dụ")
    on_disk, stored = everything_on_the_disk(app.extensions["settings"].data_dir, arriving), everything_stored(app)
    assert "Nguyễn Văn Thử" in stored, "what was read is kept, sealed"
    assert not [part for part in ONLY_IN_THE_LINES if part in stored + caplog.text]
    assert not [part for part in ONLY_IN_THE_LINES if part.encode() in on_disk]
    assert picture[1000:1100] not in on_disk
    assert "the.jpg" not in stored + caplog.text


def test_a_scan_that_meets_an_ended_sign_in_is_not_parked(app: Flask, anh_minh: Helped, evening: Traveller) -> None:
    form, fields = at_the_scanner(anh_minh).filled("Đọc thẻ")
    evening.shift(timedelta(hours=9))
    anh_minh.sends(
        form.get("action"), [*((name, value) for name, value in fields if name != "dong"), ("dong", ONG_THU)]
    )
    anh_minh.sees("Tên đăng nhập")
    assert not [part for part in ("011234567", "001058012345") if part in everything_stored(app)]
    anh_minh.types("Tên đăng nhập", "minh").types("Mật khẩu", demo.PASSWORD)
    anh_minh.types("Mã một lần", demo.current_code(now())).presses("Đăng nhập").sees("Quét thẻ căn cước của bác")
