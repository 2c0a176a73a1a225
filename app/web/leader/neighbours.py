"""What a leader reads of those who asked him: a name, one word a dossier, and which terms end soon."""

from dataclasses import dataclass, field
from datetime import datetime

from app.actor import Staff
from app.catalogue import lasting
from app.days import day_words
from app.dossiers.queries import Standing, standing_of
from app.dossiers.word import WORDS, Word
from app.letters import folded
from app.mandates import queries, terms
from app.mandates.records import Mandate

MOST_SHOWN = 30


@dataclass(slots=True)
class Neighbour:
    """One mandate with what was sent under it."""

    mandate: Mandate
    sent: list[Standing] = field(default_factory=list)

    @property
    def words(self) -> list[tuple[str, Word]]:
        """(service, its one word), the latest first."""
        return [(one.service_name, WORDS[one.state]) for one in self.sent]


def neighbours(leader: Staff, now: datetime) -> list[Neighbour]:
    """Everybody whose mandate he holds, the latest first."""
    found = {one.id: Neighbour(one) for one in queries.held(leader, now)}
    for standing in standing_of(leader, now):
        if standing.mandate_id in found:
            found[standing.mandate_id].sent.append(standing)
    return list(found.values())


def named(everybody: list[Neighbour], words: str) -> list[Neighbour]:
    """Those whose names hold these words."""
    return [one for one in everybody if folded(words) in folded(one.mandate.person_name)]


def ending(everybody: list[Neighbour], now: datetime) -> list[tuple[Neighbour, str]]:
    """Whom to speak to these days, and of what."""
    found = []
    for one in everybody:
        last_days = (sent for sent in one.sent if lasting.ends_soon(sent.lasts_until, now.date()))
        found += [
            (one, f"{sent.service_name}: hết hạn {day_words(sent.lasts_until)}")
            for sent in last_days
            if sent.lasts_until
        ]
        if terms.ends_soon(one.mandate.ends_at, one.mandate.term, now):
            found.append((one, f"Việc nhờ anh/chị: hết {day_words(one.mandate.ends_at.date())}"))
    return found
