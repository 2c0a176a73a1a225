"""Whatever goes wrong, the page says in words what to do now."""

from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from app.settings import Settings
from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.page_rules import faults
from tests.personas import Person, Worker

BUSY = "Máy đang bận"


@pytest.mark.parametrize("url", ["/khong-co", "/ho-so/x/y", "/thu-tuc/khong-co", "/da-gui/", "/%00", "/đường-lạ"])
def test_a_page_that_does_not_exist(app: Flask, url: str):
    Browser(app).opens(url, expects=404).sees("Không có trang này").sees("về trang đầu")


def test_a_page_opened_the_wrong_way(app: Flask):
    answer = app.test_client().put("/dang-nhap")
    assert (answer.status_code, "Trang này mở sai cách" in answer.text) == (405, True)


def test_a_form_that_is_too_long(ba_lan: Person):
    ba_lan.opens("/dang-nhap")
    form, fields = ba_lan.filled("Đăng nhập")
    ba_lan.sends(form.get("action"), [*fields, ("more", "x" * 300_000)], expects=413)
    ba_lan.sees("Gửi nhiều quá một lần").sees("quay lại")


def test_a_form_just_short_enough_is_read(ba_lan: Person):
    ba_lan.opens("/dang-nhap")
    form, fields = ba_lan.filled("Đăng nhập")
    ba_lan.sends(form.get("action"), [*fields, ("more", "x" * 250_000)], expects=422)


def test_a_move_that_is_not_open(app: Flask, anh_quang: Worker):
    with app.app_context():
        number = filed().number
    anh_quang.signs_in().opens("/dang-xuat")
    _, fields = anh_quang.filled("Thoát")
    anh_quang.sends(f"/tiep-nhan/ho-so/{number}/tiep-nhan", fields, expects=409)
    anh_quang.sees("Có người vừa làm việc này")


def test_a_mistake_of_ours(app: Flask, monkeypatch: pytest.MonkeyPatch):
    # A fault in the program itself, as far outside it as a test can put one.
    monkeypatch.setattr("app.web.public.guidance.registry.all_services", lambda: 1 / 0)
    app.testing = False
    answer = app.test_client().get("/")
    assert (answer.status_code, "Lỗi là của chúng tôi" in answer.text) == (500, True)


class PanicException(BaseException):
    """As pyo3 raises it out of a library in Rust."""


def test_a_library_that_gives_up_is_a_mistake_of_ours(app: Flask, monkeypatch: pytest.MonkeyPatch):
    def gives_up() -> None:
        raise PanicException

    monkeypatch.setattr("app.web.public.guidance.registry.all_services", gives_up)
    app.testing = False
    answer = app.test_client().get("/")
    assert (answer.status_code, "Lỗi là của chúng tôi" in answer.text) == (500, True)


@pytest.mark.parametrize("ends", [KeyboardInterrupt, SystemExit])
def test_what_ends_the_program_still_does(app: Flask, monkeypatch: pytest.MonkeyPatch, ends: type[BaseException]):
    def stops() -> None:
        raise ends

    monkeypatch.setattr("app.web.public.guidance.registry.all_services", stops)
    with pytest.raises(ends):
        app.test_client().get("/")


@pytest.fixture(params=["sqlite:////nowhere/point.sqlite", "postgresql+psycopg://nobody@127.0.0.1:1/nowhere"])
def cut_off(request: pytest.FixtureRequest) -> Flask:
    """An app that cannot reach its database, and whose faults go to the people as they would in production."""
    app = create_app(replace(Settings.from_environment({}), database_url=request.param))
    app.config["PROPAGATE_EXCEPTIONS"] = False
    return app


def test_without_the_database_a_page_says_to_wait(cut_off: Flask):
    answer = cut_off.test_client().get("/")
    assert (answer.status_code, BUSY in answer.text, "chờ một phút" in answer.text) == (503, True, True)


def test_a_page_that_does_not_exist_says_to_wait_as_well(cut_off: Flask):
    answer = cut_off.test_client().get("/khong-co")
    assert (answer.status_code, BUSY in answer.text) == (503, True)


def test_a_form_sent_without_the_database_says_to_wait(cut_off: Flask):
    answer = cut_off.test_client().post("/dang-nhap", data={"khoa": "x", "dien_thoai": "0912345678"})
    assert (answer.status_code, BUSY in answer.text) == (503, True)


def test_the_page_that_says_to_wait_is_a_good_page(cut_off: Flask):
    assert faults(cut_off.test_client().get("/").text) == []


def test_machines_are_told_how_long_to_wait(cut_off: Flask):
    assert cut_off.test_client().get("/").headers["Retry-After"] == "60"


def test_the_page_that_says_to_wait_is_guarded_like_every_other(cut_off: Flask):
    headers = cut_off.test_client().get("/").headers
    assert ("Content-Security-Policy" in headers, headers["Cache-Control"]) == (True, "no-store")
