"""A dossier is sent and the server killed in the middle of it, again and again; other phones send all the while."""

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from urllib.parse import urlencode
from uuid import UUID, uuid4

import sqlalchemy
from flask import Flask

from tests.journeys.bad_luck import fills_in
from tests.killed.line import BROKEN, Line
from tests.killed.neighbours import Neighbours, sending
from tests.killed.preloaded import Preloaded, ba_lan, preloaded

# Everything that belongs to a sent dossier, once each.
PARTS = {
    "dossiers": "SELECT count(*) FROM dossier",
    "events": "SELECT count(*) FROM dossier_event",
    "messages": "SELECT count(*) FROM outbox",
    "receipts": "SELECT count(*) FROM slip WHERE kind = 'xac-nhan'",
    "audit rows": "SELECT count(*) FROM audit_row WHERE verb = 'dossier-sent'",
    "remembered forms": "SELECT count(*) FROM idempotency_key WHERE route = 'alone.filing.send'",
    "sent drafts": "SELECT count(*) FROM draft WHERE dossier_number IS NOT NULL",
    "numbers given": "SELECT coalesce(sum(last), 0) FROM dossier_serial",
}
# Beyond what sending takes: some are killed when everything is done and the answer on its way.
BEYOND = 1.6
TIMED = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of it. took: seconds, in the middle. there, answered: how often, when the server was gone."""

    took: float
    killed: int = 0
    there: int = 0
    answered: int = 0
    sent_by_others: int = 0
    dossiers: int = 0


class Evening:
    """Bà Lan at her phone, the server, and what its database holds."""

    def __init__(self, server: Preloaded, engine: sqlalchemy.Engine) -> None:
        self.server, self.engine, self.lan = server, engine, ba_lan(Flask(__name__))
        self.neighbours: Neighbours

    def begins(self) -> None:
        """She fills in one dossier and sends it."""
        self.is_served()
        self.lan.signs_in()
        fills_in(self.lan)
        form, fields = self.lan.filled("Gửi hồ sơ")
        self.neighbours = Neighbours(self.server, self.line.cookies, dict(fields)["csrf_token"], self.more_drafts)
        assert self.line.post(form.get("action"), dict(fields)).status_code == 303

    def is_served(self) -> None:
        """The server starts, and her browser, with its cookies, finds it where it is now."""
        self.server.starts()
        before = self.lan.client
        self.lan.client = Line(self.server.port, before.cookies if isinstance(before, Line) else None)  # type: ignore[assignment]

    @property
    def line(self) -> Line:
        assert isinstance(self.lan.client, Line)
        return self.lan.client

    def sends_into_the_dark(self, draft: UUID, after: float) -> bool:
        """So many seconds after the form was sent the server is gone; whether an answer came all the same."""
        form, fields = self.lan.opens(f"/ho-so/{draft}/kiem-tra").filled("Gửi hồ sơ")
        connection = self.line.ask("POST", form.get("action"), urlencode(fields))
        time.sleep(after)
        os.kill(self.server.process, signal.SIGKILL)
        self.server.is_gone()
        try:
            return bool(connection.getresponse().status == 303)
        except BROKEN:
            return False
        finally:
            connection.close()

    def presses_again(self) -> None:
        """The page with the button is still open."""
        self.lan.presses("Gửi hồ sơ").sees("Đã gửi hồ sơ")

    def parts(self) -> dict[str, int]:
        """How many there are of everything, all at one moment."""
        question = "SELECT " + ", ".join(f"({query})" for query in PARTS.values())
        with self.engine.connect() as connection:
            return dict(zip(PARTS, connection.exec_driver_sql(question).one(), strict=True))

    def is_there(self, draft: UUID) -> bool:
        question = sqlalchemy.text("SELECT count(*) FROM dossier WHERE draft_id = :draft").bindparams(
            sqlalchemy.bindparam("draft", type_=sqlalchemy.Uuid())
        )
        with self.engine.connect() as connection:
            return bool(connection.execute(question, {"draft": draft}).scalar_one())

    def more_drafts(self, how_many: int) -> list[UUID]:
        """More drafts like the one that she filled in."""
        copied = sqlalchemy.text(
            "INSERT INTO draft (id, start_mark, code, code_mark, service, account_id, answers, heard, practice,"
            " touched_at, revision) SELECT :id, :mark, code, :mark, service, account_id, answers, heard, practice,"
            " touched_at, 1 FROM draft ORDER BY touched_at LIMIT 1"
        ).bindparams(sqlalchemy.bindparam("id", type_=sqlalchemy.Uuid()))
        made = [uuid4() for _ in range(how_many)]
        with self.engine.begin() as connection:
            connection.execute(copied, [{"id": one, "mark": str(one)} for one in made])
        return made


@contextmanager
def evening(database_url: str, data_dir: Path) -> Iterator[Evening]:
    engine = sqlalchemy.create_engine(database_url, poolclass=sqlalchemy.NullPool)
    with preloaded({"DATABASE_URL": database_url, "DATA_DIR": str(data_dir)}) as server:
        yield Evening(server, engine)


def killed_in(moments: int, phones: int, database_url: str, data_dir: Path) -> Seen:
    """Kill the server in so many moments of sending, spread at random, while so many other phones send, too."""
    with evening(database_url, data_dir) as one:
        one.begins()
        with sending(one.neighbours, phones):
            seen = Seen(median(_time_to_send(one) for _ in range(TIMED)))
            for number, draft in enumerate(one.more_drafts(moments)):
                after = seen.took * BEYOND * (number + random.random()) / moments
                seen = _killed(one, draft, after, seen)
        whole = one.parts()
        assert not one.neighbours.faults, one.neighbours.faults
        return replace(seen, sent_by_others=one.neighbours.sent, dossiers=whole["dossiers"])


def _time_to_send(one: Evening) -> float:
    """How long sending takes beside the others, in seconds."""
    (draft,) = one.more_drafts(1)
    form, fields = one.lan.opens(f"/ho-so/{draft}/kiem-tra").filled("Gửi hồ sơ")
    began = time.perf_counter()
    assert one.line.post(form.get("action"), dict(fields)).status_code == 303
    return time.perf_counter() - began


def _killed(one: Evening, draft: UUID, after: float, seen: Seen) -> Seen:
    answered = one.sends_into_the_dark(draft, after)
    there, found = one.is_there(draft), one.parts()
    assert len(set(found.values())) == 1, f"part of a dossier, {after * 1000:.0f} ms after it was sent: {found}"
    assert there or not answered, "what was said to be sent is gone"
    one.is_served()
    one.presses_again()
    assert one.is_there(draft)
    return replace(seen, killed=seen.killed + 1, there=seen.there + there, answered=seen.answered + answered)
