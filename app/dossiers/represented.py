"""Who speaks for whom in a sent dossier, in words: for everybody who reads it, and what the desk looks at."""

from dataclasses import dataclass
from datetime import date

from app.catalogue.answers import Raw
from app.catalogue.representing import AS, PROOF, contradictions, is_asked_too, representation
from app.catalogue.service import Received
from app.dossiers.snapshot import Snapshot

_ASKED_TOO = "Cháu đã đủ 7 tuổi: hỏi cả ý kiến cháu về việc dùng dữ liệu của cháu (cần kiểm tra)."


@dataclass(frozen=True, slots=True)
class Represented:
    """who: one line. proof: what shows the right to it. notes: what else to look at."""

    who: str
    proof: str
    notes: tuple[str, ...]


def represented(service: Received | None, raw: Raw, taken: Snapshot, sent: date) -> Represented | None:
    """By the answers as they stand, mended ones too; None where nobody speaks for another."""
    found = representation(service, raw) if service else None
    if service is None or found is None:
        return None
    by, whom, born = (next(iter(taken.answers(one)), "") for one in (service.applicant.name, found.whom, found.born))
    asked_too = (_ASKED_TOO,) if is_asked_too(found, raw, sent) else ()
    notes = (*contradictions(service, raw, sent), *asked_too)
    return Represented(f"{by} khai thay {whom}, sinh {born}, là {AS[found.capacity]}", PROOF[found.capacity], notes)
