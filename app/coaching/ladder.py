"""Decides on which rung a person stands with one service, from what happened, and what a helper offers next."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from app.mandates.help import Help


class Rung(StrEnum):
    """From helped to alone; the highest one that was reached."""

    NONE = "none"
    SHOWN = "shown"
    HELPED = "helped"
    ALONE = "alone"


# In the voice of a helper who sits beside an older person.
NEXT: dict[Rung, str] = {
    Rung.NONE: "Chưa làm lần nào: tập thử cùng bác trước.",
    Rung.SHOWN: "Đã được hướng dẫn: lần này làm cùng bác một hồ sơ thật.",
    Rung.HELPED: "Đã gửi có người giúp: lần này để bác tự bấm nhé.",
    Rung.ALONE: "Bác tự gửi được rồi: chỉ giúp khi bác hỏi.",
}


def rung(shown: bool, sent: Iterable[Collection[str]]) -> Rung:
    """
    shown: whether somebody noted that she was guided. sent: of each dossier of the service, its kinds of help.

    Whoever speaks for a child or lets a neighbour carry papers has still done it alone.
    """
    ways = [bool(set(helped) & {Help.MANDATE, Help.GUIDED}) for helped in sent]
    if not all(ways):
        return Rung.ALONE
    return Rung.HELPED if ways else Rung.SHOWN if shown else Rung.NONE
