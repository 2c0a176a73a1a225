"""Every page of the app, of trouble and of the desk too: axe, the keyboard alone, 400 % zoom, sizes."""

from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser

from tests.databases import SqliteCopies
from tests.engines.other_pages import every_page
from tests.engines.whole_story import People
from tests.personas import Helped, Person, Worker
from tests.real_browser.looked_over import faults, shown

FOR_A_DESK = ("_tiep-nhan", "_can-bo")
BAD = """<!doctype html><html lang="vi"><head><title>x</title><style>:focus{outline:0}</style></head>
<body><main><h1>x</h1>
<p style="width:500px;font-size:11px;color:#888">Chữ nhỏ và mờ</p><p><a href="/x">Thấp</a></p>
<button onfocus="this.blur()">Không đứng lại</button></main></body></html>"""


def test_nothing_is_wrong_with_any_page(
    chromium: Browser,
    app: Flask,
    sqlite_copies: SqliteCopies,
    tmp_path: Path,
    ba_lan: Person,
    ong_tu: Person,
    anh_minh: Helped,
    chi_mai: Worker,
    em_son: Worker,
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    every_page(app, People(ba_lan, ong_tu, anh_minh, chi_mai, em_son), sqlite_copies, folder)
    found = [
        f"{name}: {fault}"
        for name, page in shown(chromium, sorted(folder.iterdir()))
        for fault in faults(page, wide=name.startswith(FOR_A_DESK))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "fault", ["too wide", "too small to read", "too low to hit", "contrast", "has no ring", "Tab never comes to"]
)
def test_what_is_wrong_is_found(chromium: Browser, tmp_path: Path, fault: str) -> None:
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    (found,) = (faults(page, wide=False) for _, page in shown(chromium, [tmp_path / "bad.html"]))
    assert any(fault in one for one in found)
