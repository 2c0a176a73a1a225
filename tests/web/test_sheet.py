"""The first page stands at once; the next one finds the sheet on the phone."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def phone(app: Flask) -> FlaskClient:
    return app.test_client()


def asked_for(phone: FlaskClient, relation: str) -> list[str]:
    return re.findall(rf'<link rel="{relation}" href="([^"]+)"', phone.get("/").text)


def fetches_ahead(phone: FlaskClient) -> str:
    """What a phone does when the line is idle; the address of the sheet."""
    (url,) = asked_for(phone, "prefetch")
    with phone.get(url) as answer:
        assert answer.status_code == 200
    return url


def test_the_first_page_holds_the_sheet_and_asks_for_nothing_else_to_stand(phone: FlaskClient) -> None:
    assert "<style>" in phone.get("/").text
    assert not asked_for(phone, "stylesheet")


def test_a_phone_that_fetched_it_is_only_told_its_name(phone: FlaskClient) -> None:
    url = fetches_ahead(phone)
    assert (asked_for(phone, "stylesheet"), asked_for(phone, "prefetch")) == ([url], [])
    assert "<style>" not in phone.get("/").text


def test_a_phone_that_fetches_nothing_ahead_gets_it_with_every_page(phone: FlaskClient) -> None:
    assert all("<style>" in phone.get("/").text for _ in range(3))


@pytest.mark.parametrize("kept", ["0123abcd", "", "<script>"], ids=["an older edition", "nothing", "nonsense"])
def test_a_phone_with_another_edition_gets_todays_sheet_inside_the_page(phone: FlaskClient, kept: str) -> None:
    phone.set_cookie("kieu", kept)
    assert "<style>" in phone.get("/").text
    assert kept == "" or kept not in phone.get("/").text


def test_the_file_is_the_sheet_of_the_page_and_is_kept_for_a_year(phone: FlaskClient) -> None:
    (within,) = re.findall(r"<style>(.*?)</style>", phone.get("/").text, re.DOTALL)
    (url,) = asked_for(phone, "prefetch")
    with phone.get(url) as answer:
        assert (answer.get_data(as_text=True), answer.mimetype) == (within, "text/css")
        assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_only_the_sheet_brings_the_word_that_it_is_kept(phone: FlaskClient) -> None:
    for url in re.findall(r'<script src="([^"]+)"', phone.get("/").text):
        with phone.get(url) as answer:
            assert "Set-Cookie" not in answer.headers


def test_the_policy_lets_the_file_in(phone: FlaskClient) -> None:
    assert "style-src 'self' 'sha256-" in phone.get("/").headers["Content-Security-Policy"]


def test_the_page_for_the_worst_moment_needs_no_file(phone: FlaskClient) -> None:
    fetches_ahead(phone)
    app = phone.application
    assert "<style>" in app.jinja_env.get_template("bare.html").render(
        words={"title": "Hệ thống đang bận", "what_to_do": "Thử lại sau."}, demo=False
    )
