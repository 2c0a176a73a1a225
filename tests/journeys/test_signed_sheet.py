"""Bà Lan has neither phone nor PIN with her: she signs a sheet, anh Minh sees her card and photographs it."""

from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller
from werkzeug.datastructures import MultiDict

from app import worker
from app.actor import WORKER, Role
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.files.records import Attachment
from app.mandate_codes.actions import stop_all_from
from app.mandates.actions import give
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy, Term, fingerprint
from app.mandates.whom import NotThisWay
from app.people.queries import accounts_at_door
from tests.dossiers.filed import agreed, at_work
from tests.files.photographed import photo
from tests.journeys.bad_luck import at_once, count, joins, messages_to, twin
from tests.mandates.test_leader import has_phone
from tests.personas import Helped, Person, Worker, answers_every_step

SHEET = photo(600, 800)


def prints(officer: Helped, term: str = "31 ngày") -> Helped:
    officer.opens("/ho-tro/co-tai-khoan").follows("Bác không có điện thoại ở đây: ký giấy")
    form, fields = officer.chooses(term).chooses("Mọi hồ sơ cư trú").filled("Xem và in giấy")
    return officer.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}")


def has_signed(officer: Helped, person: Person, term: str = "31 ngày", name: str = "", expects: int = 200) -> Helped:
    """The sheet is printed and signed, and her card was looked at."""
    form, fields = prints(officer, term).filled("Bác đã ký")
    officer.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}")
    officer.chooses("Thẻ căn cước").chooses("Tôi đã xem thẻ căn cước của bác").chooses("Bác đã ký, và mã đối chiếu")
    officer.types("Họ tên", name or person.name).types("Năm sinh", person.born[-4:])
    return officer.types("Số điện thoại", person.phone).presses("Tiếp tục, chụp giấy", expects)


def brings(officer: Helped, content: bytes = SHEET, name: str = "to.jpg", expects: int = 200) -> Helped:
    form, fields = officer.filled("Gửi ảnh, bắt đầu làm giúp")
    data = MultiDict([*fields, ("anh", (BytesIO(content), name))])
    officer._arrive(officer.client.post(form.get("action"), data=data), form.get("action"), expects)
    return officer


def test_the_sheet_that_is_printed_has_the_whole_text_and_room_for_a_signature(anh_minh: Helped) -> None:
    prints(anh_minh.signs_in()).sees("Bác ký giấy này là đồng ý").sees("trong 31 ngày").sees("Ký, ghi rõ họ tên")
    lines = [one.text_content() for one in anh_minh.document.xpath('//div[@class="paper read"]/p')]
    text = tuple(line for line in lines if "Bác" in line or "Cán bộ" in line)
    anh_minh.sees(fingerprint(text)[:12])


def test_she_signs_and_is_told_on_the_phone_of_her_account(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan)).sees("Đang làm cho: Trần Thị Lan")
    (told,) = messages_to(app, ba_lan.phone)
    assert told.startswith(
        "Da ghi giay anh/chi ky nho diem dich vu cong Phuong Cau Giay lam giup, den 24/12/2026. Muon"
    )
    notes = [("mandate-given", "signed-sheet"), ("sheet-kept", "the-can-cuoc")]
    assert [count(app, AuditRow, AuditRow.verb == verb, AuditRow.reason == why) for verb, why in notes] == [1, 1]
    with app.app_context():
        mandate = db.session.scalars(select(Mandate).execution_options(visible_to=WORKER)).one()
        assert (mandate.term, mandate.text_print) == (Term.MONTH, fingerprint(tuple(mandate.text)))


def test_a_sitting_begun_by_signature_is_told_too(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan, "buổi này")).sees("Làm cùng Trần Thị Lan")
    assert len(messages_to(app, ba_lan.phone)) == 1


def test_her_own_page_the_point_and_the_desk_see_the_sheet_and_nobody_else(
    app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker, chi_hoa: Worker, ong_tu: Person
) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan))
    home = anh_minh.url
    mandate = home.split("/")[-2]
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    number = anh_minh.presses("Gửi hồ sơ").url.rpartition("/")[2]
    assert "giay" in anh_minh.opens(f"{home}to-doc").sees("Xem ảnh giấy đã ký").document.xpath("//main//a/@href")[-1]
    ba_lan.signs_in().opens("/toi/nho-giup/").follows("Tôi đã đồng ý những gì").sees("đã ký").sees("Xem ảnh giấy đã ký")
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("Giấy nhờ đã ký")
    hers, desk = f"/toi/nho-giup/{mandate}/giay", f"/tiep-nhan/ho-so/{number}/giay-nho"
    for reader, address in ((ba_lan, hers), (anh_minh, f"{home}to-doc/giay"), (chi_mai, desk)):
        answer = reader.client.get(address)
        assert (answer.status_code, answer.mimetype, answer.headers["Cache-Control"]) == (
            200,
            "image/jpeg",
            "private, no-store",
        )
    assert count(app, AuditRow, AuditRow.verb == "sheet-opened") == 2
    other = joins(app, "duc", "Vũ Anh Đức", Role.OFFICER).signs_in()
    for stranger, address in ((chi_hoa.signs_in(), desk), (other, f"{home}to-doc/giay"), (ong_tu, hers)):
        assert stranger.client.get(address).status_code in (303, 404)


def test_the_sheet_stays_when_old_drafts_are_forgotten(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan))
    evening.shift(timedelta(days=60))
    with app.app_context():
        worker.forget_old(now())
    (mandate,) = (one.split("/")[-2] for one in [anh_minh.url])
    assert ba_lan.signs_in().client.get(f"/toi/nho-giup/{mandate}/giay").status_code == 200


def test_one_photo_begins_one_mandate(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in()
    tabs = [has_signed(twin(anh_minh), ba_lan) for _ in range(2)]
    answers: list[int] = []
    at_once(*(lambda tab=tab: answers.append(sends(tab)) for tab in tabs))
    assert sorted(answers) == [303, 422]
    brings(has_signed(anh_minh, ba_lan), expects=422).sees("Ảnh này đã dùng cho một lần nhờ trước")
    brings(anh_minh, photo(700, 900)).sees("Làm cùng Trần Thị Lan")
    assert (count(app, Mandate), count(app, Attachment)) == (2, 2)


def sends(tab: Helped) -> int:
    form, fields = tab.filled("Gửi ảnh, bắt đầu làm giúp")
    return tab.client.post(
        form.get("action"), data=MultiDict([*fields, ("anh", (BytesIO(SHEET), "to.jpg"))])
    ).status_code


@pytest.mark.parametrize(("content", "words"), [(b"", "Tệp này trống"), (b"khong phai anh", "Đây không phải ảnh")])
def test_what_is_no_photo_is_asked_for_again_and_nothing_else(
    app: Flask, anh_minh: Helped, ba_lan: Person, content: bytes, words: str
) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan), content, expects=422).sees(words)
    assert count(app, Mandate) == 0
    brings(anh_minh).sees("Làm cùng Trần Thị Lan")


def test_another_name_on_the_card_begins_nothing_and_what_was_typed_stays(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    has_signed(anh_minh.signs_in(), ba_lan, name="Lê Thị Huệ", expects=422).sees("Chưa có tài khoản nào khớp")
    assert (anh_minh.typed("Họ tên"), anh_minh.typed("Số điện thoại")) == ("Lê Thị Huệ", ba_lan.phone)
    anh_minh.types("Họ tên", ba_lan.name).presses("Tiếp tục, chụp giấy").sees("Chụp giấy bác đã ký")


def test_without_comparing_the_sheet_nothing_begins(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/giay-ky/da-ky?han=31&viec=cu-tru").types("Họ tên", ba_lan.name)
    anh_minh.presses("Tiếp tục, chụp giấy", expects=422).sees("So mã trên giấy").sees("Chưa xem thì không làm tiếp")


def test_a_sheet_printed_with_other_words_is_printed_anew(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    has_signed(anh_minh.signs_in(), ba_lan)
    for term in anh_minh.document.xpath('//input[@name="han"]'):
        term.set("value", "1")
    brings(anh_minh, expects=422).sees("In giấy mới")
    assert count(app, Mandate) == 0


@pytest.mark.parametrize("term", ["182", "365"])
def test_half_a_year_is_not_given_by_signature(anh_minh: Helped, term: str) -> None:
    anh_minh.signs_in().opens(f"/ho-tro/giay-ky/to?han={term}", expects=422).sees("Chọn nhờ trong bao lâu")


@pytest.mark.parametrize(("username", "term"), [("minh", Term.YEAR), ("minh", Term.HALF_YEAR), ("binh", Term.DAY)])
@pytest.mark.parametrize("how", [GivenBy.SIGNED_SHEET, GivenBy.SMS, GivenBy.PAPER_CODE])
def test_without_her_pin_nothing_is_given_for_longer_than_a_month_nor_to_a_leader(
    app: Flask, username: str, term: Term, how: GivenBy
) -> None:
    with app.app_context():
        to, lan = at_work(username), accounts_at_door("0912345678")[0]
        with pytest.raises(NotThisWay):
            give(lan, to, how, agreed(term), now(), lives_in=to.neighbourhood_id)


def test_huy_afterwards_ends_it(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    brings(has_signed(anh_minh.signs_in(), ba_lan))
    with app.app_context():
        stop_all_from(ba_lan.phone, now())
        db.session.commit()
    anh_minh.opens(anh_minh.url, expects=404).sees("đã kết thúc")


def test_nobody_signs_for_himself(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    with app.app_context():
        has_phone("minh", ba_lan.phone, 1958)
    brings(has_signed(anh_minh.signs_in(), ba_lan), expects=422).sees("tài khoản của chính anh/chị")
    assert (count(app, Mandate), count(app, Attachment)) == (0, 0)


def test_ong_binh_lets_nobody_sign(ong_binh: Worker) -> None:
    for address in ("", "/to", "/da-ky"):
        ong_binh.signs_in() if not address else None
        ong_binh.opens(f"/ho-tro/giay-ky{address}", expects=404)
