"""Telephone companies as they are on good and on bad days."""

import threading
from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from app.messages.gateway import GatewayDown, GatewaySilent


@dataclass
class Takes:
    """Takes every message and remembers it; lets another worker come in between."""

    taken: Counter[UUID] = field(default_factory=Counter)
    told: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        threading.Event().wait(self.seconds)
        self.taken[message_id] += 1
        self.told.append((phone, text))


@dataclass
class Down:
    """Takes nothing."""

    asked: int = 0

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        self.asked += 1
        raise GatewayDown


@dataclass
class Silent:
    """Gives no answer: it may have taken the message."""

    asked: int = 0

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        self.asked += 1
        raise GatewaySilent
