"""An installation whose keys are changed, and what still lies closed with the old ones."""

from cryptography.fernet import Fernet, InvalidToken
from flask import Flask
from sqlalchemy import text

from app.database import db
from app.files.queries import stored_names
from app.files.store import _path
from app.keyring import Keyring
from app.rekeying.actions import Done, rotation
from app.rekeying.marks import MADE_OF
from app.rekeying.queries import sealed_columns

NEW = Fernet.generate_key().decode()


def both(app: Flask) -> None:
    """The new keys close, the old ones still open: as while the rotation runs."""
    settings = app.extensions["settings"]
    app.extensions["keyring"] = Keyring([NEW, *settings.field_keys], {**settings.lookup_keys, 2: "new"})


def only_old(app: Flask) -> None:
    settings = app.extensions["settings"]
    app.extensions["keyring"] = Keyring(settings.field_keys, settings.lookup_keys)


def only_new(app: Flask) -> None:
    """The old keys were thrown away."""
    app.extensions["keyring"] = Keyring([NEW], {2: "new"})


def rotates() -> Done:
    """To the end, as `flask keys rotate` does."""
    done = Done()
    for part in rotation():
        db.session.commit()
        done += part
    db.session.remove()
    return done


def closed_with_old() -> list[str]:
    """Every place that the new keys alone don't open or find."""
    new, found = Fernet(NEW), []
    for table, columns in sealed_columns().items():
        for column in columns:
            lies = db.session.execute(text(f'SELECT "{column.name}" FROM "{table.name}"')).scalars()
            found += [f"{column}" for one in lies if one is not None and not opens(new, bytes(one))]
    for name in MADE_OF:
        of, _, mark = name.partition(".")
        marks = db.session.execute(text(f'SELECT "{mark}" FROM "{of}"')).scalars()
        found += [name for one in marks if one and not one.startswith("2:")]
    found += [f"photo {one}" for one in stored_names() if not opens(new, _path(one).read_bytes())]
    db.session.expire_all()
    return found


def opens(key: Fernet, closed: bytes) -> bool:
    try:
        key.decrypt(closed)
    except InvalidToken:
        return False
    return True
