"""What a phone is to be told, before it is known in whose words and letters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.messages.events import Event
from app.messages.sms import without_marks

PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """
    words: ours, with marks. values: by the name of their place, for a ward that says it in words of its own; empty
    where it may not.
    """

    event: Event
    words: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def plain(self) -> str:
        """As most phones are told it."""
        return without_marks(self.words)


def filled(template: str, values: Mapping[str, str]) -> str:
    """ "Hồ sơ {ma}" with what stands in each place; every place has to be known."""
    return PLACE.sub(lambda place: values[place[1]], template)
