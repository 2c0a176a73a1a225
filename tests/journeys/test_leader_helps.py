"""Ông Bình helps a neighbour under her mandate: he types and sends with her, and reads one word afterwards."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update
from time_machine import Traveller

from app.database import db
from app.dossiers.records import Dossier
from app.mandates.records import Mandate
from app.people.records import Account, StaffMember
from tests.journeys.bad_luck import count, messages_to, opens_at_desk
from tests.journeys.forgotten import WAIT
from tests.journeys.from_leader import asks_on_her_page
from tests.personas import Leading, Person, Worker, answers_every_step

NUMBER = "CG-261123-0001"


def sends_with(leader: Leading, person: Person) -> None:
    leader.begins_with(person).follows("Đăng ký tạm trú")
    answers_every_step(leader, person)
    leader.presses("Gửi hồ sơ")


def test_he_types_and_sends_and_reads_one_word(ong_binh: Leading, ba_lan: Person) -> None:
    sends_with(ong_binh, ba_lan)
    assert ong_binh.heading == "Đăng ký tạm trú: chờ"
    ong_binh.sees(NUMBER).sees("Đang làm cho: Trần Thị Lan")
    for hers in (ba_lan.number, ba_lan.phone, "0912 345 678", "Cầu Giấy, Thành phố", "Ngô Văn Chủ", "Gia Bảo"):
        ong_binh.sees_no(hers)
    ong_binh.follows("Xong, chào bác").sees(NUMBER).presses("Xong, chào bác").sees_no("Trần Thị Lan")


def test_the_dossier_is_hers_from_the_first_second(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    sends_with(ong_binh, ba_lan)
    ba_lan.signs_in().follows(NUMBER).sees("Ngô Văn Chủ").follows("In giấy xác nhận")
    ba_lan.sees("Làm thay, người dân đã đồng ý: tổ trưởng tổ dân phố Phạm")
    assert any(text.startswith(f"To truong da gui giup ho so {NUMBER}") for text in messages_to(app, ba_lan.phone))


def test_what_was_sent_has_no_further_pages_for_him(ong_binh: Leading, ba_lan: Person) -> None:
    sends_with(ong_binh, ba_lan)
    base = ong_binh.url.partition("/da-gui")[0]
    for page in ("da-gui/{}/bo-sung", "da-gui/{}/rut", "ho-so/{}/giay/xac-nhan", "the/", "da-gui/CG-261123-0002"):
        ong_binh.opens(f"{base}/{page.format(NUMBER)}", expects=404)
    ong_binh.opens(f"/toi/ho-so/{NUMBER}").sees("Đăng nhập")


def test_the_word_follows_the_desk_and_does_not_say_what_came_out(
    ong_binh: Leading, ba_lan: Person, chi_mai: Worker
) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý")
    ong_binh.signs_in().opens("/to-truong/").follows("Trần Thị Lan").presses("Mở, làm việc cho bác")
    ong_binh.follows("Đăng ký tạm trú")
    answers_every_step(ong_binh, ba_lan)
    ong_binh.presses("Gửi hồ sơ")
    ong_binh.opens("/to-truong/").sees("Đăng ký tạm trú:\nchờ").sees("Công an chưa xem")
    opens_at_desk(chi_mai, NUMBER)
    chi_mai.presses("Tiếp nhận hồ sơ")
    ong_binh.opens("/to-truong/").sees("Đăng ký tạm trú:\nnhận")
    chi_mai.follows("Ghi kết quả: không đủ điều kiện")
    chi_mai.chooses("Ở chưa đủ 30 ngày").types("Giải thích", "Chưa đủ ngày").presses("Ghi kết quả")
    ong_binh.opens("/to-truong/").sees("Đăng ký tạm trú:\nxong").sees_no("không đủ điều kiện")


@pytest.mark.parametrize(
    ("lives_in", "words"),
    [("Tổ 02", "Tổ trưởng Tổ 01 chỉ làm giúp người ở Tổ 01"), ("Chọn tổ", "Hỏi bác ở tổ nào rồi chọn")],
)
def test_whoever_lives_elsewhere_is_told_who_can_help(
    app: Flask, ong_binh: Leading, ba_lan: Person, lives_in: str, words: str
) -> None:
    ong_binh.begins_with(ba_lan, lives_in, expects=422).sees(words).sees("ra điểm")
    assert (count(app, Mandate), ong_binh.typed("Số điện thoại")) == (0, ba_lan.phone)


def test_an_address_of_another_neighbourhood_ends_with_him_and_goes_on_with_her(
    app: Flask, ong_binh: Leading, ba_lan: Person
) -> None:
    ong_binh.begins_with(ba_lan).follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    ong_binh.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 3, tổ 2").presses("Tiếp tục")
    assert ong_binh.heading == "Chỗ ở này ngoài Tổ 01"
    ong_binh.sees("Số 3, tổ 2").sees("Những gì đã gõ vẫn còn")
    ba_lan.signs_in().follows("Đăng ký tạm trú").sees("Anh/chị ở trong bao lâu?")
    ong_binh.follows("Gõ lại địa chỉ").types("Số nhà", "Số 3, tổ 1").presses("Tiếp tục").sees("trong bao lâu?")
    assert count(app, Dossier) == 0


def test_she_asks_him_from_her_own_page_and_is_told_when_he_opens_it(
    app: Flask, ong_binh: Leading, ba_lan: Person, evening: Traveller
) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.sees("Bác nhờ tổ trưởng Tổ 01, Phạm Văn Bình, làm giúp").presses("Tôi đồng ý").sees("Tổ trưởng Tổ 01")
    evening.shift(timedelta(days=1))
    ong_binh.signs_in().opens("/to-truong/").follows("Trần Thị Lan").sees("Mở trang của Trần Thị Lan?")
    ong_binh.presses("Mở, làm việc cho bác").sees("Làm cùng Trần Thị Lan")
    assert messages_to(app, ba_lan.phone)[-1].startswith("To truong To 01 vua mo trang cua anh/chi")


def test_she_stops_it_and_asks_again(ong_binh: Leading, ba_lan: Person) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý").presses("Dừng, không nhờ nữa").sees("không ai mở được hồ sơ")
    ong_binh.signs_in().opens("/to-truong/").sees_no("Trần Thị Lan")
    ba_lan.follows("Nhờ tiếp").sees("Phạm Văn Bình").presses("Tôi đồng ý")
    ong_binh.opens("/to-truong/").sees("Trần Thị Lan")


def test_whoever_leads_no_more_is_not_offered_again(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý")
    is_set(app, "binh", active=False)
    ba_lan.opens("/toi/nho-giup/").sees("Tổ trưởng Tổ 01").sees_no("Nhờ tiếp")
    asks_on_her_page(ba_lan)
    assert ba_lan.heading == "Tổ 01 chưa có tổ trưởng ở đây"


def test_words_that_changed_are_read_again(ba_lan: Person) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.document.xpath('//input[@name="han"]')[0].set("value", "365")
    ba_lan.presses("Tôi đồng ý", expects=422).sees("Anh/chị đọc lại").sees("trong một năm")


@pytest.mark.parametrize("where", ["beside him", "on his own page"])
def test_he_cannot_be_his_own_neighbour(app: Flask, ong_binh: Leading, ba_lan: Person, where: str) -> None:
    with app.app_context(), db.engine.begin() as connection:
        (mark,) = connection.execute(Account.__table__.select().with_only_columns(Account.phone_mark)).one()
    is_set(app, "binh", phone_mark=mark, birth_year=1958)
    if where == "beside him":
        ong_binh.begins_with(ba_lan, expects=422).sees("Đây là tài khoản của chính anh/chị")
    else:
        asks_on_her_page(ba_lan)
        ba_lan.presses("Tôi đồng ý", expects=422).sees("Anh/chị chính là tổ trưởng tổ này")
    assert count(app, Mandate) == 0


def test_guesses_on_leaders_phones_are_guesses_of_strangers(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    right, ba_lan.pin = ba_lan.pin, "111222"
    for leader, tries in ((ong_binh, 6), (Leading(app, "to02"), 4)):
        leader.signs_in()
        for _ in range(tries):
            leader.opens("/to-truong/nho-giup").asks(ba_lan, "Tổ 01" if leader is ong_binh else "Tổ 02", 422)
    ba_lan.pin = right
    ong_binh.opens("/to-truong/nho-giup").asks(ba_lan, "Tổ 01", 422).sees(WAIT)


def test_what_ends_soon_stands_first(app: Flask, ong_binh: Leading, ba_lan: Person, evening: Traveller) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý")
    ong_binh.signs_in().opens("/to-truong/").sees_no("Sắp hết hạn")
    evening.shift(timedelta(days=25))
    ong_binh.signs_in().opens("/to-truong/").sees("Sắp hết hạn").sees("Việc nhờ anh/chị: hết thứ Năm 24/12/2026")


def test_among_many_neighbours_a_name_is_found(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    asks_on_her_page(ba_lan)
    ba_lan.presses("Tôi đồng ý")
    ong_binh.signs_in().opens("/to-truong/?tim=tran thi").sees("Trần Thị Lan")
    ong_binh.opens("/to-truong/?tim=hue").sees("Chưa thấy ai tên “hue”").sees_no("Trần Thị Lan")


def is_set(app: Flask, username: str, **values: object) -> None:
    with app.app_context(), db.engine.begin() as connection:
        rows = update(StaffMember.__table__)  # type: ignore[arg-type]
        connection.execute(rows.where(StaffMember.username == username).values(values))
