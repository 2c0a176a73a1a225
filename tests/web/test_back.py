"""After signing in a person comes back to a page of ours, wherever a link wanted to lead her."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.back import local_path
from tests.personas import Person


@pytest.mark.parametrize("wanted", ["/", "/toi/", "/ho-so/moi/dang-ky-tam-tru?tap=1", "/thu-tuc/đăng-ký", "/a//b"])
def test_a_page_of_ours_is_where_one_comes_back_to(wanted: str):
    assert local_path(wanted) == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "toi/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\\/evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        " //evil.example",
        "/\t/evil.example",
        "/toi/\r\nSet-Cookie: a=b",
        "/\n/evil.example",
        "/a\\b",
        "/\u2028",
        "//[",
        "//\u2100",
        "http://[",
    ],
)
def test_nothing_leads_away(wanted: str):
    assert local_path(wanted) == ""


@given(st.text(alphabet="/\\[]:@?#.\t\n ahtps", max_size=12) | st.text())
def test_whatever_is_wanted_is_a_path_of_ours_or_nothing(wanted: str):
    found = local_path(wanted)
    assert found == "" or (found.startswith("/") and found[1:2] not in ("/", "\\"))


def test_ba_lan_comes_back_to_the_page_she_wanted(ba_lan: Person):
    ba_lan.opens("/toi/ma-pin").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    ba_lan.presses("Đăng nhập")
    assert ba_lan.heading == "Đổi mã PIN"


@pytest.mark.parametrize("wanted", ["//evil.example", "https://evil.example", "//["])
def test_ba_lan_who_followed_a_bad_link_comes_to_her_own_page(ba_lan: Person, wanted: str):
    ba_lan.opens(f"/dang-nhap?tiep={wanted}").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    ba_lan.presses("Đăng nhập")
    assert ba_lan.url == "/toi/"


def test_bigger_letters_lead_back_to_a_page_of_ours_only(ba_lan: Person):
    ba_lan.opens("/chu-to?tiep=//[")
    assert ba_lan.url == "/"
