"""Tập làm thử: everything can be tried, nothing counts, nothing is kept, and every page says so."""

from datetime import timedelta

from flask import Flask

from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.dossiers.records import Dossier
from app.drafts.records import Draft
from app.files.actions import sweep
from app.messages.records import OutboxMessage
from app.people.records import Account
from app.worker import forget_old
from tests.files.brought import brings, files, rows
from tests.files.photographed import photo
from tests.journeys.bad_luck import FIRST_STEP, count
from tests.journeys.practised import BAR, PRACTICE, begins, copies, ends, practises
from tests.personas import Helped, Person, Worker

SAMPLE = "Thử với ảnh mẫu"


def nothing_is_left(app: Flask) -> bool:
    kept = [count(app, one) for one in (Dossier, Draft, OutboxMessage)]
    return [*kept, rows(app), len(files(app))] == [0, 0, 0, 0, 0]


def test_ong_tu_practises_to_the_end_without_an_account(app: Flask, ong_tu: Person):
    before = count(app, Account)
    ends(begins(ong_tu))
    assert nothing_is_left(app)
    assert (count(app, AuditRow), count(app, Account)) == (0, before)


def test_the_end_shows_what_would_have_come(ong_tu: Person):
    ends(begins(ong_tu))
    ong_tu.sees("Nếu là thật").sees("Mã hồ sơ").sees("thứ Hai 30/11/2026").sees("Công an phường, xã nhận")


def test_a_mistake_in_practice_is_corrected_as_in_earnest(ong_tu: Person):
    begins(ong_tu).presses("Tiếp tục", expects=422).sees(BAR).sees("Thử chọn")
    copies(ong_tu)
    ong_tu.presses("Tiếp tục").sees(BAR)
    assert ong_tu.heading == "Nhà đó ở đâu?"


def test_a_place_elsewhere_is_told_in_practice_too(ong_tu: Person):
    begins(ong_tu)
    copies(ong_tu)
    ong_tu.presses("Tiếp tục").types("Phường, xã", "hong gai quang ninh").types("Số nhà", "số 1").presses("Tiếp tục")
    ong_tu.sees("Nơi này chưa nhận ở đây").sees(BAR)


def test_a_person_who_comes_along_can_be_practised(ong_tu: Person):
    draft = practises(begins(ong_tu))[-1].split("/")[2]
    ong_tu.opens(f"/ho-so/{draft}/thanh-vien").follows("Thêm một người").sees(BAR)
    copies(ong_tu)
    ong_tu.presses("Lưu người này").sees("Nguyễn Gia Mẫu")


def test_ba_lan_practises_from_her_own_page_and_nothing_of_hers_is_filled_in(app: Flask, ba_lan: Person):
    ba_lan.signs_in().opens("/toi/").follows("Tập làm thử").follows("Đăng ký tạm trú").sees(BAR)
    copies(ba_lan)
    ba_lan.presses("Tiếp tục").opens("cho-o").opens("/toi/").sees_no("Đang dở")
    ba_lan.follows("Tập làm thử").follows("Đăng ký tạm trú")
    practises(ba_lan)
    ba_lan.sees("Nguyễn Thị Tập").sees_no(ba_lan.phone)
    ba_lan.presses("Gửi thử").sees("Anh/chị đã tập xong")
    assert count(app, Dossier) == 0


def test_an_officer_practises_with_somebody_who_has_no_account(app: Flask, anh_minh: Helped):
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Tập làm thử cùng bác").follows("Đăng ký tạm trú")
    ends(anh_minh)
    assert nothing_is_left(app)
    anh_minh.follows("Làm thật bây giờ")
    assert anh_minh.url == "/ho-tro/", "without her mandate nothing can be sent"


def test_beside_ba_lan_both_bars_stand(app: Flask, anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Tập làm thử cùng bác").follows("Đăng ký tạm trú").sees("Đang làm cho")
    ends(anh_minh)
    anh_minh.sees("Đang làm cho: Trần Thị Lan")
    assert (count(app, Dossier), count(app, Draft), count(app, OutboxMessage)) == (0, 0, 0)
    anh_minh.follows("Làm thật bây giờ").sees_no(BAR)
    assert anh_minh.url.startswith("/ho-tro/")


def test_ong_binh_practises_with_a_neighbour(ong_binh: Worker):
    begins(ong_binh.signs_in())
    ends(ong_binh)
    ong_binh.follows("Làm thật bây giờ").sees_no(BAR)
    assert ong_binh.url == PRACTICE


def test_now_for_real_begins_empty(app: Flask, ong_tu: Person):
    ends(begins(ong_tu))
    ong_tu.follows("Làm thật bây giờ").sees_no(BAR).sees_no("Thử chọn")
    assert not ong_tu.document.xpath("//input[@checked]")
    ong_tu.chooses("Nhà thuê").presses("Tiếp tục").sees("Mã để làm tiếp").sees_no(BAR)
    assert count(app, Draft, Draft.practice.is_(False)) == 1


def test_once_more_begins_anew(ong_tu: Person):
    ends(begins(ong_tu))
    ong_tu.follows("Tập lần nữa").sees(BAR).sees("Thử chọn")
    assert not ong_tu.document.xpath("//input[@checked]")


def test_the_back_button_after_the_end_leads_to_practice_again(ong_tu: Person):
    last = practises(begins(ong_tu))[-1]
    ong_tu.presses("Gửi thử").opens(last).sees("Lần tập ấy đã xong").sees("Muốn tập việc gì?")


def test_beside_ba_lan_the_back_button_after_the_end_says_that_it_is_over(anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Tập làm thử cùng bác").follows("Đăng ký tạm trú")
    last = practises(anh_minh)[-1]
    anh_minh.presses("Gửi thử").opens(last).sees("Lần tập ấy đã xong").sees("Đang làm cho: Trần Thị Lan")
    anh_minh.opens("/ho-tro/").follows("Tập làm thử cùng bác").sees_no("Lần tập ấy đã xong")


def test_practice_beside_ba_lan_is_opened_only_under_her_mandate(anh_minh: Helped, ba_lan: Person, ong_tu: Person):
    anh_minh.begins_with(ba_lan).follows("Tập làm thử cùng bác").follows("Đăng ký tạm trú")
    last = practises(anh_minh)[-1]
    alone = f"/ho-so/{last.split('/ho-so/')[1]}"
    anh_minh.opens(alone, expects=404)
    ong_tu.opens(alone, expects=404)


def test_a_second_tap_at_the_end_comes_to_the_same_page(ong_tu: Person):
    practises(begins(ong_tu))
    form, fields = ong_tu.filled("Gửi thử")
    for _ in range(2):
        ong_tu.sends(form.get("action"), fields)
        ong_tu.sees("Anh/chị đã tập xong")


def test_a_sample_picture_can_be_tried_and_goes_with_practice(app: Flask, ong_tu: Person):
    practises(begins(ong_tu))
    ong_tu.follows("Thêm hoặc xem ảnh").presses(SAMPLE).sees("Ảnh 1")
    brings(ong_tu, (photo(600, 800), "ban.jpg"))
    assert (rows(app), len(files(app))) == (2, 4)
    ong_tu.follows("Tiếp tục").sees("Đã có 2 ảnh").presses("Gửi thử")
    assert nothing_is_left(app)


def test_the_sample_twice_is_there_already(ong_tu: Person):
    practises(begins(ong_tu))
    ong_tu.follows("Thêm hoặc xem ảnh").presses(SAMPLE).presses(SAMPLE).sees("Ảnh mẫu: ảnh này đã có ở đây")


def test_the_sample_of_another_paper_is_another_picture(ong_tu: Person):
    practises(begins(ong_tu))
    ong_tu.follows("Thêm hoặc xem ảnh")
    for form in ong_tu.document.xpath('//form[contains(@action, "/mau")]'):
        ong_tu.sends(form.get("action"), form.form_values())
    ong_tu.sees_no("giống hệt")


def test_no_sample_lies_with_a_real_dossier(ong_tu: Person):
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    assert ong_tu.client.post(ong_tu.url.replace("noi-o", "giay-to/giay_thue/mau")).status_code == 404


def test_practice_left_behind_is_gone_after_a_day_with_its_photos(app: Flask, ong_tu: Person):
    practises(begins(ong_tu))
    ong_tu.follows("Thêm hoặc xem ảnh").presses(SAMPLE)
    with app.app_context():
        forget_old(now() + timedelta(hours=25))
        db.session.commit()
        # The disk has a clock of its own.
        sweep(now() + timedelta(days=4000))
        db.session.rollback()
    assert nothing_is_left(app)
