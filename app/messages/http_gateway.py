"""Hands messages to a telephone company over HTTP, and decides what its answer means."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener
from uuid import UUID

from app.clock import now
from app.messages.gateway import GatewayDown, GatewaySilent, MessageRefused

PATIENCE = 10.0
LONGEST_WAIT = timedelta(hours=6)
# Nothing is wrong with the message: the account is empty, the key is old, the address is wrong, we are too many.
# Whoever runs the gateway mends that, and the message leaves with a later attempt.
NOT_THE_MESSAGE = frozenset({401, 402, 403, 404, 405, 407, 408, 425, 429})
# 409: this id was offered before and is being worked on. 504: somebody behind the gateway did not answer it.
NOBODY_KNOWS = frozenset({409, 504})


class NoRedirect(HTTPRedirectHandler):
    """A redirect would repeat the message as a GET without its text: it is taken for what it is, a wrong address."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


@dataclass(frozen=True, slots=True)
class HttpGateway:
    """
    POST {"id", "to", "text", "sender"} as JSON; any 2xx means taken.

    The id is sent as Idempotency-Key too: a gateway that honours it sends a repeated message once.
    """

    url: str
    token: str = field(repr=False)
    sender: str
    patience: float = PATIENCE

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        try:
            with build_opener(NoRedirect).open(self._request(message_id, phone, text), timeout=self.patience):
                return
        except HTTPError as answer:
            with answer:
                raise meaning(answer.code, answer.headers.get("Retry-After"), now()) from answer
        except URLError as unreached:
            # No connection, or it broke before the whole message was on its way.
            raise GatewayDown(str(unreached.reason)) from unreached
        except (OSError, HTTPException) as silence:
            raise GatewaySilent(repr(silence)) from silence

    def _request(self, message_id: UUID, phone: str, text: str) -> Request:
        body: dict[str, Any] = {"id": str(message_id), "to": phone, "text": text, "sender": self.sender}
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Authorization": f"Bearer {self.token}",
            "Idempotency-Key": str(message_id),
        }
        return Request(self.url, json.dumps(body, ensure_ascii=False).encode(), headers, method="POST")


def meaning(status: int, retry_after: str | None, moment: datetime) -> RuntimeError:
    """What an answer that is no 2xx says of the message: GatewayDown, GatewaySilent or MessageRefused."""
    if status in NOBODY_KNOWS:
        return GatewaySilent(f"answered {status}")
    if 400 <= status < 500 and status not in NOT_THE_MESSAGE:
        return MessageRefused(f"answered {status}")
    return GatewayDown(f"answered {status}", waiting_time(retry_after, moment))


def waiting_time(retry_after: str | None, moment: datetime) -> timedelta:
    """How long the gateway asks us to wait: seconds or a date; none where it can't be read, six hours at most."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        wanted = timedelta(seconds=int(text))
    else:
        wanted = _until(text, moment)
    return min(max(wanted, timedelta(0)), LONGEST_WAIT)


def _until(text: str, moment: datetime) -> timedelta:
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return timedelta(0)
    return date - moment if date.tzinfo else timedelta(0)
