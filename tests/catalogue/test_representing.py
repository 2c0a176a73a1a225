"""What days of birth say against it when somebody speaks for another: told before sending, never refused."""

from datetime import date

import pytest

from app.catalogue.doubts import doubtful
from app.catalogue.representing import age
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from tests.dossiers.filed import ANSWERS

TODAY = date(2026, 11, 23)
OF_AGE, NOT_YET, TOO_YOUNG = "đã đủ 18 tuổi", "người được khai chưa đủ 18 tuổi", "người khai chưa đủ 18 tuổi"
MOTHER = {"cho_ai": "tre_em", "la_gi": "cha_me"}


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({**MOTHER, "nguoi_sinh": "24/11/2008"}, ""),
        ({**MOTHER, "nguoi_sinh": "23/11/2008"}, OF_AGE),
        ({"cho_ai": "tre_em", "la_gi": "giam_ho", "nguoi_sinh": "01/06/1995"}, OF_AGE),
        ({"cho_ai": "nguoi_lon", "duoc_nho": "uy_quyen", "nguoi_sinh": "23/11/2008"}, ""),
        ({"cho_ai": "nguoi_lon", "duoc_nho": "uy_quyen", "nguoi_sinh": "24/11/2008"}, NOT_YET),
        ({"cho_ai": "nguoi_lon", "duoc_nho": "giam_ho", "nguoi_sinh": "01/06/2015"}, NOT_YET),
        ({"cho_ai": "toi", "nguoi_sinh": "01/06/1995"}, ""),
        ({"cho_ai": "toi", "ngay_sinh": "24/11/2008", "so_dinh_danh": ""}, ""),
        ({**MOTHER, "ngay_sinh": "24/11/2008", "so_dinh_danh": "", "nguoi_sinh": "01/06/2025"}, TOO_YOUNG),
        ({**MOTHER, "nguoi_sinh": "hôm qua"}, ""),
    ],
)
def test_ages_that_do_not_fit_are_told(answers: dict[str, str], told: str) -> None:
    found = " ".join(doubtful(SERVICE, {**ANSWERS, "thanh_vien": [], **answers}, TODAY))
    assert told in found if told else not found


@pytest.mark.parametrize(("born", "years"), [("29/02/2008", 18), ("23/11/2008", 18), ("24/11/2008", 17), ("", None)])
def test_a_year_is_full_on_the_birthday(born: str, years: int | None) -> None:
    assert age(born, TODAY) == years
