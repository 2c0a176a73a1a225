"""Where messages go: a log file in the demo, a telephone company elsewhere."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.messages.delivery import Delivery


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
class Offer:
    """One message as a gateway is offered it."""

    id: UUID
    phone: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an offer. answered: also that the gateway will never carry it. wait: for as long, at least."""

    delivery: Delivery
    answered: bool
    wait: timedelta = timedelta(0)


def offered(offer: Offer, gateway: Gateway) -> Outcome:
    """Ask the gateway, which may take seconds: no row is to be locked meanwhile."""
    try:
        gateway.send(offer.id, offer.phone, offer.text)
    except GatewaySilent:
        return Outcome(Delivery.UNKNOWN, answered=False)
    except GatewayDown as down:
        return Outcome(Delivery.WAITING, answered=False, wait=down.wait)
    except MessageRefused:
        return Outcome(Delivery.FAILED, answered=True)
    return Outcome(Delivery.SENT, answered=True)


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
