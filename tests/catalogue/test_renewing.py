"""What ends by itself is renewed in its last days, and nobody types again who she is and where she lives."""

from datetime import date

import pytest

from app.catalogue import journey
from app.catalogue.renewing import carried_over, may_be_renewed
from app.catalogue.services.gia_han_tam_tru import SERVICE
from tests.dossiers.filed import ANSWERS, TWO_OWNERS
from tests.house.walking import TODAY

LAST = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("day", "may"),
    [(date(2026, 11, 15), False), (date(2026, 11, 16), True), (LAST, True), (date(2026, 12, 2), False)],
)
def test_it_is_renewed_in_the_last_fifteen_days(day: date, may: bool):
    assert may_be_renewed(LAST, day) is may


def test_only_what_may_have_changed_is_asked():
    raw = carried_over(SERVICE, ANSWERS, LAST)
    missing = [one.question.id for one in journey.missing(SERVICE, raw, TODAY)]
    assert missing == ["thoi_han", "giay_thue_cu", "chu_nha_dong_y", "mien_phi"]
    assert raw["het_han"] == "01/12/2026"


def test_nobody_is_taken_to_agree_because_he_agreed_before():
    raw = carried_over(SERVICE, {**ANSWERS, **TWO_OWNERS}, LAST)
    assert "chu_nha_dong_y" not in raw
    assert [one["dong_y"] for one in raw["chu_nha_khac"]] == [""]  # type: ignore[index]
