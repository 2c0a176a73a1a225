"""Where messages go: a log file in the demo, a telephone company elsewhere."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID


class GatewayDown(RuntimeError):
    """The gateway took nothing: the same message may be offered again, not before `wait` has passed."""

    def __init__(self, reason: str = "", wait: timedelta = timedelta(0)) -> None:
        super().__init__(reason)
        self.wait = wait


class GatewaySilent(RuntimeError):
    """The gateway may have taken it: offering it again could send it twice."""


class MessageRefused(RuntimeError):
    """The gateway will never take this message: offering it again changes nothing."""


class Gateway(Protocol):
    """Hands one message over. The id is the same at every attempt."""

    def send(self, message_id: UUID, phone: str, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class LogGateway:
    """One JSON line per message in a file that only this installation reads."""

    path: Path

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"id": str(message_id), "phone": phone, "text": text}, ensure_ascii=False)
        try:
            with self.path.open("a", encoding="utf-8") as log:
                log.write(line + "\n")
        except OSError as problem:
            raise GatewayDown(str(problem)) from problem
