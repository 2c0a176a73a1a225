"""Bigger letters and a black ground: chosen on any page, without scripts, and remembered by the phone."""

import pytest

from app.web.frame import DARK_COOKIE, TEXT_COOKIE
from tests.journeys.bad_luck import FIRST_STEP
from tests.personas import Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def looks(browser: Person | Worker) -> str:
    return str(browser.document.get("class", ""))


def test_a_black_ground_comes_where_she_is_and_stays_on_every_page(ba_lan: Person):
    ba_lan.opens(FIRST_STEP).follows("Nền đen")
    assert (ba_lan.url, looks(ba_lan)) == (FIRST_STEP, "den")
    assert looks(ba_lan.chooses("Nhà thuê").presses("Tiếp tục")) == "den"
    assert looks(ba_lan.opens("/khong-co", expects=404)) == "den"


def test_the_same_link_takes_it_back(ba_lan: Person):
    ba_lan.opens("/du-lieu").follows("Nền đen").follows("Nền trắng")
    assert (ba_lan.url, looks(ba_lan)) == ("/du-lieu", "")


def test_letters_and_ground_are_chosen_apart(ba_lan: Person):
    ba_lan.opens("/").follows("Chữ to hơn").follows("Nền đen")
    assert looks(ba_lan) == "to den"
    assert looks(ba_lan.follows("Chữ to hơn")) == "to-2 den"
    assert looks(ba_lan.follows("Chữ to hơn")) == "den"


def test_the_phone_remembers_for_a_year_and_signing_out_forgets_nothing_of_it(ba_lan: Person):
    ba_lan.signs_in().follows("Nền đen").follows("Chữ to hơn").opens("/dang-xuat").presses("Thoát")
    kept = [ba_lan.client.get_cookie(name) for name in (TEXT_COOKIE, DARK_COOKIE)]
    assert all(one and one.max_age == 365 * 24 * 3600 and one.http_only for one in kept)
    assert looks(ba_lan.opens("/")) == "to den"


def test_a_word_that_nobody_chose_changes_nothing(ba_lan: Person):
    ba_lan.client.set_cookie(DARK_COOKIE, '"><script>')
    ba_lan.client.set_cookie(TEXT_COOKIE, "999")
    assert looks(ba_lan.opens("/")) == ""


@pytest.mark.parametrize("address", ["/nen", "/chu-to"])
def test_it_leads_to_no_other_site(ba_lan: Person, address: str):
    assert ba_lan.client.get(f"{address}?tiep=//evil.example/x").headers["Location"] == "/"
