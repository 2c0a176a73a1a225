"""She takes away what is hers, all of it and nothing of anybody else's, after her PIN."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from flask import Flask
from sqlalchemy import text

from app.actor import BY_ONESELF, DraftBearer, Resident
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.actions import send
from app.files.actions import add, hand_over
from app.files.intake import take
from app.lodging.actions import add as add_guests
from app.lodging.actions import declare
from app.lodging.lines import read_lines
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.papers.actions import issue_receipt
from app.people.actions import NewAccount, open_account
from app.people.queries import accounts_at_door
from tests.dossiers.filed import agreed, answered, at_work, filed
from tests.files.photographed import photo
from tests.house.lodging_forms import READY, hosts
from tests.identity.seen import seen
from tests.journeys.bad_luck import messages_to
from tests.personas import Person

MINE = "/toi/du-lieu"


def takes(person: Person, kind: str, pin: str = "", expects: int = 200) -> Any:
    """What answers when she asks for her data."""
    person.opens(f"{MINE}/tai-ve")
    token = person.document.xpath('//input[@name="csrf_token"]')[0].get("value")
    key = person.document.xpath('//input[@name="khoa"]')[0].get("value")
    data = {"csrf_token": token, "khoa": key, "loai": kind, "pin": pin or person.pin}
    answer = person.client.post(f"{MINE}/tai-ve", data=data)
    assert answer.status_code == expects
    return answer


@pytest.fixture
def hers(app: Flask, ba_lan: Person) -> Person:
    """A dossier with a photo, a card that was seen, a mandate, a house with a guest."""
    with app.app_context():
        dossier = filed()
        one = add(dossier.draft_id, "giay_thue", take(photo(60, 80)), DraftBearer(dossier.draft_id), now())
        issue_receipt(dossier, Resident(dossier.account_id), "", now())
        hand_over(dossier.draft_id, [one.paper], dossier.id, dossier.ward_id, dossier.account_id)
        seen()
        give(accounts_at_door(ba_lan.phone)[0], at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
        house, me = hosts(ba_lan)
        add_guests(house, read_lines(READY), me, now())
        declare(house, me, now())
        db.session.commit()
    return ba_lan.signs_in()


def shares_the_phone(app: Flask, phone: str) -> None:
    """Her neighbour Sáu, with a dossier of her own, signs in with the same phone."""
    with app.app_context():
        new = NewAccount("Vũ Thị Sáu", phone, 1961, "471928")
        account = open_account(new, BY_ONESELF, app.extensions["settings"].pin_pepper, now())
        send(answered(ho_ten="Vũ Thị Sáu", noi_o_nha="Số 99 ngõ 7"), SERVICE, Resident(account.id), now())
        db.session.commit()


def test_she_reads_what_is_held_what_for_and_how_long(ba_lan: Person):
    ba_lan.signs_in().opens("/toi/").follows("Dữ liệu của tôi")
    ba_lan.sees("Để công an phường giải quyết hồ sơ").sees("Giữ bao lâu").sees("5 năm từ khi kết thúc")
    ba_lan.follows("Tải dữ liệu của tôi").sees("một tệp nén ZIP, khoảng")


def test_everything_of_hers_is_in_the_file_for_machines(hers: Person):
    found = json.loads(takes(hers, "may").data)
    assert found["tai-khoan"][0]["ho_ten"] == "Trần Thị Lan"
    assert found["danh-tinh"][0]["so_dinh_danh"] == "001158012345"
    assert found["ho-so"][0]["ma"] == "CG-261123-0001"
    assert "Trần Gia Bảo" in json.dumps(found["ho-so"], ensure_ascii=False), "what she typed about her grandchild"
    assert found["nho-giup"][0]["cho_ai"].startswith("Điểm số 1")
    assert found["luu-tru"][0]["ten"] == "Nhà nghỉ Hoa Mai"
    assert all(found[part] for part in ("tin-nhan", "dang-nhap", "ai-da-mo"))


def test_the_page_to_read_needs_nothing_but_itself(hers: Person):
    answer = takes(hers, "doc")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="du-lieu-cua-toi.html"'
    assert "CG-261123-0001" in answer.text
    assert "001158012345" in answer.text
    assert not [one for one in ("<script", "<link", "<img", 'src="') if one in answer.text]


def test_with_everything_come_her_photos_and_her_slips(hers: Person):
    answer = takes(hers, "het")
    with ZipFile(BytesIO(answer.data)) as file:
        names = file.namelist()
        assert file.testzip() is None
        assert file.read("giay-to/CG-261123-0001/001-giay_thue.jpg").startswith(b"\xff\xd8")
        assert file.read("phieu/CG-261123-0001-xac-nhan.pdf").startswith(b"%PDF")
    assert {"du-lieu-cua-toi.html", "du-lieu-cua-toi.json"} < set(names)


@pytest.mark.parametrize("kind", ["may", "doc"])
def test_nothing_of_who_shares_her_phone_and_nothing_of_her_guests(app: Flask, hers: Person, kind: str):
    shares_the_phone(app, hers.phone)
    said = takes(hers, kind).text
    for strange in ("Vũ Thị Sáu", "Số 99 ngõ 7", "CG-261123-0002", "1961", "Nguyễn Văn An", "001090000123"):
        assert strange not in said


def test_without_the_pin_nothing_is_given(app: Flask, hers: Person):
    answer = takes(hers, "may", pin="000001", expects=422)
    assert "Mã PIN chưa khớp" in answer.text
    assert "001158012345" not in answer.text
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM audit_row WHERE verb = 'data-taken'")) == 0


def test_her_phone_is_told_and_the_audit_names_nobody(app: Flask, hers: Person):
    takes(hers, "may")
    assert [one for one in messages_to(app, hers.phone) if one.startswith("Du lieu cua tai khoan sinh nam 1958")]
    hers.opens("/toi/ai-da-mo").sees("Tải dữ liệu của anh/chị về máy")
    with app.app_context():
        (row,) = db.session.execute(text("SELECT actor, subject, reason FROM audit_row WHERE verb = 'data-taken'"))
    assert (row.actor, row.reason) == (row.subject, "")


def test_tapped_twice_it_is_told_once(app: Flask, hers: Person):
    form, fields = hers.opens(f"{MINE}/tai-ve").types("Mã PIN", hers.pin).filled("Tải về")
    first, second = (hers.client.post(form.get("action"), data=dict(fields)) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert "attachment" in second.headers["Content-Disposition"], "the first file may have been lost on the way"
    takes(hers, "may")
    told = [one for one in messages_to(app, hers.phone) if one.startswith("Du lieu cua tai khoan")]
    assert len(told) == 2, "of each page on which it was asked"


def test_a_code_that_waits_in_the_outbox_is_not_given_away(app: Flask, hers: Person):
    with app.app_context():
        db.session.execute(text("UPDATE outbox SET useless_at = due_at"))
        db.session.commit()
    found = json.loads(takes(hers, "may").data)["tin-nhan"]
    assert "Một mã dùng một lần, không in lại." in {one["noi_dung"] for one in found}
    assert not [one for one in found if one["noi_dung"].startswith("Ho so")]
