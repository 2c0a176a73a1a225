"""The ward's software in a test: takes what it is told, or says why not; and where it listens."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.news import actions, queries
from app.news.events import Happening
from app.news.gateway import NotTaken
from app.news.records import Webhook, WebhookDelivery
from tests.dossiers.filed import at_work

URL = "https://8.8.8.8/bao-tin"


@dataclass
class Software:
    """Takes what it is told, or says why not."""

    refuses: NotTaken | None = None
    heard: list[tuple[Mapping[str, str], str]] = field(default_factory=list)

    def send(self, _url: str, headers: Mapping[str, str], body: str) -> str:
        self.heard.append((headers, body))
        if self.refuses:
            raise self.refuses
        return "Đã nhận (200)"


def listens(*events: Happening) -> str:
    """The secret of a target of ours."""
    secret = actions.register(URL, events or tuple(Happening), at_work("quang"), now())
    db.session.commit()
    return secret


def hook() -> Webhook:
    db.session.rollback()
    return queries.webhooks(at_work("quang"))[0]


def sent() -> list[WebhookDelivery]:
    return queries.deliveries(hook(), at_work("quang"))


def accepts(number: str) -> None:
    dossier = locked(number, at_work("mai"))
    assert dossier
    advance(dossier, Move.ACCEPT, at_work("mai"), now())
    db.session.commit()
