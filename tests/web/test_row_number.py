"""An address with any number in it is answered by a page."""

import pytest
from flask import Flask

from app.clock import now
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from app.web.row_number import HIGHEST, read_row_number
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person

STRANGE = ["2147483648", "9223372036854775808", "9" * 5_000, "-1", "-99999999999", "²", "1e9", "", "\x00", "x"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), (" 12 ", 12), (str(HIGHEST), HIGHEST), ("9" * 5_000, HIGHEST), ("-1", None), ("²", None), ("", None)],
)
def test_a_row_number_is_one_that_a_row_can_have(typed: str, number: int | None) -> None:
    assert read_row_number(typed) == number


def test_no_number_in_an_address_is_a_mistake_of_ours(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        house, me = hosts(ba_lan)
        add(house, read_lines(READY), me, now())
        sent = declare(house, me, now())
        assert sent
        here = f"/luu-tru/{house.id}"
        pages = (f"{here}/tiep?sau=", f"{here}/da-gui?sau=", f"{here}/bien-nhan/{sent.id}?sau=", "/toi/ai-da-mo?truoc=")
        db.session.commit()
    ba_lan.signs_in()
    for address in pages:
        for typed in STRANGE:
            path, _, name = address.rstrip("=").partition("?")
            answer = ba_lan.client.get(path, query_string={name: typed})
            assert answer.status_code in (200, 404), (address, typed)
