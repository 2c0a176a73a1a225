"""htmx gets the part it asked for; everybody else, and every reload, the whole page."""

import pytest
from flask import Flask

from tests.personas import Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

FIRST_STEP = "/ho-so/moi/dang-ky-tam-tru"
PART = {"HX-Request": "true", "HX-Target": "buoc"}


def page(app: Flask, **headers: str) -> str:
    return app.test_client().get(FIRST_STEP, headers={k.replace("_", "-"): v for k, v in headers.items()}).text


def is_whole(text: str) -> bool:
    return text.startswith("<!doctype html>") and "</html>" in text


def test_a_browser_gets_the_whole_page(app: Flask):
    assert is_whole(page(app))


def test_htmx_gets_the_part_it_will_replace(app: Flask):
    text = page(app, HX_Request="true", HX_Target="buoc")
    assert text.lstrip().startswith('<div id="buoc">')


def test_the_part_brings_the_title_of_its_page(app: Flask):
    assert "<title>Anh/chị ở nhà của ai?" in page(app, HX_Request="true", HX_Target="buoc")


def test_the_part_is_drawn_in_the_whole_page_too(app: Flask):
    assert '<div id="buoc">' in page(app)


@pytest.mark.parametrize("header", ["HX_Boosted", "HX_History_Restore_Request"])
def test_a_boosted_visit_or_a_page_of_the_history_is_whole(app: Flask, header: str):
    assert is_whole(page(app, HX_Request="true", HX_Target="buoc", **{header: "true"}))


@pytest.mark.parametrize("target", ["", "elsewhere", "__class__", "BUOC", "buoc'"])
def test_a_target_that_is_no_part_gets_the_whole_page(app: Flask, target: str):
    assert is_whole(page(app, HX_Request="true", HX_Target=target))


def test_a_target_without_htmx_gets_the_whole_page(app: Flask):
    assert is_whole(page(app, HX_Target="buoc"))


def sends_first_step(ong_tu: Person, choice: str, **headers: str):
    ong_tu.opens(FIRST_STEP)
    if choice:
        ong_tu.chooses(choice)
    form, fields = ong_tu.filled("Tiếp tục")
    return ong_tu.client.post(form.get("action"), data=dict(fields), headers={**headers})


def test_after_a_step_htmx_gets_the_next_one_in_the_same_round_trip(ong_tu: Person):
    answer = sends_first_step(ong_tu, "Nhà thuê", **PART)
    assert (answer.status_code, "Nhà đó ở đâu?" in answer.text) == (200, True)


def test_after_a_step_htmx_is_told_the_address_of_the_next(ong_tu: Person):
    answer = sends_first_step(ong_tu, "Nhà thuê", **PART)
    assert answer.headers["HX-Push-Url"].endswith("/noi-o")


def test_after_a_step_a_browser_is_sent_on(ong_tu: Person):
    answer = sends_first_step(ong_tu, "Nhà thuê")
    assert (answer.status_code, answer.headers["Location"].endswith("/noi-o")) == (303, True)


@pytest.mark.parametrize("headers", [{}, PART], ids=["browser", "htmx"])
def test_what_is_missing_comes_back_as_422(ong_tu: Person, headers: dict[str, str]):
    answer = sends_first_step(ong_tu, "", **headers)
    assert (answer.status_code, "Chọn một dòng" in answer.text) == (422, True)


def test_a_part_with_errors_says_so_in_its_title(ong_tu: Person):
    answer = sends_first_step(ong_tu, "", **PART)
    assert "<title>Lỗi: " in answer.text
