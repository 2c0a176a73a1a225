"""Finds the other dossiers of a ward that have something in common with one."""

from typing import Any

from sqlalchemy import literal, or_

from app.actor import Staff
from app.database import db
from app.dossiers.beside.near import Near
from app.dossiers.queries import visible
from app.dossiers.records import Dossier

# A dormitory has many; the latest say enough.
MOST = 100


def near(dossier: Dossier, staff: Staff) -> list[Near]:
    """Those of the same person, address or phone, the latest first."""
    same_person = Dossier.number_mark == dossier.number_mark
    same_phone = Dossier.phone_mark == dossier.phone_mark
    same_address = Dossier.address_mark == dossier.address_mark if dossier.address_mark else literal(False)
    columns: tuple[Any, ...] = (
        *(Dossier.number, Dossier.service, Dossier.service_name, Dossier.applicant, Dossier.state, Dossier.granted),
        *(Dossier.sent_at, Dossier.lasts_until, Dossier.people),
        *(same_person, same_address, same_phone, Dossier.account_id == dossier.account_id),
    )
    either = [same_person, same_phone, *([same_address] if dossier.address_mark else [])]
    rows = visible(staff).where(Dossier.id != dossier.id, or_(*either)).with_only_columns(*columns)
    return [
        Near(*row[:9], *map(bool, row[9:]))
        for row in db.session.execute(rows.order_by(Dossier.sent_at.desc()).limit(MOST))
    ]
