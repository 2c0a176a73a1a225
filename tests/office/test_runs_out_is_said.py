"""That the holidays of a year are missing is said where somebody can do something about it."""

import logging

import pytest
from flask import Flask

from app.clock import today
from app.worker import look_at_the_calendar
from tests.personas import Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ESTIMATE = "Lịch nghỉ lễ năm 2027 mới là dự tính"


def test_anh_quang_reads_it_at_the_desk(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens("/tiep-nhan/").sees(ESTIMATE)


def test_it_stands_in_the_log(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with app.app_context(), caplog.at_level(logging.WARNING):
        look_at_the_calendar(today())
    assert ESTIMATE in caplog.text
