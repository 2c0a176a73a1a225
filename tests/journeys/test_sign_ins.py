"""Somebody forgot to leave, or was not it herself: the own page shows it, and one button ends it."""

from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.database import db
from tests.browser import Browser
from tests.journeys.bad_luck import twin
from tests.personas import Person, Worker

TABLET = "Mozilla/5.0 (Linux; Android 9; SM-T515) AppleWebKit/537.36 Chrome/126.0 Safari/537.36"
PHONE = "Mozilla/5.0 (Linux; Android 4.4.2; SM-G531) AppleWebKit/537.36 Chrome/30.0.0.0 Mobile Safari/537.36"


def on(browser: Browser, agent: str, address: str) -> Browser:
    """The browser says of itself what machine it is, and comes from that address."""
    browser.client.environ_base |= {"HTTP_USER_AGENT": agent, "REMOTE_ADDR": address}
    return browser


def elsewhere(worker: Worker, evening: Traveller) -> Worker:
    """The same person at another machine, half a minute later: a one-time code opens once."""
    evening.shift(31)
    other = Worker(worker.app, worker.username)
    on(other, PHONE, "27.72.1.5")
    return other.signs_in()


def test_chi_mai_reads_when_and_on_what_somebody_came_in_under_her_name(evening: Traveller, chi_mai: Worker) -> None:
    on(chi_mai, TABLET, "113.160.92.7")
    chi_mai.signs_in().sees_no("Lần trước")
    other = elsewhere(chi_mai, evening)
    other.sees("Lần trước anh/chị vào: 19 giờ 42 phút, thứ Hai 23/11/2026, máy tính bảng Android, Chrome")
    other.follows("Tài khoản của anh/chị").sees("điện thoại Android, Chrome").sees("cùng mạng với máy này")
    other.sees("113.160.92.•").sees_no("113.160.92.7").sees("máy này").sees("đang mở")


def test_chi_mai_leaves_every_machine_at_once(evening: Traveller, chi_mai: Worker) -> None:
    other = elsewhere(chi_mai.signs_in(), evening)
    other.follows("Tài khoản của anh/chị").presses("Thoát khỏi mọi máy").sees("Đã thoát khỏi mọi máy")
    for browser in (chi_mai, other):
        assert browser.opens("/tiep-nhan/").heading == "Cán bộ đăng nhập"


def test_leaving_every_machine_is_in_the_audit(app: Flask, chi_mai: Worker) -> None:
    chi_mai.signs_in().follows("Tài khoản của anh/chị").presses("Thoát khỏi mọi máy")
    with app.app_context():
        verbs = db.session.scalars(text("SELECT verb FROM audit_row ORDER BY id")).all()
        db.session.rollback()
    assert verbs == ["signed-in", "signed-out-everywhere"]


def test_ba_lan_leaves_the_phone_she_lost(app: Flask, ba_lan: Person) -> None:
    lost = twin(ba_lan)
    lost.client = app.test_client()
    on(lost, PHONE, "27.72.1.5")
    lost.signs_in()
    ba_lan.signs_in().follows("Máy đang mở trang của tôi").sees("còn mở ở máy khác").sees("điện thoại Android, Chrome")
    ba_lan.presses("Thoát ở các máy khác").sees("Chỉ máy này đang mở trang của anh/chị").sees("đã thoát")
    assert lost.opens("/toi/").heading == "Đăng nhập"
    ba_lan.opens("/toi/").sees("Trang của tôi")


def test_of_ba_lan_no_network_is_kept(app: Flask, ba_lan: Person) -> None:
    on(ba_lan, PHONE, "27.72.1.5")
    ba_lan.signs_in()
    with app.app_context():
        kept = db.session.execute(text("SELECT device, network FROM sign_in")).one()
        db.session.rollback()
    assert tuple(kept) == ("điện thoại Android, Chrome", "")


def test_ba_lan_alone_on_her_phone_is_asked_nothing(ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/may").sees("Chỉ máy này").sees_no("Thoát ở các máy khác")
