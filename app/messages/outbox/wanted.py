"""Which messages the desk wants to see, by what is known of them and what they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.messages.delivery import Delivery
from app.messages.events import Event

# As in the address, in the order of the tabs.
TABS: Mapping[str, Delivery] = {
    "cho": Delivery.WAITING,
    "da-gui": Delivery.SENT,
    "toi-may": Delivery.ARRIVED,
    "chua-ro": Delivery.UNKNOWN,
    "hong": Delivery.FAILED,
}
TAB_WORDS: Mapping[Delivery, str] = {
    Delivery.WAITING: "Đang chờ",
    Delivery.SENT: "Đã gửi",
    Delivery.ARRIVED: "Đã tới máy",
    Delivery.UNKNOWN: "Chưa rõ",
    Delivery.FAILED: "Chưa gửi được",
}
# Only what goes wrong needs a colour.
COLOURS: Mapping[Delivery, str] = {Delivery.UNKNOWN: "late", Delivery.FAILED: "late", Delivery.ARRIVED: "ok"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """None: whatever it is."""

    delivery: Delivery | None = None
    event: Event | None = None

    @property
    def as_args(self) -> dict[str, Any]:
        """As in the address."""
        tab = next((word for word, known in TABS.items() if known is self.delivery), "")
        found = {"muc": tab, "loai": self.event.value if self.event else ""}
        return {name: value for name, value in found.items() if value}


def read_wanted(tab: str, event: str) -> Wanted:
    """Of an address; words that nobody knows want everything."""
    return Wanted(TABS.get(tab), next((one for one in Event if one == event), None))
