"""Who is at it: residents who file one dossier after the other, and receivers who move what they find."""

import time
from collections import Counter
from random import Random
from typing import Any

from app.dossiers.lifecycle import Move
from app.dossiers.moves import rule
from tests.figures.walked import Plain
from tests.figures.wired import Wired
from tests.personas import Worker, answers_every_step

WALKS = "/ho-so/moi/dang-ky-tam-tru"
DESK = "/tiep-nhan/ho-so"
# What a receiver does with a dossier that she opens: the first that is open.
MOVES = (Move.ACCEPT, Move.GRANT)


class Pausing(Wired):
    """A line on which somebody thinks before each page; how long each answer took is kept, in seconds."""

    def begins(self, dice: Random, pause: float) -> "Pausing":
        self.dice, self.pause, self.took = dice, pause, list[float]()
        return self

    def _ask(self, method: str, url: str, body: str, headers: dict[str, str]) -> Any:
        time.sleep(self.dice.uniform(0, 2 * self.pause))
        began = time.monotonic()
        answer = super()._ask(method, url, body, headers)
        self.took.append(time.monotonic() - began)
        return answer


class Resident(Plain):
    """sent: the numbers that she was told."""

    wire: Pausing

    def comes(self, base: str, dice: Random, pause: float) -> "Resident":
        self.wire = Pausing(base).begins(dice, pause)
        self.client = self.wire  # type: ignore[assignment]
        self.sent: list[str] = []
        return self

    def files(self) -> None:
        """From the first page to the number, as whoever is signed in does."""
        self.opens(WALKS)
        answers_every_step(self, self)
        self.presses("Gửi hồ sơ")
        self.sent.append(self.url.rpartition("/")[2])


class Receiver(Worker):
    """moved: what she was told is done. met: how often somebody else was faster."""

    wire: Pausing

    def comes(self, base: str, dice: Random, pause: float) -> "Receiver":
        self.wire = Pausing(base).begins(dice, pause)
        self.client = self.wire  # type: ignore[assignment]
        self.dice, self.moved, self.met = dice, Counter[Move](), 0
        return self

    def moves_one(self) -> None:
        """Whichever of her list she points at."""
        self.opens("/tiep-nhan/")
        numbers = self.document.xpath("//td[@data-th='Hồ sơ']/a/text()")
        if not numbers:
            return
        number = self.dice.choice(numbers)
        self.opens(f"{DESK}/{number}")
        move = next((one for one in MOVES if rule(one).label in self.reads()), None)
        if move is Move.GRANT and not self._looks(f"{DESK}/{number}/{move}"):
            return
        if move:
            self._presses(move)

    def _looks(self, path: str) -> bool:
        """Whether the page of the move is still there for her."""
        answer = self.wire.get(path)
        if answer.status_code == 409:
            self.met += 1
            return False
        self._arrive(answer, path, 200)
        return True

    def _presses(self, move: Move) -> None:
        form, fields = self.filled(rule(move).label)
        status = self.wire.post(form.get("action"), dict(fields)).status_code
        assert status in (303, 409), f"{move}: {status}"
        self.moved[move] += status == 303
        self.met += status == 409
