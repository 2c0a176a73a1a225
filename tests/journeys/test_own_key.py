"""Somebody made up the key of a form: what is shown once is shown all the same, and nothing breaks."""

import pytest

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


def test_the_head_reads_the_secret_of_his_target(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(f"{HERE}/noi-nhan").types("Báo tới địa chỉ nào?", URL)
    presses_with_own_key(anh_quang, "Thêm nơi nhận").sees("whsec_")
