"""The key of a form that shows something once: made up by somebody, or sent by two taps; nothing breaks."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from flask import Flask

from app.actor import Staff
from app.api.actions import make
from app.api.records import ApiToken
from app.api.token import Wanted
from app.web.reception import software
from tests.journeys.bad_luck import count, twin
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


def test_of_two_taps_at_one_moment_the_later_leads_to_the_list(
    app: Flask, anh_quang: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    anh_quang.signs_in().opens(HERE).types("Phần mềm nào?", "Một cửa").chooses("Đọc hồ sơ của phường")
    form, fields = anh_quang.filled("Lập mã")
    other = twin(anh_quang)
    taps = iter([lambda: other.sends(form.get("action"), fields)])

    def overtaken(wanted: Wanted, by: Staff, at: datetime) -> str:
        """The other tap is carried out whole, once this one has found itself the first."""
        with ThreadPoolExecutor(1) as thread:
            for tap in taps:
                thread.submit(tap).result(timeout=10)
        return make(wanted, by, at)

    monkeypatch.setattr(software, "make", overtaken)
    anh_quang.sends(form.get("action"), fields)
    assert "dvc_" in other.reads()
    assert anh_quang.url.endswith(HERE)
    assert "dvc_" not in anh_quang.reads()
    assert count(app, ApiToken) == 1


def test_the_head_reads_the_secret_of_his_target(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(f"{HERE}/noi-nhan").types("Báo tới địa chỉ nào?", URL)
    presses_with_own_key(anh_quang, "Thêm nơi nhận").sees("whsec_")
