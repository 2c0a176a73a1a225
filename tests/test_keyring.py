"""Keys change over the years; what was closed stays readable to us and to nobody else."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.fernet import Fernet, InvalidToken
from flask import Flask
from sqlalchemy import inspect, text

from app.database import db
from app.keyring import Keyring
from app.people.queries import accounts_at_door
from tests.personas import Helped, Person, Worker, answers_every_step

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
LAN = "Trần Thị Lan".encode()

# As typed by the people of the story; the folded name alone may stand open, for the desk's search.
PERSONAL = (
    "Trần Thị Lan",
    "Trần Gia Bảo",
    "Ngô Văn Chủ",
    "0912345678",
    "0987654321",
    "001158012345",
    "001215000456",
    "05/02/1958",
    "Số 12 ngõ 34",
    "258036",
)


def test_what_the_old_key_closed_opens_after_the_change():
    closed = Keyring([OLD], {1: "old"}).seal(LAN)
    assert Keyring([NEW, OLD], {1: "old"}).open(closed) == LAN


def test_the_new_key_closes_after_the_change():
    closed = Keyring([NEW, OLD], {1: "old"}).seal(LAN)
    assert Keyring([NEW], {1: "old"}).open(closed) == LAN


def test_without_its_key_a_value_stays_closed():
    closed = Keyring([OLD], {1: "old"}).seal(LAN)
    with pytest.raises(InvalidToken):
        Keyring([NEW], {1: "old"}).open(closed)


def test_the_same_name_closed_twice_looks_different():
    ring = Keyring([OLD], {1: "old"})
    assert ring.seal(LAN) != ring.seal(LAN)


def test_a_phone_is_marked_with_the_highest_key_version():
    assert Keyring([OLD], {9: "before", 10: "today"}).mark("0912345678").startswith("10:")


def test_a_phone_marked_before_the_change_is_still_found():
    stored = Keyring([OLD], {1: "old"}).mark("0912345678")
    assert stored in Keyring([OLD], {1: "old", 2: "new"}).marks("0912345678")


def test_whoever_has_not_our_key_cannot_make_the_mark_of_a_phone():
    assert Keyring([OLD], {1: "ours"}).mark("0912345678") != Keyring([OLD], {1: "theirs"}).mark("0912345678")


def test_two_phones_have_two_marks():
    ring = Keyring([OLD], {1: "ours"})
    assert ring.mark("0912345678") != ring.mark("0912345679")


def test_a_mark_fits_its_column():
    assert len(Keyring([OLD], {999: "ours"}).mark("0912345678")) <= 48


def test_ba_lan_signs_in_after_both_keys_were_changed(app: Flask, ba_lan: Person):
    settings = app.extensions["settings"]
    lookup_keys = {**settings.lookup_keys, 2: "new"}
    app.extensions["keyring"] = Keyring([NEW, *settings.field_keys], lookup_keys)
    ba_lan.signs_in().sees("Trần Thị Lan")


def test_nothing_personal_stands_open_in_the_database(app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker):
    whole_story(anh_minh, ba_lan, chi_mai)
    with app.app_context():
        stored = everything_stored()
    assert [words for words in PERSONAL if words.encode() in stored] == []


def test_the_search_would_find_what_does_stand_open(app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker):
    whole_story(anh_minh, ba_lan, chi_mai)
    with app.app_context():
        stored = everything_stored()
    assert b"CG-261123-0001" in stored


def test_a_forgotten_name_is_missing_in_the_search(app: Flask):
    with app.app_context():
        (lan,) = accounts_at_door("0912345678")
        columns = {"id": uuid4().hex, "name": lan.name}
        db.session.execute(text("CREATE TABLE left_open (id VARCHAR(32), name VARCHAR(80))"))
        db.session.execute(text("INSERT INTO left_open VALUES (:id, :name)"), columns)
        db.session.commit()
        assert LAN in everything_stored()


def whole_story(anh_minh: Helped, ba_lan: Person, chi_mai: Worker) -> None:
    """Filed beside the officer, accepted at the desk, looked at by bà Lan; one more draft is left lying."""
    anh_minh.begins_with(ba_lan)
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").follows("CG-261123-0001").presses("Tiếp nhận hồ sơ")
    ba_lan.signs_in().opens("/ho-so/moi/dang-ky-tam-tru")
    answers_every_step(ba_lan, ba_lan)


def everything_stored() -> bytes:
    """The SQLite files as they lie on the disk; all rows of PostgreSQL, its bytes as bytes."""
    if db.engine.dialect.name == "sqlite":
        path = str(db.engine.url.database)
        db.session.remove()
        return b"".join(one.read_bytes() for one in sorted(_beside(path)))
    found = []
    for table in inspect(db.engine).get_table_names():
        for row in db.session.execute(text(f'SELECT * FROM "{table}"')):
            found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(found)


def _beside(path: str) -> Iterator[Path]:
    """The database with its journal."""
    return Path(path).parent.glob(f"{Path(path).name}*")
