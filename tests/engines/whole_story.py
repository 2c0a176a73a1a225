"""Every page that a person may meet, kept as the browser got it: for whatever reads pages by the dozen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flask import Flask

from app import create_app, demo
from app.clock import now
from app.database import db
from app.people.queries import open_sign_ins
from app.settings import Settings
from app.web.flood import DOOR
from app.window import Window
from tests.browser import Browser
from tests.dossiers.filed import at_work
from tests.engines.desk_story import desk_asks, desk_decides, desk_is_paid
from tests.engines.leader_story import helps_a_neighbour, invites_neighbours
from tests.files.brought import brings_photo
from tests.house.forgotten_pins import code_received
from tests.journeys.forgotten import NEW, OWN
from tests.journeys.practised import BAR, copies
from tests.journeys.prepared import FIRST, makes_sheet, tells_filed
from tests.people.cards import CHI_MAU, letters_lost
from tests.personas import Helped, Leading, Person, Worker, answers_every_step


class Collected:
    """Every page that a browser got, once per address without its ids and per status."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def watches(self, browser: Browser) -> None:
        browser.client.get = self._kept(browser.client.get)  # type: ignore[method-assign]
        browser.client.post = self._kept(browser.client.post)  # type: ignore[method-assign]

    def _kept(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        def kept(url: str, **more: Any) -> Any:
            answer = ask(url, **more)
            plain = "_".join("id" if len(part) > 30 else part for part in url.partition("?")[0].split("/"))
            name = f"{plain}_{'tap_' if BAR in answer.text else ''}{answer.status_code}.html"
            if answer.mimetype == "text/html" and answer.status_code not in (301, 302, 303):
                (self.folder / name).write_text(answer.text, encoding="utf-8")
            return answer

        return kept


@dataclass(frozen=True, slots=True)
class People:
    """Who comes to the point on that evening."""

    ba_lan: Person
    ong_tu: Person
    anh_minh: Helped
    chi_mai: Worker
    em_son: Worker

    def everybody(self) -> tuple[Browser, ...]:
        return (self.ba_lan, self.ong_tu, self.anh_minh, self.chi_mai, self.em_son)


def whole_story(app: Flask, people: People, folder: Path) -> None:
    """From the first page to the result and to everything that goes wrong; the pages lie in the folder."""
    collected = Collected(folder)
    for one in people.everybody():
        collected.watches(one)
    tries_first(people.ong_tu)
    files_alone(people.ong_tu)
    prepares_for_others(people.ong_tu)
    files_beside(people.anh_minh, people.ba_lan)
    asks_for_a_year(people.anh_minh, people.ba_lan)
    desk_asks(people.chi_mai, people.ba_lan)
    desk_is_paid(people.chi_mai, people.ong_tu)
    desk_decides(people.chi_mai)
    leads(app, people.ba_lan, collected)
    forgets_her_pin(app, people.ba_lan, people.anh_minh)
    people.em_son.signs_in(slowly=True).opens("/can-bo/").opens("/can-bo/phuong").opens("/can-bo/tai-khoan")
    loses_his_phone(people.em_son)
    leaves_his_desk(app, people.em_son)
    meets_trouble(app, people.ong_tu)
    finds_no_database(app.extensions["settings"], collected)


def tries_first(ong_tu: Person) -> None:
    ong_tu.opens("/ho-so/tap").follows("Đăng ký tạm trú")
    copies(ong_tu)
    ong_tu.presses("Tiếp tục").opens("/ho-so/tap-xong/dang-ky-tam-tru")


def files_alone(ong_tu: Person) -> None:
    ong_tu.opens("/")
    ong_tu.opens("/du-lieu").opens("/khong-co", expects=404).opens("/")
    ong_tu.follows("Đăng ký tạm trú").follows("Bắt đầu làm").presses("Tiếp tục", expects=422)
    answers_every_step(ong_tu, ong_tu)
    brings_photo(ong_tu)
    ong_tu.follows("Tiếp tục").opens_account()
    ong_tu.presses("Gửi hồ sơ").follows("In giấy xác nhận").follows("Quay lại").opens("/toi/").opens("/toi/ma-pin")
    ong_tu.opens("/toi/ai-da-mo").opens("/toi/danh-tinh").opens("/toi/may")
    ong_tu.opens("/tra-cuu/").types("Mã hồ sơ", "CG-261123-0001").types("Bốn số cuối", "4321").presses("Xem")
    ong_tu.opens("/lam-tiep/").presses("Làm tiếp", expects=422)


def prepares_for_others(ong_tu: Person) -> None:
    """What another body receives, to what came of it; and what he need not file at all."""
    makes_sheet(ong_tu, ong_tu)
    tells_filed(ong_tu).follows("Ghi kết quả").presses("Ghi lại", expects=422)
    ong_tu.opens(FIRST).chooses("Có").presses("Tiếp tục").sees("không cần giấy xác nhận")


def files_beside(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens("/huong-dan").presses("Ghi lại", expects=422).opens("/huong-dan/xong")
    anh_minh.opens("/ho-tro/co-tai-khoan").opens("/ho-tro/mo-tai-khoan").opens("/ho-tro/quen-ma-pin")
    anh_minh.opens("/ho-tro/the-can-cuoc").scans("", expects=422).scans(letters_lost(CHI_MAU).replace("1992|", "1993|"))
    anh_minh.presses("Bác đồng ý, mở tài khoản", expects=422)


def asks_for_a_year(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.opens("/ho-tro/co-tai-khoan").follows("Bác muốn nhờ lâu hơn")
    anh_minh.opens("/ho-tro/co-tai-khoan?han=365&viec=cu-tru")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Bác đồng ý")
    page = anh_minh.url
    anh_minh.follows("Bác đã nhờ những gì").opens(page).follows("Ghi đã hướng dẫn bác")
    anh_minh.opens(page).follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens("/ho-tro/").opens(page).presses("Mở, làm việc cho bác").opens("/ho-tro/")
    ba_lan.signs_in().opens("/toi/nho-giup/").follows("Tôi đã đồng ý những gì").opens("/toi/nho-giup/")
    ba_lan.follows("Nhờ tiếp").opens("/toi/ai-da-mo").opens("/dang-xuat").presses("Thoát")


def leads(app: Flask, ba_lan: Person, collected: Collected) -> None:
    ong_binh, newcomer = Leading(app, "binh"), Browser(app)
    for one in (ong_binh, newcomer):
        collected.watches(one)
    helps_a_neighbour(ong_binh, ba_lan)
    invites_neighbours(ong_binh, newcomer)


def forgets_her_pin(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    ba_lan.opens("/dang-xuat").presses("Thoát").opens("/dang-nhap").follows("Quên mã PIN")
    ba_lan.types("Số điện thoại", ba_lan.phone).types("Năm sinh", "1958").presses("Nhắn mã")
    ba_lan.types("Mã trong tin nhắn", code_received(app)).presses("Tiếp tục")
    ba_lan.presses("Đổi mã PIN", expects=422)
    ba_lan.types("Mã PIN mới", NEW).types("Gõ lại", NEW).presses("Đổi mã PIN").opens("/quen-ma-pin/ma")
    anh_minh.opens("/ho-tro/quen-ma-pin").chooses("Thẻ căn cước").chooses("Tôi đã xem thẻ căn cước của bác")
    anh_minh.types("Họ tên", ba_lan.name).types("Năm sinh", "1958").types("Số điện thoại", ba_lan.phone)
    anh_minh.types("Bốn số riêng", OWN).presses("Đưa mã cho bác")


def loses_his_phone(em_son: Worker) -> None:
    """He makes a sheet of recovery codes, and sees what one says that used a code."""
    em_son.opens("/can-bo/ma-du-phong").presses("Làm mười mã", expects=422)
    em_son.types("Mã một lần", demo.current_code(now())).presses("Làm mười mã").opens("/can-bo/ma-du-phong/vua-dung")


def leaves_his_desk(app: Flask, em_son: Worker) -> None:
    """Nobody has touched the machine for a quarter of an hour; then somebody else needs it."""
    with app.app_context():
        for row in open_sign_ins(at_work("son"), now()):
            row.seen_at = now() - app.extensions["settings"].staff_idle
        db.session.commit()
    em_son.opens("/can-bo/").presses("Mở khóa", expects=422).presses("Đổi người")


def meets_trouble(app: Flask, ong_tu: Person) -> None:
    """Too much at once, too often, and what somebody else has done meanwhile."""
    ong_tu.opens("/dang-xuat")
    _, fields = ong_tu.filled("Thoát")
    ong_tu.sends("/toi/ho-so/CG-261123-0001/rut", fields, expects=409)
    ong_tu.opens("/dang-xuat").presses("Thoát").opens("/tra-cuu/")
    form, fields = ong_tu.filled("Xem")
    ong_tu.sends(form.get("action"), [*fields, ("more", "x" * 300_000)], expects=413)
    app.extensions["flood"].browsers[DOOR] = Window(1, DOOR.within)
    ong_tu.opens("/tra-cuu/").presses("Xem", expects=422).presses("Xem", expects=429)


def finds_no_database(settings: Settings, collected: Collected) -> None:
    app = create_app(replace(settings, database_url="sqlite:////nowhere/point.sqlite"))
    app.config["PROPAGATE_EXCEPTIONS"] = False
    nobody = Browser(app)
    collected.watches(nobody)
    nobody.opens("/", expects=503)
