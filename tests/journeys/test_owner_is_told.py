"""Whoever files, mends or withdraws for bà Lan, her own phone hears of it, whatever phone the dossier names."""

from flask import Flask

from app.database import db
from app.people.queries import accounts_at_door
from tests.dossiers.filed import filed
from tests.journeys.bad_luck import messages_to, sends_dossier
from tests.personas import Helped, Person, Worker, answers_every_step

DAUGHTERS = "0905111222"
NUMBER = "CG-261123-0001"
SENT, MENDED, WITHDRAWN = (f"Can bo diem da {act} giup ho so {NUMBER}" for act in ("gui", "gui bo sung", "rut"))


def files_beside(officer: Helped, person: Person, phone: str) -> None:
    """A dossier that names this phone, sent by the officer."""
    officer.begins_with(person).follows("Đăng ký tạm trú")
    own, person.phone = person.phone, phone
    answers_every_step(officer, person)
    person.phone = own
    officer.presses("Gửi hồ sơ").sees(NUMBER)


def test_what_anh_minh_sent_names_him_to_her_phone(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    files_beside(anh_minh, ba_lan, ba_lan.phone)
    assert [text.partition(" toi ")[0] for text in messages_to(app, ba_lan.phone)] == [SENT]


def test_her_own_phone_hears_of_it_when_the_dossier_names_her_daughters(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    files_beside(anh_minh, ba_lan, DAUGHTERS)
    assert [text.partition(" toi ")[0] for text in messages_to(app, ba_lan.phone)] == [SENT]
    assert [text.partition(" toi ")[0] for text in messages_to(app, DAUGHTERS)] == [f"Ho so {NUMBER} da"]


def test_what_she_sends_herself_is_told_as_her_own(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    assert [text.partition(" toi ")[0] for text in messages_to(app, ba_lan.phone)] == [f"Ho so {NUMBER} da"]


def test_withdrawing_for_her_tells_her_and_the_dossiers_phone(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    files_beside(anh_minh, ba_lan, DAUGHTERS)
    anh_minh.follows("Rút hồ sơ này").presses("Rút hồ sơ").sees("đã rút")
    assert messages_to(app, ba_lan.phone)[-1].startswith(WITHDRAWN)
    assert messages_to(app, DAUGHTERS)[-1].startswith(f"Ho so {NUMBER} da duoc rut")
    anh_minh.follows("Xong, chào bác").sees("Anh/chị đã rút hồ sơ").sees_no("hạn thứ")


def test_mending_for_her_tells_her(app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed(dien_thoai=DAUGHTERS)
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{NUMBER}/yeu-cau-bo-sung")
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    chi_mai.sends(form.get("action"), [*(dict(fields) | {"tick0": "y", "loi0": "Ghi lại giúp"}).items()])
    assert messages_to(app, ba_lan.phone) == []
    anh_minh.begins_with(ba_lan).follows(NUMBER).follows("Bổ sung hồ sơ").presses("Gửi bổ sung")
    assert [text.partition(".")[0] for text in messages_to(app, ba_lan.phone)] == [MENDED]


def test_a_landline_hears_nothing_so_the_dossiers_phone_is_told_who_did_it(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    landline = "02438345678"
    with app.app_context():
        account = accounts_at_door(ba_lan.phone)[0]
        account.phone = landline
        db.session.commit()
    files_beside(anh_minh, ba_lan, DAUGHTERS)
    assert messages_to(app, landline) == []
    assert [text.partition(" toi ")[0] for text in messages_to(app, DAUGHTERS)] == [SENT]


def test_a_phone_with_which_the_point_opened_an_account_hears_the_first_name_only(
    app: Flask, anh_minh: Helped, ong_tu: Person
) -> None:
    anh_minh.opens_account_for(ong_tu)
    (told,) = messages_to(app, ong_tu.phone)
    assert told.startswith("Diem Phuong Cau Giay vua mo tai khoan cho Tu bang so nay.")
    assert "Van" not in told
