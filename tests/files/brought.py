"""Photos of papers brought to a draft, as a browser without scripts sends them."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from uuid import uuid4

from flask import Flask
from sqlalchemy import text

from app.database import db
from tests.browser import Browser
from tests.files.photographed import photo

UPLOAD = "Gửi ảnh này"
RENT = "giay_thue"
CONSENT = "giay_dong_y"


def upload(browser: Browser, *files: tuple[bytes, str], paper: str = RENT) -> Any:
    """What answers when files are chosen for a paper on the page "giay-to" of the open draft."""
    browser.opens(page_of(browser))
    token = browser.document.xpath('//input[@name="csrf_token"]')[0].get("value")
    data = {"csrf_token": token, "khoa": str(uuid4()), "anh": [(BytesIO(content), name) for content, name in files]}
    return browser.client.post(f"{browser.url}/{paper}", data=data)


def page_of(browser: Browser) -> str:
    """The page "giay-to" of the draft that is open."""
    draft = re.match(r".*/ho-so/[0-9a-f-]{36}", browser.url)
    assert draft, f"no draft is open on {browser.url}"
    return f"{draft.group()}/giay-to"


def brings(browser: Browser, *files: tuple[bytes, str], paper: str = RENT, expects: int = 200) -> Browser:
    """Choose files for a paper, send them, and look at the page that answers."""
    answer = upload(browser, *files, paper=paper)
    browser._arrive(answer, f"{page_of(browser)}/{paper}", expects)
    return browser


def brings_photo(browser: Browser) -> None:
    """One photo of the paper about renting; the summary is open before and after."""
    summary = browser.url
    brings(browser, (photo(600, 800), "a.jpg"))
    browser.opens(summary)


def thumbnails(browser: Browser) -> list[str]:
    """The addresses of the thumbnails on the open page."""
    return [str(one.get("src")) for one in browser.document.xpath("//main//img")]


def photo_sent(desk: Browser, number: str) -> str:
    """The id of the first photo of a dossier."""
    here = desk.url
    first = thumbnails(desk.opens(f"/tiep-nhan/ho-so/{number}"))[0].split("/")[-2]
    desk.opens(here)
    return first


def attaches(browser: Browser, label: str, *files: tuple[bytes, str], presses: str, expects: int = 200) -> Browser:
    """Choose files in the field with this label, leave everything else as typed, and press a button of that form."""
    field = browser._field(label)
    form = next(field.iterancestors("form"))
    button = next(one for one in field.getparent().iter("button")) if presses == UPLOAD else None
    data: dict[str, Any] = {}
    for name, value in form.form_values():
        data.setdefault(name, []).append(value)
    if button is not None:
        data[button.get("name")] = button.get("value")
    data[field.name] = [(BytesIO(content), name) for content, name in files] or [(BytesIO(b""), "")]
    target = urljoin(browser.url, form.get("action"))
    browser._arrive(browser.client.post(target, data=data, content_type="multipart/form-data"), target, expects)
    return browser


def rows(app: Flask, what: str = "count(*)") -> object:
    """How many attachments there are, or what else one asks of them."""
    with app.app_context():
        found = db.session.scalar(text(f"SELECT {what} FROM attachment"))
        db.session.rollback()
        return found


def files(app: Flask) -> list[Path]:
    """What lies on the disk."""
    return [path for path in (app.extensions["settings"].data_dir / "files").rglob("*") if path.is_file()]
