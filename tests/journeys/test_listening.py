"""The head says where the ward's software listens, tries it, and sees what came of it."""

import re

import pytest
from flask import Flask

from app.news.gateway import NotTaken
from app.worker import tell_software
from tests.news.told import URL, Software
from tests.personas import Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
HERE = "/tiep-nhan/phan-mem/noi-nhan"


def adds(head: Worker, url: str = URL, expects: int = 200) -> Worker:
    head.opens(HERE).types("Báo tới địa chỉ nào?", url).presses("Thêm nơi nhận", expects)
    return head


def works(app: Flask, software: Software) -> None:
    with app.app_context():
        tell_software(software)


def test_the_head_adds_a_target_tries_it_and_takes_it_away(app: Flask, anh_quang: Worker) -> None:
    anh_quang.signs_in().follows("Phần mềm của phường").follows("Nơi nhận tin").sees("Chưa có nơi nào")
    adds(anh_quang).sees("chỉ hiện một lần")
    secret = re.search(r"whsec_\S+", anh_quang.reads())
    assert secret
    anh_quang.follows("Tôi đã chép khóa").sees_no(secret.group()).follows(URL)
    anh_quang.presses("Gửi thử một tin").sees("Tin thử").sees("Chờ gửi")
    works(app, Software())
    anh_quang.opens(anh_quang.url).sees("Đã nhận (200)").sees("Lần 1")
    anh_quang.follows("Bỏ nơi nhận này").presses("Bỏ nơi nhận").sees("Chưa có nơi nào")


def test_what_was_given_up_is_sent_again_when_he_says_so(app: Flask, anh_quang: Worker) -> None:
    adds(anh_quang.signs_in()).follows("Tôi đã chép khóa").follows(URL).presses("Gửi thử một tin")
    works(app, Software(NotTaken("Phần mềm trả lời 410", for_ever=True)))
    anh_quang.opens(anh_quang.url).sees("đã thôi gửi từ").sees("Không gửi được").presses("Gửi lại").sees("Chờ gửi")
    works(app, Software())
    anh_quang.opens(anh_quang.url).sees("Đã nhận (200)").sees_no("Không gửi được")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://127.0.0.1/bao-tin", "mạng công khai"),
        ("https://[::ffff:10.0.0.1]/bao-tin", "mạng công khai"),
        ("https://169.254.169.254/latest/meta-data", "mạng công khai"),
        ("https://8.8.8.8:5432/", "cổng 443"),
        ("http://phanmem.example.vn/", "https://"),
        ("phần mềm", "không dấu"),
    ],
)
def test_a_target_within_our_walls_is_refused_with_what_to_do(anh_quang: Worker, url: str, words: str) -> None:
    adds(anh_quang.signs_in(), url, expects=422).sees(words)
    assert anh_quang.typed("Báo tới địa chỉ nào?") == url
