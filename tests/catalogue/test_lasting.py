"""When what was asked for ends by itself."""

from datetime import date

import pytest

from app.catalogue.lasting import last_day
from app.catalogue.services.dang_ky_tam_tru import SERVICE


@pytest.mark.parametrize(
    ("since", "months", "last"),
    [
        (date(2026, 12, 1), "12", date(2027, 12, 1)),
        (date(2026, 12, 5), "24", date(2028, 12, 5)),
        (date(2026, 8, 31), "6", date(2027, 2, 28)),
        (date(2027, 8, 31), "6", date(2028, 2, 29)),
        (date(2026, 6, 30), "6", date(2026, 12, 30)),
    ],
)
def test_so_many_months_later(since: date, months: str, last: date):
    assert last_day(SERVICE, {"tu_ngay": since, "thoi_han": months}) == last


@pytest.mark.parametrize("said", [{}, {"tu_ngay": date(2026, 12, 1)}, {"thoi_han": "12"}])
def test_nobody_said_when(said: dict[str, date | str]):
    assert last_day(SERVICE, said) is None
