"""What the ward's software can be told of."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Happening(StrEnum):
    """One kind of news; the value stands in the message."""

    SENT = "dossier.sent"
    MOVED = "dossier.moved"
    CHANGED = "dossier.changed"
    TEST = "test"


WORDS = {
    Happening.SENT: "Có hồ sơ mới gửi",
    Happening.MOVED: "Hồ sơ qua một bước",
    Happening.CHANGED: "Hồ sơ đổi việc khác: mã trên cổng, văn bản kết quả, số điện thoại, hạn",
}


@dataclass(frozen=True, slots=True)
class News:
    """What happened, and where the dossier stands: nothing of whoever it is about."""

    event: Happening
    number: str
    state: str
    version: int
    at: datetime

    @property
    def body(self) -> str:
        """As it is sent: the form of Standard Webhooks. Whoever wants more asks with a token."""
        data = {"number": self.number, "state": self.state, "version": self.version}
        said = {"type": self.event, "timestamp": self.at.isoformat(), "data": data if self.number else {}}
        return json.dumps(said, separators=(",", ":"))
