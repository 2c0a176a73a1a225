"""Bytes on the disk: sealed, whole or not there at all, and gone when nobody names them."""

import errno
import os
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.actor import WORKER, DraftBearer
from app.clock import HANOI, now
from app.database import db
from app.files import actions, queries, store
from app.files.intake import take
from app.files.store import NoRoomLeft
from app.worker import forget_old
from tests.dossiers.filed import answered, filed
from tests.files.photographed import photo

MARK = b"to khai cua ba Lan" * 40


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def on_disk(app: Flask) -> list[Path]:
    return [path for path in (app.extensions["settings"].data_dir / "files").rglob("*") if path.is_file()]


def full(_handle: int, *_rest: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_is_kept_is_found_again_and_nobody_reads_it_on_the_disk(app: Flask):
    name = store.put(MARK)
    assert store.get(name) == MARK
    assert [path.name for path in on_disk(app)] == [name]
    assert MARK[:18] not in on_disk(app)[0].read_bytes()


def test_what_was_removed_is_gone(app: Flask):
    name = store.put(MARK)
    store.remove(name)
    store.remove(name)
    assert on_disk(app) == []
    with pytest.raises(FileNotFoundError):
        store.get(name)


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_full_disk_keeps_nothing_half_written(app: Flask, monkeypatch: pytest.MonkeyPatch, step: str):
    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        with pytest.raises(NoRoomLeft):
            store.put(MARK)
    assert on_disk(app) == []


def test_the_last_room_on_the_disk_is_left_to_the_database(app: Flask, monkeypatch: pytest.MonkeyPatch):
    store.put(MARK)
    almost_full = SimpleNamespace(f_frsize=4096, f_blocks=10**6, f_bfree=10_000, f_bavail=10_000)
    with monkeypatch.context() as patch:
        patch.setattr(os, "statvfs", lambda _path: almost_full)
        with pytest.raises(NoRoomLeft):
            store.put(MARK)
    assert len(on_disk(app)) == 1


def test_the_database_refuses_a_photo_of_a_dossier_but_of_no_ward(app: Flask):
    filed()
    kept_with_draft()
    with pytest.raises(IntegrityError, match="once_sent"):
        db.session.execute(text("UPDATE attachment SET dossier_id = (SELECT id FROM dossier)"))
    db.session.rollback()


def kept_with_draft() -> None:
    draft = answered()
    actions.add(draft.id, "giay_thue", take(photo(600, 800)), DraftBearer(draft.id), now())
    db.session.commit()


def test_forgetting_a_draft_takes_its_photos(app: Flask):
    kept_with_draft()
    assert len(on_disk(app)) == 2
    forget_old(now() + timedelta(days=29))
    assert len(on_disk(app)) == 2
    forget_old(now() + timedelta(days=31))
    assert (on_disk(app), queries.stored_names()) == ([], set())
    db.session.rollback()


def test_the_sweep_takes_what_no_row_names_and_leaves_what_is_just_arriving(app: Flask):
    kept_with_draft()
    store.put(b"an upload that broke off")
    on_disk(app)[0].with_suffix(".half").write_bytes(b"half")
    # Files carry the machine's own time.
    arriving = datetime.fromtimestamp(on_disk(app)[0].stat().st_mtime, HANOI)
    assert actions.sweep(arriving) == 0
    assert len(on_disk(app)) == 4
    assert actions.sweep(arriving + timedelta(hours=2)) == 1
    assert len(on_disk(app)) == 2
    db.session.rollback()


def test_nobody_else_sees_what_lies_with_a_draft(app: Flask):
    kept_with_draft()
    for stranger in (DraftBearer(uuid4()), WORKER):
        assert not list(db.session.scalars(queries.visible(stranger)))
    db.session.rollback()
