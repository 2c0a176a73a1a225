"""Practice and earnest never meet: not by a code, a number, an account, a sign-in or the key of a form."""

from flask import Flask
from sqlalchemy import text

from app.database import db
from app.drafts.records import Draft
from app.drafts.resume_code import spoken
from tests.journeys.bad_luck import FIRST_STEP, count, saves_field
from tests.journeys.practised import BAR, begins, copies, ends, practises
from tests.personas import Person


def code_of_the_draft(app: Flask) -> str:
    with app.app_context():
        (sealed,) = db.session.execute(text("SELECT code FROM draft WHERE dossier_number IS NULL")).one()
        ring = app.extensions["keyring"]
        return spoken(str(ring.open(bytes(sealed)).decode().strip('"')))


def test_practice_has_no_code_and_its_code_resumes_nothing(app: Flask, ong_tu: Person, ba_lan: Person):
    begins(ong_tu)
    copies(ong_tu)
    ong_tu.presses("Tiếp tục").sees_no("Mã để làm tiếp")
    ba_lan.opens("/lam-tiep/").types("Mã làm tiếp", code_of_the_draft(app))
    ba_lan.presses("Làm tiếp", expects=422).sees("Chưa tìm thấy hồ sơ có mã này")


def test_the_number_of_the_example_looks_up_nothing(ong_tu: Person):
    ends(begins(ong_tu))
    ong_tu.opens("/tra-cuu/").types("Mã hồ sơ", "CG-000000-0000").types("Bốn số cuối", "0000").presses("Xem", 422)


def test_practice_is_asked_for_no_account(ong_tu: Person):
    summary = practises(begins(ong_tu))[-1].rpartition("/")[0]
    ong_tu.sees_no("mở tài khoản").opens(f"{summary}/tai-khoan", expects=404)


def test_signing_in_makes_practice_nobodys(app: Flask, ong_tu: Person, ba_lan: Person):
    begins(ba_lan)
    copies(ba_lan)
    ba_lan.presses("Tiếp tục").signs_in()
    assert count(app, Draft, Draft.account_id.is_not(None)) == 0


def test_a_real_form_never_goes_on_in_practice_nor_practice_in_a_real_one(app: Flask, ong_tu: Person):
    for first, second in (("&tap=1", ""), ("", "&tap=1")):
        key = f"5b0d6a3e-0000-4000-8000-00000000000{len(first)}"
        ong_tu.opens(f"{FIRST_STEP}?khoa={key}{second}").chooses("Nhà thuê")
        fields = dict(ong_tu.filled("Tiếp tục")[1])
        ong_tu.client.post(FIRST_STEP, data=fields)
        fields.pop("tap", None)
        ong_tu.client.post(FIRST_STEP, data=fields | ({"tap": "1"} if first else {}))
    assert (count(app, Draft, Draft.practice), count(app, Draft, Draft.practice.is_(False))) == (2, 2)


def test_practising_pushes_no_real_draft_out_of_the_browser(ong_tu: Person):
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    real = ong_tu.url
    for _ in range(6):
        begins(ong_tu)
        copies(ong_tu)
        ong_tu.presses("Tiếp tục")
    ong_tu.opens(real).sees_no(BAR)


def test_a_field_saved_alone_begins_practice_too(app: Flask, ong_tu: Person):
    begins(ong_tu)
    assert saves_field(ong_tu, "cho_o", "thue").status_code == 200
    assert count(app, Draft, Draft.practice) == 1
