"""What a service costs, as dated data; fee.py reckons with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.catalogue.condition import Condition
from app.catalogue.dated import ALWAYS


@dataclass(frozen=True, slots=True)
class ExemptAge:
    """Who pays nothing by age alone, in whole years: from the one, and not yet the other. as_whom: in Fee.exempt."""

    as_whom: str
    since: int = 0
    until: int = 200


@dataclass(frozen=True, slots=True)
class FeePerPerson:
    """In đồng for each person of a group, where that holds. asked, born: the questions that say who is exempt."""

    when: Condition
    group: str
    counter: int
    online: int
    asked: str = ""
    born: str = ""
    ages: tuple[ExemptAge, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """
    In đồng, in force since that day, and until the other. counter: what a dossier keyed in at the desk costs. online:
    when the person files alone on the portal or VNeID; free_online_until with its condition where a dated rule waives
    even that. exempt: who pays nothing, by the option of the question `asked`. sure: False is shown to staff as "cần
    kiểm tra".
    """

    counter: int
    online: int
    law: str
    free_online_until: date | None = None
    free_online_if: str = ""
    exempt: Mapping[str, str] = field(default_factory=dict)
    asked: str = ""
    per_person: FeePerPerson | None = None
    since: date = ALWAYS
    until: date | None = None
    sure: bool = True
