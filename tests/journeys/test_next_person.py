"""Bà Nhung goes, ông Tư sits down at the same table: nothing of hers is in anything that comes for him."""

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from flask import Flask
from lxml import html

from app.people.phone import spoken
from tests.files.brought import brings_photo, thumbnails
from tests.journeys.bad_luck import twin
from tests.journeys.test_practice_apart import code_of_the_draft
from tests.personas import Helped, Person, answers_every_step

# What comes does not depend on the database: once is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

# What everybody of the stories types alike, bà Nhung types as nobody else does.
HERS = {
    "Số 12 ngõ 34 đường Cầu Giấy": "Số 77 ngách 5 phố Sen Vàng",
    "Ngô Văn Chủ": "Đặng Thị Chủ Nhà",
    "Trần Gia Bảo": "Trần Gia Khôi Nguyên",
    "01/06/2015": "17/03/2014",
    "001215000456": "001214000789",
    "Phường Hồng Gai, Quảng Ninh": "Phường Bãi Cháy, Quảng Ninh",
}
UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
ALIKE = ("csrf_token", "khoa")
AS_PART = {"HX-Request": "true", "HX-Target": "buoc"}


@pytest.fixture
def ba_nhung(app: Flask) -> Person:
    """The other people of the tests stand in the examples below the fields."""
    return Person(app, "Phạm Thị Hồng Nhung", "0987123321", "825917", "14/08/1957", "001157045678")


@pytest.fixture
def of_nhung(app: Flask, anh_minh: Helped, ba_nhung: Person) -> set[str]:
    """She sent a dossier, began another one and said goodbye: everything by which she could be known."""
    anh_minh.signs_in()
    opens_for(anh_minh, ba_nhung)
    mandate = anh_minh.url.split("/")[2]
    seen = walks_everywhere(anh_minh, ba_nhung, HERS)
    anh_minh.opens(f"/ho-tro/{mandate}/").follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    goodbye = anh_minh.follows("Xong, chào bác")
    code = code_of_the_draft(app)
    numbers = set(re.findall(r"CG-\d{6}-\d{4}", goodbye.reads()))
    anh_minh.presses("Xong, chào bác")
    assert numbers
    typed = {
        ba_nhung.name,
        ba_nhung.phone,
        spoken(ba_nhung.phone),
        ba_nhung.number,
        ba_nhung.born,
        ba_nhung.pin,
        *HERS.values(),
    }
    return {*typed, *numbers, code, code.replace(" ", ""), mandate, *ids_of(seen)}


def walks_everywhere(officer: Helped, person: Person, own: dict[str, str]) -> str:
    """From her page through every step, photo and summary to the sent dossier; all that came meanwhile."""
    came = records(officer)
    officer.types = lambda label, text: Helped.types(officer, label, own.get(text, text))  # type: ignore[method-assign]
    officer.follows("Đăng ký tạm trú")
    answers_every_step(officer, person)
    brings_photo(officer)
    officer.opens("giay-to")
    assert thumbnails(officer)
    officer.opens("kiem-tra").presses("Gửi hồ sơ").follows("Xong, chào bác").follows("Quay lại")
    officer.follows("Bác đã nhờ những gì").opens("/ho-tro/")
    del officer.types
    return "\n".join(came)


def records(officer: Helped) -> list[str]:
    """From now on, every answer that reaches this browser: its headers and its body, of parts for htmx as well."""
    came: list[str] = []
    ask = officer.client.open

    def asks(*args: Any, **how: Any) -> Any:
        answer = ask(*args, **how)
        came.append(f"{answer.headers}{answer.get_data(as_text=True)}" if answer.mimetype == "text/html" else "")
        return answer

    officer.client.open = asks  # type: ignore[method-assign]
    return came


def ids_of(came: str) -> set[str]:
    """Mandate, drafts, photos, rows: but not the keys of forms, of which each page has new ones."""
    keys = set(re.findall(rf'name="(?:{"|".join(ALIKE)})" value="([^"]+)"', came)) | set(
        re.findall(r"khoa=(.{36})", came)
    )
    return set(UUID.findall(came)) - keys


def test_no_page_of_ong_tu_holds_a_byte_of_ba_nhung(anh_minh: Helped, of_nhung: set[str], ong_tu: Person) -> None:
    came = records(anh_minh)
    opens_for(anh_minh, ong_tu)
    walks_everywhere(anh_minh, ong_tu, {})
    everything = "\n".join(came)
    assert everything.count("Đang làm cho: Lê Văn Tư") > 20, "his pages were looked at"
    assert len(of_nhung) > 15, "so much was known of her"
    assert not [one for one in of_nhung if one in everything]


def test_every_link_of_his_pages_leads_to_nothing_of_hers(anh_minh: Helped, of_nhung: set[str], ong_tu: Person) -> None:
    opens_for(anh_minh, ong_tu)
    his = anh_minh.url
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ong_tu)
    seen, waiting = set(), {anh_minh.url}
    while waiting:
        url = waiting.pop()
        seen.add(url)
        page, part = (anh_minh.client.get(url, headers=one, follow_redirects=True) for one in ({}, AS_PART))
        for answer in (page, part):
            came = f"{answer.headers}{answer.get_data(as_text=True)}"
            assert not [one for one in of_nhung if one in came], f"{url} holds something of hers"
        waiting |= {one for one in links_of(page.get_data(as_text=True), page.request.url) if his in one} - seen
    assert len(seen) > 15


def links_of(page: str, url: str) -> set[str]:
    """Where the page leads, but not to new drafts."""
    found = {urljoin(url, one.get("href")) for one in html.document_fromstring(page).iter("a")}
    return {urlsplit(one).path for one in found if "khoa=" not in one}


def test_her_tab_left_open_beside_his_shows_and_saves_nothing(anh_minh: Helped, ba_lan: Person, ong_tu: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú").chooses("Nhà thuê")
    left_open = twin(anh_minh)
    anh_minh.opens(f"/ho-tro/{anh_minh.url.split('/')[2]}/chao").presses("Xong, chào bác")
    opens_for(anh_minh, ong_tu)
    form, fields = left_open.filled("Tiếp tục")
    for headers in ({}, AS_PART):
        answer = anh_minh.client.post(form.get("action"), data=dict(fields), headers=headers)
        assert (answer.status_code, ba_lan.name in answer.get_data(as_text=True)) == (404, False)


def opens_for(officer: Helped, person: Person) -> None:
    """The next one at the table has no account yet."""
    officer.opens("/ho-tro/").follows("Mở tài khoản cho bác").follows("Bác không mang thẻ")
    officer.types("Họ tên", person.name).types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)
    officer.types("Mã PIN", person.pin).types("Bác bấm lại mã PIN", person.pin)
    officer.presses("Bác đồng ý, mở tài khoản").sees(f"Đang làm cho: {person.name}")
