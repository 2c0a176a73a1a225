"""What a ward has written for itself."""

from uuid import UUID

from sqlalchemy import Select, select

from app.database import db
from app.dossiers.sentences.library import Own
from app.dossiers.sentences.records import ReadySentences


def own_of(ward_id: UUID, service: str) -> Own:
    """By shelf."""
    return {one.shelf: tuple(one.lines) for one in db.session.scalars(_of(ward_id, service))}


def kept(ward_id: UUID, service: str, shelf: str) -> ReadySentences | None:
    """The row of a shelf, nobody else's to write until the transaction ends."""
    rows = _of(ward_id, service).where(ReadySentences.shelf == shelf).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def _of(ward_id: UUID, service: str) -> Select[ReadySentences]:
    return select(ReadySentences).where(ReadySentences.ward_id == ward_id, ReadySentences.service == service)
