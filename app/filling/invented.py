"""Decides who the invented people are and what they sent: the same every time, for the same ward."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from app.catalogue import journey
from app.catalogue.answers import Raw
from app.catalogue.practice import HERSELF, Setting, of_step
from app.catalogue.service import Received
from app.clock import HANOI
from app.dossiers.channel import Channel
from app.dossiers.lifecycle import OPEN_STATES, State
from app.places.units import Ward

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý")
MIDDLES = ("Văn", "Thị", "Đức", "Thu", "Minh", "Ngọc", "Quang", "Hồng", "Gia", "Bích")
GIVEN = (
    *("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hạnh", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Liên", "Linh"),
    *("Long", "Mai", "Minh", "Nam", "Nga", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Tuấn", "Tư", "Yến"),
)
# A term of three working days, with a few that are late and none of long ago: as on an ordinary morning.
OPEN_FOR, ENDED_FOR = 8, 90
ENDED = tuple(state for state in State if state not in OPEN_STATES)
OPEN = (State.SENT, State.SENT, State.ACCEPTED, State.ACCEPTED, State.WORKING, State.WAITING_FOR_PAPERS)
CHANNELS = (Channel.ALONE, Channel.ALONE, Channel.GUIDED, Channel.POINT, Channel.POINT, Channel.LEADER)


@dataclass(frozen=True, slots=True)
class Invented:
    """One dossier. serial: its place among those of the ward; everything else follows from chance alone."""

    name: str
    phone: str
    number: str
    state: State
    sent_at: datetime
    channel: Channel
    brought: bool
    place: int
    held: bool


def invent(seed: str, many: int, open_share: float, now: datetime) -> Iterator[Invented]:
    """So many of one ward, each beginning of the row the same whatever its length."""
    chance = Random(seed)
    for _ in range(many):
        open_ = chance.random() < open_share
        days = chance.randrange(OPEN_FOR) if open_ else chance.randrange(OPEN_FOR, ENDED_FOR)
        state = chance.choice(OPEN if open_ else ENDED)
        yield Invented(
            name=" ".join(map(chance.choice, (FAMILIES, MIDDLES, GIVEN))),
            phone=f"0900{chance.randrange(10**6):06}",
            number=f"001{chance.randrange(4)}{chance.randrange(40, 99):02}{chance.randrange(10**6):06}",
            state=state,
            sent_at=_moment(now.date() - timedelta(days=days + 1), chance),
            channel=chance.choice(CHANNELS),
            brought=chance.random() < 0.1,
            place=chance.randrange(1000),
            held=state is not State.SENT or chance.random() < 0.2,
        )


def answers(service: Received, ward: Ward, today: date) -> Raw | None:
    """Everything the service asks, as practice would answer it; None where practice does not reach its end."""
    raw: Raw = {}
    setting = Setting(service, ward, today)
    for _ in service.steps:
        for step in journey.path(service, raw):
            if journey.missing_in(step, raw, today):
                raw = {
                    **raw,
                    **{
                        name: text for one in of_step(step, raw, setting).values() for name, text in one.answers.items()
                    },
                }
    return None if journey.missing(service, raw, today) else raw


def in_the_name_of(text: str, who: Invented) -> str:
    """What the person of practice said, said by somebody else. text: JSON of answers or of a snapshot."""
    return text.replace(HERSELF.name, who.name).replace(HERSELF.number, who.number).replace("0900 000 000", who.phone)


def _moment(day: date, chance: Random) -> datetime:
    """Between seven in the morning and ten at night: people send when they have time."""
    return datetime.combine(day, time(7), HANOI) + timedelta(seconds=chance.randrange(15 * 3600))
