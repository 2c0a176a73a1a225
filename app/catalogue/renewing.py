"""Decides when what ends by itself can be renewed, and which of the earlier answers still hold."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from app.catalogue.answers import Raw, Row
from app.catalogue.service import Received
from app.catalogue.steps.exemptions import FEE_QUESTION
from app.days import short

# Luật Cư trú 68/2020/QH14 Điều 28 khoản 3: in the last 15 days of the term.
WITHIN = timedelta(days=15)
# Somebody agrees each time anew, and a fee is waived for what is so today.
_ASKED_ANEW = ("dong_y", "cach")


def may_be_renewed(last: date | None, today: date) -> bool:
    """Whether the last day of the term is near enough, and not over."""
    return last is not None and today <= last <= today + WITHIN


def carried_over(into: Received, raw: Raw, last: date) -> Raw:
    """
    What a renewal begins with. into: the service that renews. raw: the answers of what ends. last: its last day.

    The terms are asked anew, as is how somebody agrees; who and where is known.
    """
    fields = {field for step in into.steps for question in step.questions for field in question.fields}
    lasts = into.lasts
    anew = {FEE_QUESTION, *((lasts.months,) if lasts else ())}
    kept = {name: _kept(said) for name, said in raw.items() if name in fields - anew and not _is_consent(name)}
    return {**kept, **(dict(lasts.known) if lasts else {}), **({lasts.since: short(last)} if lasts else {})}


def _kept(said: str | Sequence[Row]) -> str | Sequence[Row]:
    return said if isinstance(said, str) else [_row(one) for one in said]


def _row(row: Row) -> Mapping[str, str]:
    return {name: "" if _is_consent(name) else text for name, text in row.items()}


def _is_consent(name: str) -> bool:
    return name.endswith(_ASKED_ANEW)
