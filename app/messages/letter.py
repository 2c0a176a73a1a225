"""What a phone is to be told, before it is known in which letters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.messages.events import Event
from app.messages.sms import without_marks

PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """words: with marks."""

    event: Event
    words: str

    @property
    def plain(self) -> str:
        """As most phones are told it."""
        return without_marks(self.words)


def filled(template: str, values: Mapping[str, str]) -> str:
    """ "Hồ sơ {ma}" with what stands in each place; every place has to be known."""
    return PLACE.sub(lambda place: values[place[1]], template)
