"""axe finds nothing on the pages of the story, in small letters and in the biggest."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.dossiers.filed import filed
from tests.house.source import ROOT
from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import START, answers_house, answers_how_long, answers_place

AXE = ROOT / "node_modules/axe-core/axe.min.js"
# LOOK: text stands out seven to one.
RULES = {"rules": {"color-contrast-enhanced": {"enabled": True}}, "resultTypes": ["violations"]}

PAGES = [
    "/",
    "/thu-tuc/dang-ky-tam-tru",
    "/du-lieu",
    "/dang-nhap",
    "/tra-cuu/",
    "/lam-tiep/",
    "/quen-ma-pin",
    "/can-bo/dang-nhap",
]


def violations(hands: Hands) -> list[str]:
    """What axe says about the page that is open, a line each."""
    page: Any = hands.page
    # Injected as the debugger does: our own policy lets no other script in.
    page.evaluate(Path(AXE).read_text(encoding="utf-8"))
    found = page.evaluate("(rules) => axe.run(document, rules)", RULES)["violations"]
    return [f"{hands.path}: {one['id']} {node['target']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("bigger", [0, 2], ids=["small letters", "biggest letters"])
def test_axe_finds_nothing(app: Flask, phone: Opens, ba_lan: Person, bigger: int) -> None:
    lan = phone("ba-lan").opens("/")
    for _ in range(bigger):
        lan.page.click("text=Chữ to hơn")
    found = [one for path in PAGES for one in violations(lan.opens(path))]
    lan.opens(START)
    found += violations(lan)
    answers_house(lan)
    found += violations(lan)
    answers_place(lan)
    found += violations(lan)
    answers_how_long(lan)
    found += violations(lan)
    with app.app_context():
        number = filed().number
    lan.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone)
    lan.field("Mã PIN").fill(ba_lan.pin)
    lan.presses("Đăng nhập", "Trang của tôi")
    for path in ("/toi/", f"/toi/ho-so/{number}", f"/toi/ho-so/{number}/rut", "/toi/ma-pin"):
        found += violations(lan.opens(path))
    assert found == []
