"""Where the bytes lie: sealed, under random names, on this machine's disk. Object storage fits the same four doors."""

import errno
import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex
from shutil import disk_usage

from flask import current_app

from app.clock import HANOI
from app.database import keyring

NAME = re.compile(r"[0-9a-f]{32}")
# The database lies on the same disk and must go on writing when photos no longer can.
KEPT_FREE = 50 * 1024 * 1024
# Longer than any upload takes between its file and its row.
STILL_ARRIVING = timedelta(hours=1)


class NoRoomLeft(RuntimeError):
    """The disk is full; nothing of the file was kept."""


def put(content: bytes) -> str:
    """Keep the bytes; the name under which they are found again. Raises NoRoomLeft."""
    name = token_hex(16)
    path = _path(name)
    half = path.with_suffix(".half")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if disk_usage(path.parent).free < KEPT_FREE:
            raise NoRoomLeft
        _write(half, keyring().seal(content))
        half.rename(path)
        _settle(path.parent)
    except OSError as problem:
        half.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoRoomLeft from problem
        raise
    return name


def get(name: str) -> bytes:
    """The bytes of that name. Raises FileNotFoundError."""
    return keyring().open(_path(name).read_bytes())


def close_anew(name: str) -> bool:
    """Close the bytes with the newest key, under the eyes of whoever reads them; whether they were not yet."""
    path = _path(name)
    half = path.with_suffix(".half")
    try:
        new = keyring().renewed(path.read_bytes())
    except FileNotFoundError:
        return False
    if new is None:
        return False
    half.unlink(missing_ok=True)
    _write(half, new)
    half.rename(path)
    _settle(path.parent)
    return True


def remove(name: str) -> None:
    """Nothing happens where it is gone already."""
    _path(name).unlink(missing_ok=True)


def names(before: datetime) -> Iterator[str]:
    """Everything that was put before that moment; what broke off while it was written is cleared away."""
    for path in _folder().glob("*/*"):
        if _written(path, before) >= before - STILL_ARRIVING:
            continue
        if NAME.fullmatch(path.name):
            yield path.name
        else:
            path.unlink(missing_ok=True)


def _written(path: Path, now: datetime) -> datetime:
    """When the bytes were written; now, where somebody has just taken them away."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, HANOI)
    except FileNotFoundError:
        return now


def _write(path: Path, sealed: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        left = memoryview(sealed)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _settle(folder: Path) -> None:
    """The new name survives a power cut only when its folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _path(name: str) -> Path:
    # Spread over 256 folders: one with a hundred thousand files is slow to list.
    return _folder() / name[:2] / name


def _folder() -> Path:
    folder: Path = current_app.extensions["settings"].data_dir / "files"
    return folder
