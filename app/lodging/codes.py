"""The words and codes of the official lodging portal, from its import file."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from app.letters import folded

_DATA = Path(__file__).parent / "data" / "stay_portal.json"
OTHER_PAPER, OTHER_REASON = "9", "20"


def papers() -> dict[str, str]:
    """Kinds of papers: code -> label."""
    kinds: dict[str, str] = _lists()["document_kinds"]
    return kinds


def reasons() -> dict[str, str]:
    """Reasons of a stay: code -> label."""
    kinds: dict[str, str] = _lists()["reasons"]
    return kinds


def sheets() -> list[str]:
    """The sheets of its import file, in their order."""
    return list(_lists()["sheets"])


def columns() -> list[str]:
    """The titles of its columns A to S."""
    return [one["title"] for one in _lists()["columns"]]


@cache
def reason_of(text: str) -> str:
    """The code of a reason as people write it, or as the portal does ("1 - Du lịch"); "" where it is none."""
    wanted = folded(text)
    named = {folded(label): code for code, label in reasons().items()}
    written = {folded(f"{code} - {label}"): code for code, label in reasons().items()}
    return named.get(wanted, "") or written.get(wanted, "") or _IN_OTHER_WORDS.get(wanted, "")


_IN_OTHER_WORDS = {
    "di du lich": "1",
    "cong viec": "2",
    "di cong tac": "2",
    "di hoc": "3",
    "hoc": "3",
    "tham ban": "4",
    "tham nguoi than": "6",
    "tham con": "6",
    "tham gia dinh": "6",
    "ve que": "6",
    "kham benh": "18",
    "chua benh": "18",
    "di vien": "18",
    "lam viec": "19",
    "di lam": "19",
    "lam thue": "19",
    "buon ban": "16",
    "khac": "20",
}


@cache
def _lists() -> Any:
    portal: Any = json.loads(_DATA.read_text(encoding="utf-8"))["stay_portal"]
    return portal
