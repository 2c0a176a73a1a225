"""A real validator reads every page of the whole story, also the pages that say what to correct."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.browser import Browser
from tests.house.forgotten_pins import code_received
from tests.house.source import ROOT
from tests.personas import Helped, Person, Worker, answers_every_step

RULES = Path(__file__).with_name("rules.json")
VALIDATOR = ROOT / "node_modules/.bin/html-validate"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Collected:
    """Every page that a browser got, once per address without its ids and per status."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: dict[str, str] = {}

    def watches(self, browser: Browser) -> None:
        browser.client.get = self._kept(browser.client.get)  # type: ignore[method-assign]
        browser.client.post = self._kept(browser.client.post)  # type: ignore[method-assign]

    def _kept(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        def kept(url: str, **more: Any) -> Any:
            answer = ask(url, **more)
            plain = "_".join("id" if len(part) > 30 else part for part in url.partition("?")[0].split("/"))
            name = f"{plain}_{answer.status_code}.html"
            if answer.mimetype == "text/html" and answer.status_code not in (301, 302, 303):
                (self._folder / name).write_text(answer.text, encoding="utf-8")
            return answer

        return kept


def complaints(folder: Path) -> list[str]:
    """What the validator says, a line each."""
    assert shutil.which("node"), "node is missing: `make test` brings it"
    command = [str(VALIDATOR), "--config", str(RULES), "--formatter", "json", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert said.stdout, said.stderr
    found = [(one["filePath"], message) for one in json.loads(said.stdout) for message in one["messages"]]
    return [f"{Path(path).name}: {one['ruleId']} {one['message']}" for path, one in found]


def test_every_page_of_the_story_is_valid(
    app: Flask, tmp_path: Path, ba_lan: Person, ong_tu: Person, anh_minh: Helped, chi_mai: Worker, em_son: Worker
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    collected = Collected(pages)
    for one in (ba_lan, ong_tu, anh_minh, chi_mai, em_son):
        collected.watches(one)
    files_alone(ong_tu)
    files_beside(anh_minh, ba_lan)
    desk_asks_and_decides(chi_mai, ba_lan)
    forgets_her_pin(app, ba_lan)
    em_son.signs_in().opens("/can-bo/phuong")
    assert len(list(pages.iterdir())) > 40
    assert complaints(pages) == []


def test_the_validator_does_complain(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        '<!doctype html><html lang="vi"><head><title>x</title></head><p id="a"><p id="a">'
    )
    assert any("no-dup-id" in one for one in complaints(tmp_path))


def files_alone(ong_tu: Person) -> None:
    ong_tu.opens("/")
    ong_tu.opens("/du-lieu").opens("/khong-co", expects=404).opens("/")
    ong_tu.follows("Đăng ký tạm trú").follows("Bắt đầu làm").presses("Tiếp tục", expects=422)
    answers_every_step(ong_tu, ong_tu)
    ong_tu.follows("Tiếp tục").opens_account()
    ong_tu.presses("Gửi hồ sơ").follows("In giấy xác nhận").follows("Quay lại").opens("/toi/").opens("/toi/ma-pin")
    ong_tu.opens("/tra-cuu/").types("Mã hồ sơ", "CG-261123-0001").types("Bốn số cuối", "4321").presses("Xem")
    ong_tu.opens("/lam-tiep/").presses("Làm tiếp", expects=422)


def files_beside(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens("/ho-tro/mo-tai-khoan").opens("/ho-tro/quen-ma-pin")


def desk_asks_and_decides(chi_mai: Worker, ba_lan: Person) -> None:
    desk = "/tiep-nhan/ho-so/CG-261123-0002"
    chi_mai.signs_in().opens("/tiep-nhan/").opens(desk).opens(f"{desk}/khong-tiep-nhan")
    chi_mai.opens(f"{desk}/yeu-cau-bo-sung").presses("Yêu cầu bổ sung", expects=422)
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    chi_mai.sends(form.get("action"), [*{**dict(fields), "tick1": "y", "loi1": "Xem lại"}.items()])
    ba_lan.signs_in().opens("/toi/").opens("/toi/ho-so/CG-261123-0002").follows("Bổ sung hồ sơ").presses("Gửi bổ sung")
    ba_lan.opens("/toi/ho-so/CG-261123-0002/rut")
    chi_mai.opens(desk).presses("Tiếp nhận hồ sơ").opens(f"{desk}/dong-y").presses("Ghi kết quả: đồng ý")
    chi_mai.opens("/tiep-nhan/cho-tra").opens(f"{desk}/dong-y", expects=409)


def forgets_her_pin(app: Flask, ba_lan: Person) -> None:
    ba_lan.opens("/dang-xuat").presses("Thoát").opens("/dang-nhap").follows("Quên mã PIN")
    ba_lan.types("Số điện thoại", ba_lan.phone).types("Năm sinh", "1958").presses("Nhắn mã")
    ba_lan.types("Mã trong tin nhắn", code_received(app)).presses("Tiếp tục")
    ba_lan.opens("/quen-ma-pin/ma")
