"""How every answer travels: guarded, never kept by the phone, small; scripts are kept for good."""

import gzip
import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from flask import Flask

from app.front_end import SERVED
from app.settings import ROOT
from tests.personas import Person, Worker

FIRST_STEP = "/ho-so/moi/dang-ky-tam-tru"
ONLY_PLAIN_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
pytestmark = ONLY_PLAIN_SQLITE


def answers(app: Flask) -> dict[str, Any]:
    """One answer of every kind."""
    client = app.test_client()
    as_part = {"HX-Request": "true", "HX-Target": "buoc"}
    return {
        "page": client.get("/"),
        "part": client.get(FIRST_STEP, headers=as_part),
        "form with errors": client.post("/dang-nhap", data={}),
        "sent on": client.get("/toi/"),
        "not found": client.get("/khong-co"),
        "wrong way": client.put("/dang-nhap"),
        "too much": client.post("/dang-nhap", data={"a": "x" * 300_000}),
        "head": client.head("/"),
    }


@pytest.fixture(
    params=["page", "part", "form with errors", "sent on", "not found", "wrong way", "too much", "head"],
)
def answer(app: Flask, request: pytest.FixtureRequest) -> Any:
    return answers(app)[request.param]


PAGES = ["page", "form with errors", "not found", "wrong way", "too much", "head"]


@pytest.mark.parametrize("answer", PAGES, indirect=True)
def test_only_our_own_files_may_be_loaded(answer: Any):
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("answer", ["part", "sent on"], indirect=True)
def test_what_is_no_page_of_its_own_spares_the_line_the_policy(answer: Any):
    assert not {"Content-Security-Policy", "Referrer-Policy"} & set(answer.headers.keys())


@pytest.mark.parametrize("answer", [*PAGES, "sent on"], indirect=True)
def test_nothing_is_guessed_about_its_type(answer: Any):
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("answer", ["part"], indirect=True)
def test_a_part_says_that_it_is_html_and_spares_the_line_the_rest(answer: Any):
    # Only our own script asks for it, and puts it into a page; the same address opened by itself is a whole page.
    assert answer.content_type == "text/html; charset=utf-8"
    assert "X-Content-Type-Options" not in answer.headers


def test_a_shared_phone_keeps_no_copy(answer: Any):
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("answer", ["page", "part", "sent on", "not found", "head"], indirect=True)
def test_packed_and_plain_answers_are_told_apart(answer: Any):
    assert "Accept-Encoding" in answer.vary


@pytest.mark.parametrize("answer", PAGES, indirect=True)
def test_other_sites_do_not_learn_the_address(answer: Any):
    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true", "HX-Target": "buoc"}], ids=["page", "part"])
def test_a_page_and_its_part_are_told_apart(app: Flask, headers: dict[str, str]):
    vary = app.test_client().get(FIRST_STEP, headers=headers).vary
    assert {"HX-Request", "HX-Target", "Accept-Encoding"} <= set(vary)


@pytest.mark.parametrize("url", ["/", "/khong-co", "/dang-nhap"])
def test_the_sheet_inside_the_page_is_the_one_that_is_allowed(app: Flask, url: str):
    answer = app.test_client().get(url)
    (sheet,) = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    allowed = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"'sha256-{allowed}'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("status", [200, 404, 422])
def test_an_answer_travels_packed(app: Flask, status: int):
    client, packed = app.test_client(), {"Accept-Encoding": "gzip"}
    answer = {
        200: lambda: client.get("/", headers=packed),
        404: lambda: client.get("/khong-co", headers=packed),
        422: lambda: client.post("/dang-nhap", data={}, headers=packed),
    }[status]()
    assert (answer.status_code, answer.headers["Content-Encoding"]) == (status, "gzip")
    assert "Điểm dịch vụ công" in gzip.decompress(answer.data).decode()


def test_a_phone_that_cannot_unpack_gets_it_plain(app: Flask):
    answer = app.test_client().get("/", headers={"Accept-Encoding": "identity"})
    assert ("Content-Encoding" in answer.headers, "Điểm dịch vụ công" in answer.text) == (False, True)


def test_its_length_is_the_length_of_what_travels(app: Flask):
    answer = app.test_client().get("/", headers={"Accept-Encoding": "gzip"})
    assert int(answer.headers["Content-Length"]) == len(answer.data)


# They copy, serve the desk, shrink photos, cover an idle screen, or read aloud where the phone has a Vietnamese voice.
ONLY_SOME_NEED = ("/static/copy.", "/static/desk.", "/static/photos.", "/static/lock.", "/static/read_aloud.")


def scripts() -> list[str]:
    names = json.loads((ROOT / SERVED / "names.json").read_text(encoding="utf-8"))
    return [f"/static/{name}" for name in names.values() if name.endswith(".js")]


@pytest.mark.parametrize("url", scripts())
def test_a_script_is_kept_for_a_year(app: Flask, url: str):
    with app.test_client().get(url) as answer:
        assert "max-age=31536000" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("url", scripts())
def test_a_script_travels_packed(app: Flask, url: str):
    with app.test_client().get(url, headers={"Accept-Encoding": "gzip"}) as answer:
        assert (answer.status_code, answer.headers["Content-Encoding"]) == (200, "gzip")


def test_a_page_loads_the_scripts_that_are_served_but_for_those_that_only_some_need(app: Flask):
    loaded = re.findall(r'<script src="([^"]+)"', app.test_client().get("/").text)
    assert sorted(loaded) == sorted(one for one in scripts() if not one.startswith(ONLY_SOME_NEED))


@pytest.mark.parametrize("url", ["/static/", "/static/../wsgi.py", "/static/app.js", "/static/..%2f..%2fwsgi.py"])
def test_nothing_else_is_served_as_a_file(app: Flask, url: str):
    assert app.test_client().get(url).status_code == 404


@pytest.mark.parametrize("name", ["diem", "may"])
def test_a_script_of_the_page_cannot_read_the_cookie(ba_lan: Person, name: str):
    ba_lan.signs_in()
    cookie = ba_lan.client.get_cookie(name)
    assert cookie
    assert cookie.http_only


def test_the_cookie_stays_small(chi_mai: Worker):
    chi_mai.signs_in()
    cookie = chi_mai.client.get_cookie("diem")
    assert cookie
    assert len(cookie.value) < 1000
