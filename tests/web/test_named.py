"""Whose point it is, on every page: read anew when somebody changed it."""

import pytest
from time_machine import Traveller

from app.places import queries as places
from app.places.records import Ward
from tests.personas import Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_a_new_telephone_of_the_ward_stands_on_every_page_ten_seconds_later(
    ba_lan: Person, evening: Traveller, monkeypatch: pytest.MonkeyPatch
):
    evening.shift(60)
    with ba_lan.app.app_context():
        served = places.served_wards()[0].id
    for phone in ("024 1111 2222", "024 3333 4444"):
        ward = Ward(id=served, unit_code="00166", desk_phone=phone)
        monkeypatch.setattr(places, "served_wards", lambda ward=ward: [ward])
        calls = [called(ba_lan)]
        evening.shift(11)
        calls.append(called(ba_lan))
        assert calls[1] == f"Gọi giúp: {phone}"
    assert calls[0] == "Gọi giúp: 024 1111 2222", "it is not asked for every page"


def called(person: Person) -> str:
    return str(person.opens("/thu-tuc/dang-ky-tam-tru").document.cssselect('footer a[href^="tel:"]')[0].text)
