"""Without a provider there is no button and no address; a provider that is down leaves the PIN as it was."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.database import db
from app.settings import ROOT, Settings, SettingsMissing, StateProvider
from app.state_sign_in.claims import ClaimsUnclear, StatePerson, read_claims
from tests.browser import Browser
from tests.personas import Person

NOBODY_THERE = "http://127.0.0.1:9"
WHOLE = {"sub": "1", "name": "TRẦN THỊ LAN", "birthdate": "1958-02-05"}


def test_without_a_provider_there_is_no_button_and_no_address(app: Flask, ba_lan: Person) -> None:
    ba_lan.opens("/dang-nhap").sees_no("định danh")
    for address in ("/dinh-danh", "/dinh-danh/di", "/dinh-danh/ve", "/dinh-danh/lan-dau", "/toi/dinh-danh"):
        ba_lan.opens(address, expects=404)
    ba_lan.signs_in().sees_no("Định danh")


def test_a_provider_that_is_down_is_said_in_words_and_the_pin_stays(settings: Settings, ba_lan: Person) -> None:
    down = create_app(replace(settings, state=StateProvider(NOBODY_THERE, "diem", "s", "định danh điện tử")))
    down.testing = True
    visitor = Browser(down).opens("/dang-nhap").follows("Đăng nhập bằng định danh điện tử")
    visitor.follows("Sang trang", expects=503).sees("đang không trả lời").follows("Đăng nhập bằng số điện thoại")
    visitor.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Đăng nhập").sees("Trang của tôi")
    with down.app_context():
        db.engine.dispose()


def test_who_never_signs_in_so_does_not_wait_for_the_library(tmp_path: Path) -> None:
    asked = "import sys, wsgi; sys.exit('authlib' in sys.modules or 'joserfc' in sys.modules)"
    subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env={"DATA_DIR": str(tmp_path)}, check=True)


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    return {"DATA_DIR": str(tmp_path), **more}


def test_half_a_provider_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsMissing, match="OIDC_CLIENT_SECRET"):
        Settings.from_environment(environment(tmp_path, OIDC_ISSUER="https://vidu.vn", OIDC_CLIENT_ID="x"))


def test_a_whole_one_is_read(tmp_path: Path) -> None:
    given = {"OIDC_ISSUER": "https://vidu.vn/", "OIDC_CLIENT_ID": "x", "OIDC_CLIENT_SECRET": "s"}
    state = Settings.from_environment(environment(tmp_path, **given)).state
    assert state == StateProvider("https://vidu.vn", "x", "s", "định danh điện tử")
    assert "'s'" not in repr(state)


def test_claims_are_read_as_everything_that_is_typed_here() -> None:
    told = {**WHOLE, "phone_number": "+84 912 345 678", "so": "001 158 012 345"}
    assert read_claims("https://vidu.vn", told, "so") == StatePerson(
        "https://vidu.vn 1", "Trần Thị Lan", 1958, "0912345678", "001158012345"
    )


@pytest.mark.parametrize("strange", [{"phone_number": "x", "so": "12"}, {"phone_number": None, "so": ["a"]}])
def test_a_phone_or_number_that_cannot_be_read_is_left_out(strange: dict[str, object]) -> None:
    person = read_claims("i", {**WHOLE, **strange}, "so")
    assert (person.phone, person.number) == ("", "")


@pytest.mark.parametrize("missing", ["sub", "name", "birthdate"])
@pytest.mark.parametrize("value", [None, "", 5, {}])
def test_without_her_name_or_day_she_is_nobody(missing: str, value: object) -> None:
    with pytest.raises(ClaimsUnclear):
        read_claims("i", {**WHOLE, missing: value}, "")
