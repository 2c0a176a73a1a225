"""The pages that the story does not come to, kept from an evening in which every form of the app lies open."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from flask import Flask, Response, request
from sqlalchemy import select
from werkzeug.routing import Rule

from app import create_app
from app.actor import WORKER
from app.database import db
from app.lodging.receipts.queries import secret_of
from app.lodging.records import Declaration
from app.papers.records import Slip
from tests.browser import Browser
from tests.databases import SqliteCopies
from tests.dossiers.filed import filed
from tests.engines.whole_story import People, whole_story
from tests.house.everyone import every_form
from tests.house.sheet import Sheet
from tests.house.test_routes import FILLED_IN, blueprint
from tests.journeys.bad_luck import fills_in
from tests.journeys.test_ct01 import agrees_on_the_sheet
from tests.once import compiled_once
from tests.personas import Helped, Person, Worker

LINK = re.compile(r'href="(/[^"#]+)"')
# What has to stand behind the address, as the link there has it.
ASKED = {
    "look_first": "?ngay=3/6/2027&loai=nghi&vi_sao=a",
    "look_at_square": "?ngan_hang=970436&so=0011004256789&chu=Cong%20an%20phuong",
    "typed_further": "?sau=1",
    "declared_further": "?sau=1",
    "sheet": "?han=31&viec=cu-tru",
}
# What answers no page, by the end of its endpoint: pictures and files; a part of a page; the way to another page.
NO_PAGES = (
    *("photo", "photo_small", "photo_whole", "signed_sheet", "download", "_pdf", "_xlsx", "_csv", "file_of_guests"),
    *("time_left", "suggestions"),
    *("alone.sent", "scan_again", "entry.send_on", "reception.hide", "bigger_letters", "dark", "static"),
)

# Programs get JSON (web/api/test_contract.py).
OF_PROGRAMS = "api"


def page_of(endpoint: str) -> str:
    """ "lodging.home", whoever's house it is: under each helper stand the same pages again."""
    return ".".join(endpoint.split(".")[-2:])


class Kept:
    """Which pages were looked at, whatever app answered; those that nobody kept so far lie in the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.looked_at: set[str] = set()

    def watches(self, app: Flask, keep: bool) -> None:
        """keep: whether the pages are to be kept here, one of each."""

        def look(answer: Response) -> Response:
            whole = answer.mimetype == "text/html" and answer.status_code == 200 and "HX-Request" not in request.headers
            if whole and request.method == "GET" and page_of(request.endpoint or "") not in self.looked_at:
                self.looked_at.add(page_of(request.endpoint or ""))
                if keep:
                    self._keep(answer.get_data(as_text=True))
            return answer

        app.after_request_funcs.setdefault(None, []).append(look)

    def _keep(self, page: str) -> None:
        plain = "_".join("id" if len(part) > 30 else part for part in request.path.split("/"))
        (self.folder / f"{plain}_other.html").write_text(page, encoding="utf-8")

    def missing(self, app: Flask) -> list[Rule]:
        """What may be opened and was not looked at."""
        every = (rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()))
        pages = (rule for rule in every if not rule.endpoint.endswith(NO_PAGES) and blueprint(rule) != OF_PROGRAMS)
        return [rule for rule in pages if page_of(rule.endpoint) not in self.looked_at]


def every_page(app: Flask, people: People, copies: SqliteCopies, folder: Path) -> list[str]:
    """Keep the pages of the story and all others in the folder; the endpoints of pages that nobody came to."""
    kept = Kept(folder)
    kept.watches(app, keep=False)
    whole_story(app, people, folder)
    url = copies.new()
    looks_at_the_others(create_app(replace(app.extensions["settings"], database_url=url)), kept)
    copies.drop(url)
    return [rule.endpoint for rule in kept.missing(app)]


def looks_at_the_others(app: Flask, kept: Kept) -> None:
    """Open whatever is not looked at yet, as whoever has it, in an installation of its own."""
    app.testing = True
    compiled_once(app)
    kept.watches(app, keep=True)
    ba_lan = Person(app, "Trần Thị Lan", "0912345678", "258036", "05/02/1958", "001158012345")
    ong_tu = Person(app, "Lê Văn Tư", "0987654321", "471928", "17/08/1969", "001069004321")
    sheets = every_form(app, ba_lan, ong_tu, Helped(app, "minh"), Worker(app, "mai"))
    sheets_to_sign(app, ba_lan, ong_tu)
    links = tries_all(app, sheets, kept)
    for who, address in [*links, *((Browser(app), one) for one in squares(app))]:
        if endpoint_of(app, address) in {rule.endpoint for rule in kept.missing(app)}:
            who.client.get(address)
    with app.app_context():
        db.engine.dispose()


def sheets_to_sign(app: Flask, ba_lan: Person, ong_tu: Person) -> None:
    """Form CT01 of what was sent and of what is not, where somebody agrees by signing it."""
    with app.app_context():
        number = filed(chu_nha_dong_y="ky").number
    ba_lan.client.get(f"/toi/ho-so/{number}/to-khai-ct01")
    fills_in(ong_tu)
    agrees_on_the_sheet(ong_tu)
    ong_tu.client.get(ong_tu.url.replace("kiem-tra", "to-khai-ct01"))


def tries_all(app: Flask, sheets: list[Sheet], kept: Kept) -> list[tuple[Browser, str]]:
    """Every address with the rows that the forms name; where the pages that came lead."""
    links = []
    for rule in kept.missing(app):
        for who, address in addresses(app, rule, sheets):
            answer = who.client.get(address)
            links += [(who, one) for one in LINK.findall(answer.text if answer.mimetype == "text/html" else "")]
            if page_of(rule.endpoint) in kept.looked_at:
                break
    return links


def addresses(app: Flask, rule: Rule, sheets: list[Sheet]) -> Iterator[tuple[Browser, str]]:
    """Of a page, for everybody who has a form open; first for those who have one beside it."""
    adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
    tried = set()
    for sheet in sorted(sheets, key=lambda one: one.endpoint.split(".")[0] != blueprint(rule)):
        known = {name: sheet.values.get(name, FILLED_IN[name]) for name in rule.arguments}
        address = adapter.build(rule.endpoint, known) + ASKED.get(rule.endpoint.rpartition(".")[2], "")
        if (id(sheet.who), address) not in tried:
            tried.add((id(sheet.who), address))
            yield sheet.who, address


def squares(app: Flask) -> list[str]:
    """What stands in the squares of papers, for whoever holds one."""
    with app.app_context():
        slip = db.session.scalars(select(Slip).execution_options(visible_to=WORKER)).first()
        sent = db.session.scalars(select(Declaration).execution_options(visible_to=WORKER)).first()
        assert slip
        assert sent
        return [f"/g/{slip.token}", f"/l/{secret_of(sent)}"]


def endpoint_of(app: Flask, address: str) -> str:
    adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
    path = address.partition("?")[0]
    return str(adapter.match(path)[0]) if adapter.test(path) else ""
