"""Keeps an impression, and beside the dossier only that there was one."""

from datetime import datetime

from app.actor import LookUp, Resident
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.acts.said import Rated
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.dossiers.said import Said
from app.impressions.faces import Face
from app.impressions.records import Impression


def rate(dossier: Dossier, face: Face, words: str, me: Resident | LookUp, now: datetime) -> None:
    """Once, by whose dossier it is or who holds its paper. Raises MoveRefused."""
    advance(dossier, Move.RATE, me, now, Said(act=Rated()))
    month = now.date().replace(day=1)
    db.session.add(Impression(ward_id=dossier.ward_id, service=dossier.service, month=month, face=face, words=words))
