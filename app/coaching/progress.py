"""Decides how far somebody is with a coaching task, from the steps that are done and why it was stopped."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from app.coaching.tasks import Step, Stop, Task


class Standing(StrEnum):
    """Of one person with one task."""

    NEW = "new"
    GOING_ON = "going-on"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class HowFar:
    """
    next: the first step that is not done, None at the end. last: the last one that is, None at the beginning.

    stop: why it stands, and with what to come back.
    """

    standing: Standing
    done: frozenset[str]
    next: Step | None
    last: Step | None
    stop: Stop | None


def how_far(task: Task, done: Collection[str], stopped: str) -> HowFar:
    """
    done: ids of steps. stopped: id of a stop, "" where she goes on.

    Ids that the task no longer has count for nothing: a task may be mended while somebody is in the middle of it.
    """
    known = [one for one in task.steps if one.id in done]
    following = next((one for one in task.steps if one.id not in done), None)
    stop = next((one for one in task.stops if one.id == stopped), None) if following else None
    return HowFar(
        standing=_standing(bool(known), following is None, stop is not None),
        done=frozenset(one.id for one in known),
        next=following,
        last=known[-1] if known else None,
        stop=stop,
    )


def _standing(begun: bool, ended: bool, stopped: bool) -> Standing:
    if ended:
        return Standing.DONE
    if stopped:
        return Standing.STOPPED
    return Standing.GOING_ON if begun else Standing.NEW


def said(task: Task, far: HowFar) -> str:
    """How far, in words without a pronoun: she reads them, and so does whoever helps her."""
    if far.stop:
        return f"Đang dừng: {far.stop.words[:1].lower()}{far.stop.words[1:]}. Lần sau mang theo: {far.stop.bring}."
    return {
        Standing.DONE: "Xong cả.",
        Standing.NEW: "Chưa bắt đầu.",
    }.get(far.standing, f"Xong {len(far.done)} trên {len(task.steps)} bước.")
