"""Bà Lan reads who opened her things, when and why; ông Tư reads nothing of it."""

from uuid import UUID

import pytest
from flask import Flask

from app.actor import BY_ONESELF, WORKER, Resident
from app.audit.actions import note
from app.audit.subjects import About, SubjectUnknown, subject
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.actions import send
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.actions import NewAccount, open_account
from app.people.queries import accounts_at_door
from app.trace.queries import MOST, hers, told
from tests.dossiers.filed import agreed, answered, at_work, ba_lan_signed_in, filed
from tests.files.brought import brings_photo, photo_sent
from tests.personas import Helped, Person, Worker, answers_every_step

TRACE = "/toi/ai-da-mo"
NUMBER = "CG-261123-0001"
DESK = "Bộ phận tiếp nhận, Công an phường Cầu Giấy, cán bộ tiếp nhận"
POINT = "Điểm số 1 · Nhà văn hoá tổ 1"
TOLD = (
    "Thứ Hai 23/11/2026",
    "19 giờ 42 phút",
    DESK,
    f"Xem hồ sơ {NUMBER}",
    "Lý do: giải quyết hồ sơ.",
    f"Xem ảnh giấy tờ trong hồ sơ {NUMBER}",
    f"Đã tiếp nhận hồ sơ, {NUMBER}",
    f"Xem phiếu tiếp nhận của hồ sơ {NUMBER}",
    f"Gửi hồ sơ {NUMBER} giúp anh/chị",
    f"{POINT}, cán bộ hỗ trợ",
    f"Nhờ {POINT} làm giúp",
    "Lý do: anh/chị tự bấm mã PIN.",
    f"Dừng nhờ {POINT} làm giúp",
    "Lý do: xong việc, cán bộ đã đóng trang.",
)
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_she_reads_who_when_and_why(anh_minh: Helped, ba_lan: Person, chi_mai: Worker):
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    brings_photo(anh_minh)
    anh_minh.presses("Gửi hồ sơ").follows("Xong, chào bác").presses("Xong, chào bác")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").follows(NUMBER)
    chi_mai.client.get(f"/tiep-nhan/ho-so/{NUMBER}/anh/{photo_sent(chi_mai, NUMBER)}/lon")
    chi_mai.opens(f"/tiep-nhan/ho-so/{NUMBER}").presses("Tiếp nhận hồ sơ").follows("In phiếu tiếp nhận")
    ba_lan.signs_in().opens("/toi/").follows("Ai đã mở hồ sơ của tôi?")
    assert [words for words in TOLD if words not in ba_lan.reads()] == []
    # The office answers for what was done, not one person to another.
    ba_lan.sees_no("Nguyễn Thị Mai").sees_no("Nguyễn Văn Minh")


def ong_tu_files(app: Flask, person: Person) -> Resident:
    """With an account of his own, and a mandate, and everything that brings."""
    with app.app_context():
        new = NewAccount(person.name, person.phone, int(person.born[-4:]), person.pin)
        account = open_account(new, BY_ONESELF, app.extensions["settings"].pin_pepper, now())
        send(answered(), SERVICE, Resident(account.id), now())
        give(account, at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
        db.session.commit()
        return Resident(account.id)


@only_sqlite
def test_each_reads_only_of_her_own(app: Flask, ba_lan: Person, ong_tu: Person, chi_mai: Worker):
    ong_tu_files(app, ong_tu)
    with app.app_context():
        filed()
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{NUMBER}")
    ba_lan.signs_in().opens(TRACE).sees("Chưa có ai mở hồ sơ của anh/chị").sees_no(NUMBER).sees_no(POINT)
    ong_tu.signs_in().opens(TRACE).sees(f"Xem hồ sơ {NUMBER}").sees(f"Nhờ {POINT} làm giúp")


@only_sqlite
def test_nothing_of_hers_is_anybody_elses(app: Flask, ong_tu: Person):
    his = ong_tu_files(app, ong_tu)
    with app.app_context():
        filed()
        give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
        db.session.commit()
        mine, others = hers(ba_lan_signed_in()), hers(his)
    assert {one.partition(":")[0] for one in mine} == {"account", "dossier", "mandate", "message"}
    assert not set(mine) & set(others)


@only_sqlite
def test_whoever_is_not_signed_in_reads_nothing(ong_tu: Person):
    ong_tu.opens(TRACE).sees("Đăng nhập")


@only_sqlite
def test_what_happened_to_what_she_asked_for_stands_there(app: Flask, ba_lan: Person):
    with app.app_context():
        lan, minh = accounts_at_door("0912345678")[0], at_work("minh")
        asked = subject(About.MANDATE, give(lan, minh, GivenBy.OWN_PIN, agreed(), now()).id)
        note(minh, "sitting-begun", asked, minh.ward_id, now())
        note(WORKER, "mandate-reminded", asked, minh.ward_id, now())
        note(minh, "pin-code-given", subject(About.ACCOUNT, lan.id), minh.ward_id, now(), "the-can-cuoc")
        db.session.commit()
    ba_lan.signs_in().opens(TRACE).sees("Mở trang của anh/chị để làm giúp").sees("làm giúp theo lời nhờ của anh/chị")
    ba_lan.sees("sắp hết hạn nhờ").sees("Máy tự làm").sees("đã xem thẻ căn cước").sees_no("mandate-text")


def many_looks(app: Flask) -> None:
    with app.app_context():
        found, mai = filed(), at_work("mai")
        for _ in range(MOST + 5):
            note(mai, "dossier-opened", subject(About.DOSSIER, found.id), mai.ward_id, now())
        db.session.commit()


def test_much_comes_in_pages_and_nothing_is_left_out(app: Flask, ba_lan: Person):
    many_looks(app)
    ba_lan.signs_in().opens(TRACE)
    first = ba_lan.reads().count("19 giờ 42 phút")
    ba_lan.follows("Xem những ngày trước").sees_no("Xem những ngày trước")
    # The oldest row of all is that she sent it herself.
    assert (first, ba_lan.reads().count("19 giờ 42 phút")) == (MOST, 5)
    ba_lan.opens(f"{TRACE}?truoc=0").sees("Không còn gì trước đó").follows("Về những ngày mới nhất")
    for strange in ("abc", "-1", "9" * 40):
        ba_lan.opens(f"{TRACE}?truoc={strange}")


@only_sqlite
def test_what_is_noted_must_be_of_a_kind_whose_owner_is_known(app: Flask):
    with app.app_context(), pytest.raises(SubjectUnknown):
        note(WORKER, "dossier-opened", f"house:{UUID(int=1)}", at_work("mai").ward_id, now())


@only_sqlite
def test_a_colleague_who_has_left_is_told_as_an_office_all_the_same(app: Flask):
    with app.app_context():
        found, mai = filed(), at_work("mai")
        note(Resident(UUID(int=7)), "dossier-opened", subject(About.DOSSIER, found.id), mai.ward_id, now())
        db.session.commit()
        assert told(ba_lan_signed_in()).days[0].entries[0].who == "Cán bộ"
