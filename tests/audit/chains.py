"""Acts of a ward, sealed; and somebody who can reach the tables and writes into them."""

from sqlalchemy import text

from app.audit.actions import note, seal_rows
from app.audit.queries import break_of
from app.clock import now
from app.database import db
from app.places.queries import served_ward
from app.places.records import Ward
from tests.dossiers.filed import NOBODY


def ward(code: str = "00166") -> Ward:
    found = served_ward(code)
    assert found
    return found


def noted(*subjects: str, code: str = "00166") -> None:
    """Acts of the ward, sealed and committed."""
    for subject in subjects:
        note(NOBODY, "dossier-sent", subject, ward(code).id, now())
        db.session.flush()
    seal_rows()
    db.session.commit()


def tampers(*statements: str) -> None:
    """Somebody who can reach the tables writes into them."""
    for statement in statements:
        db.session.execute(text(statement))
    db.session.commit()
    db.session.expire_all()


def broken_at(code: str = "00166") -> int | None:
    """The place where the ward's chain breaks; None if it is whole."""
    found = break_of(ward(code).id)
    return found.place if found else None
