"""The key of a form that shows something once: made up by somebody, or sent by two taps; nothing breaks."""

import pytest
from flask import Flask

from app.api.records import ApiToken
from tests.journeys.bad_luck import count, taps_twice
from tests.news.told import URL
from tests.personas import Worker

# Only there is text longer than its column refused.
pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
HERE = "/tiep-nhan/phan-mem"


def presses_with_own_key(head: Worker, words: str) -> Worker:
    form, fields = head.filled(words)
    head.sends(form.get("action"), [(name, "y" * 5000 if name == "khoa" else typed) for name, typed in fields])
    return head


def test_the_head_reads_his_token(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(HERE).types("Phần mềm nào?", "Một cửa").chooses("Đọc hồ sơ của phường")
    presses_with_own_key(anh_quang, "Lập mã").sees("dvc_")


def test_the_head_taps_twice_and_one_token_is_made(app: Flask, anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(HERE).types("Phần mềm nào?", "Một cửa").chooses("Đọc hồ sơ của phường")
    read = [one.reads() for one in taps_twice(anh_quang, "Lập mã", at_the_same_moment=True)]
    assert count(app, ApiToken) == 1
    assert len([one for one in read if "dvc_" in one]) == 1


def test_the_head_reads_the_secret_of_his_target(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(f"{HERE}/noi-nhan").types("Báo tới địa chỉ nào?", URL)
    presses_with_own_key(anh_quang, "Thêm nơi nhận").sees("whsec_")
