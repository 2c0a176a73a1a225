"""A form carries proof that we drew it for this browser; the proof never looks alike twice."""

import pytest
from flask import Flask, session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import create_app
from app.settings import Settings
from app.web.forms.csrf import browser_name, is_ours, new_token


@pytest.fixture(scope="module")
def plain() -> Flask:
    """An app whose database is never asked."""
    return create_app(Settings.from_environment({"DATABASE_URL": "sqlite://"}))


@pytest.fixture
def browser(plain: Flask):
    """A request of one browser."""
    with plain.test_request_context():
        yield


def test_a_token_holds_in_its_own_browser(browser: None):
    assert is_ours(new_token())


def test_a_token_drawn_earlier_still_holds(browser: None):
    first = new_token()
    new_token()
    assert is_ours(first)


def test_no_two_tokens_look_alike(browser: None):
    assert len({new_token() for _ in range(100)}) == 100


def test_two_tokens_share_no_part_that_leaks_through_packing(browser: None):
    one, other = new_token(), new_token()
    assert not any(one[start : start + 8] in other for start in range(len(one) - 8))


def test_the_secret_itself_never_stands_on_a_page(browser: None):
    token = new_token()
    assert session["csrf"] not in token


def test_a_token_of_another_browser_does_not_hold(plain: Flask):
    with plain.test_request_context():
        token = new_token()
    with plain.test_request_context():
        assert not is_ours(token)


@pytest.mark.parametrize(
    "token", ["", "x", "=", "A" * 43, "A" * 44, "A" * 4000, "đ", "\ud800", "\x00" * 44, "A" * 43 + "="]
)
def test_what_is_no_token_does_not_hold(browser: None, token: str):
    assert not is_ours(token)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_whatever_is_sent_is_no_token_of_ours(browser: None, token: str):
    assert not is_ours(token)


def test_half_a_token_does_not_hold(browser: None):
    assert not is_ours(new_token()[:22])


def test_a_browser_has_one_name(browser: None):
    assert browser_name() == browser_name()


def test_two_browsers_have_two_names(plain: Flask):
    names = []
    for _ in range(2):
        with plain.test_request_context():
            names.append(browser_name())
    assert names[0] != names[1]


def test_a_name_of_a_browser_does_not_tell_its_secret(browser: None):
    assert session.get("csrf", "none yet") not in browser_name()
