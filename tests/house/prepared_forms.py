"""The forms of what another body receives, each ready to be sent."""

from typing import Any

from flask import Flask

from tests.house.sheet import Sheet, under_mandate
from tests.journeys.prepared import FIRST, makes_sheet
from tests.personas import Person, Worker

FILED = {"noi": "quay", "ngay": "23/11/2026", "ma": "G01.899-261123-0007"}


def forms_of_prepared(who: Person | Worker, under: str, base: dict[str, Any], person: Person) -> list[Sheet]:
    """A sheet was made: it is filed, and later there is a result."""
    draft = {**base, "draft_id": makes_sheet(who, person, f"{under_mandate(under, base)}{FIRST}")}
    return [
        Sheet(who, f"{under}.filing.tell_filed", draft, FILED),
        Sheet(who, f"{under}.filing.tell_result", draft, {"ra_sao": "co", "ngay": "23/11/2026"}),
    ]


def form_of_forgetting(app: Flask) -> Sheet:
    """Without an account, at a machine that others use too."""
    guest = Person(app, "Ngô Văn Chín", "0987000999", "471928", "01/01/1961", "001061045670")
    return Sheet(guest, "alone.forget_sheet", {"draft_id": makes_sheet(guest, guest)})
