"""The head lets the ward's own software in, sees whether it comes, and shuts the door again."""

import re

import pytest
from flask import Flask

from tests.journeys.bad_luck import twin
from tests.personas import Worker
from tests.web.api.program import Program

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
HERE = "/tiep-nhan/phan-mem"


def makes(head: Worker) -> str:
    head.signs_in().follows("Phần mềm của phường").sees("chưa cho phần mềm nào vào")
    head.types("Phần mềm nào?", "Một cửa").chooses("Đọc hồ sơ của phường").presses("Lập mã")
    found = re.search(r"dvc_\S+", head.reads())
    assert found
    return found.group()


def test_the_head_makes_a_token_that_is_shown_once_and_takes_it_back(app: Flask, anh_quang: Worker) -> None:
    secret = makes(anh_quang)
    Program(app, secret).asks("/ho-so")
    anh_quang.follows("Tôi đã chép mã").sees("Một cửa").sees("Dùng lần cuối").sees_no(secret)
    anh_quang.follows("Thu hồi mã của Một cửa").presses("Thu hồi mã").sees("đã thu hồi")
    Program(app, secret).asks("/ho-so", expects=401)


def test_a_second_tap_makes_no_second_token(app: Flask, anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(HERE).types("Phần mềm nào?", "Một cửa").chooses("Đọc hồ sơ của phường")
    again = twin(anh_quang)
    anh_quang.presses("Lập mã")
    again.presses("Lập mã").sees("Chưa dùng lần nào")
    assert again.reads().count("Thu hồi mã của Một cửa") == 1


def test_a_form_with_gaps_comes_back_as_it_was_typed(anh_quang: Worker) -> None:
    anh_quang.signs_in().opens(HERE).types("Phần mềm nào?", "Một cửa").presses("Lập mã", expects=422)
    anh_quang.sees("Đánh dấu ít nhất một việc")
    assert anh_quang.typed("Phần mềm nào?") == "Một cửa"


def test_chi_mai_of_the_desk_lets_nothing_in(chi_mai: Worker) -> None:
    chi_mai.signs_in().opens(HERE, expects=404)
