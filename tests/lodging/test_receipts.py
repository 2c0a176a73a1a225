"""Whoever asks is shown a receipt: in which minute, how many, who was late; the square says whether it is true."""

from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import select, text
from time_machine import Traveller

from app.actor import WORKER
from app.clock import now
from app.database import db, keyring
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from app.lodging.receipts import secret
from app.lodging.receipts.queries import guests_secret, secret_of
from app.lodging.records import Declaration, GuestRow
from tests.browser import Browser
from tests.house.lodging_forms import READY, hosts
from tests.journeys.bad_luck import messages_to
from tests.personas import Person

BINH = "Trần Thị Bình, 12/03/1985, 001185000234, 305"


def sends(host: Person, lines: str = f"{READY}\n{BINH}") -> Person:
    """She opens her list, types and sends; the receipt is open."""
    with host.app.app_context():
        house, _ = hosts(host)
        db.session.commit()
        here = f"/luu-tru/{house.id}"
    host.signs_in().opens(here).types("Thêm khách", lines).presses("Thêm vào danh sách")
    return host.presses("Gửi ")


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def test_the_list_is_printed_with_its_minute_and_its_numbers_half_hidden(ba_lan: Person) -> None:
    sends(ba_lan).follows("In biên nhận").sees("19 giờ 42 phút, thứ Hai 23/11/2026").sees("Nguyễn Văn An")
    ba_lan.sees("001••••••123").sees_no("001090000123").sees("Số khách")
    drawn = text_of(ba_lan.client.get(ba_lan.url + ".pdf").data)
    assert "Trần Thị Bình" in drawn
    assert "19 giờ 42 phút" in drawn
    assert "Bản trình diễn" in drawn


def test_one_guests_receipt_names_nobody_else(ba_lan: Person) -> None:
    sends(ba_lan).follows("Nguyễn Văn An").sees("Nguyễn Văn An").sees_no("Trần Thị Bình").sees_no("Số khách")
    assert "Bình" not in text_of(ba_lan.client.get(ba_lan.url + ".pdf").data)


def held(app: Flask) -> tuple[str, str]:
    """What the squares of the list and of bà An's own receipt say."""
    with app.app_context():
        sent = db.session.scalars(select(Declaration).execution_options(visible_to=WORKER)).one()
        guests = select(GuestRow).order_by(GuestRow.place).execution_options(visible_to=WORKER)
        guest = db.session.scalars(guests).first()
        assert guest
        return f"/l/{secret_of(sent)}", f"/l/{guests_secret(guest, sent)}"


def test_the_square_says_whether_the_paper_is_true(app: Flask, ba_lan: Person) -> None:
    sends(ba_lan)
    whole, own = held(app)
    stranger = Browser(app)
    stranger.opens(whole).sees("có thật").sees("19 giờ 42 phút").sees("Nhà nghỉ Hoa Mai").sees("Số khách")
    stranger.sees_no("An").sees_no("Bình")
    stranger.opens(own).sees("N. V. An").sees("ba số cuối 123").sees_no("Nguyễn").sees_no("Bình")


@pytest.mark.parametrize("spoil", [lambda held: held[:-1] + ("A" if held[-1] != "A" else "B"), lambda _: "1.abc"])
def test_a_square_that_we_did_not_print_opens_nothing(app: Flask, ba_lan: Person, spoil: object) -> None:
    sends(ba_lan)
    assert callable(spoil)
    Browser(app).opens(f"/l/{spoil(held(app)[0][3:])}", expects=404)


def test_a_paper_proves_itself_when_the_keys_of_its_day_are_gone(app: Flask, ba_lan: Person) -> None:
    sends(ba_lan)
    whole, own = held(app)
    with app.app_context():
        ring = keyring()
    ring._lookup_keys = {9: "another-key"}
    Browser(app).opens(whole).sees("có thật")
    Browser(app).opens(own).sees("N. V. An")


def test_a_paper_of_before_proves_itself_with_the_key_of_its_day(app: Flask, ba_lan: Person) -> None:
    sends(ba_lan)
    with app.app_context():
        db.session.execute(text("UPDATE declaration SET receipt_key = NULL"))
        db.session.commit()
    whole, own = held(app)
    assert whole.startswith("/l/1.")
    Browser(app).opens(whole).sees("có thật")
    Browser(app).opens(own).sees("N. V. An")


def test_the_square_of_one_paper_is_not_made_into_that_of_another(app: Flask, ba_lan: Person) -> None:
    sends(ba_lan)
    whole, own = held(app)
    (sent, _), (_, proof) = (secret.read(one[3:]) or (UUID(int=0), "") for one in (whole, own))
    Browser(app).opens(f"/l/{secret.written(sent, proof)}", expects=404)
    Browser(app).opens(f"/l/{secret.written(sent, secret.proof('', f'declaration:{sent}'))}", expects=404)


def test_a_secret_says_of_what_it_is() -> None:
    list_, guest = UUID(int=5), UUID(int=6)
    assert secret.read(secret.written(list_, "1:ab")) == (list_, "1:ab")
    assert secret.written(list_, "1:ab") != secret.written(guest, "1:ab")
    assert secret.read("x.y") is None


def test_who_was_late_is_marked_on_every_receipt(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    sends(ba_lan)
    evening.shift(timedelta(hours=3, minutes=25))
    with app.app_context():
        house, me = hosts(ba_lan, "Nhà nghỉ Sen")
        add(house, read_lines(f"{READY}, {now():%d/%m/%Y}"), me, now() - timedelta(hours=1))
        sent = declare(house, me, now())
        assert sent
        db.session.commit()
        here, square = f"/luu-tru/{house.id}/bien-nhan/{sent.id}", f"/l/{secret_of(sent)}"
    ba_lan.opens(here).sees("1 khách báo muộn")
    ba_lan.follows("In biên nhận").sees("Báo muộn").sees("1 khách").sees("báo muộn")
    Browser(app).opens(square).sees("trong đó 1 khách báo muộn")


def test_her_phone_is_told(app: Flask, ba_lan: Person) -> None:
    sends(ba_lan)
    said = "Da khai 2 khach luc 19:42 23/11/2026. Bien nhan: Trang cua toi, Khai bao luu tru."
    assert messages_to(app, ba_lan.phone) == [said]


def test_a_long_list_is_a_page_on_the_phone_and_whole_on_paper(ba_lan: Person) -> None:
    sends(ba_lan, "\n".join(f"Nguyễn Văn An, 05/02/1990, 001090{number:06}, {number}" for number in range(1, 41)))
    assert len(ba_lan.document.xpath("//ul[@class='cards']/li")) == 31
    receipt = ba_lan.url
    ba_lan.follows("Xem tiếp").sees("phòng 40").opens(receipt).follows("In biên nhận")
    assert len(ba_lan.document.xpath("//tbody/tr")) == 40
