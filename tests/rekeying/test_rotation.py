"""The keys are changed while the point is open: everything stays readable, and in the end the old keys open nothing."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.actions import seal_rows
from app.audit.queries import break_of
from app.database import db
from app.drafts.queries import with_code
from app.files import store
from app.files.queries import stored_names
from app.people.queries import accounts_at_door
from app.people.records import Account
from app.places.queries import served_ward
from app.rekeying import actions, queries
from app.rekeying.actions import Done, rotation
from tests.dossiers.filed import answered, filed
from tests.files.brought import brings_photo
from tests.personas import Helped, Person, Worker, answers_every_step
from tests.rekeying.rings import both, closed_with_old, only_new, only_old, rotates

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NUMBER = "CG-261123-0001"


@pytest.fixture
def evening_stored(app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker) -> str:
    """A dossier with a photo, accepted and asked about; a draft that waits; the resume code of the draft."""
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    brings_photo(anh_minh)
    anh_minh.presses("Gửi hồ sơ")
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{NUMBER}").presses("Tiếp nhận hồ sơ")
    with app.app_context():
        code = answered().code
        seal_rows()
        db.session.commit()
    return code


def test_with_the_new_keys_alone_everything_is_found_and_read(
    app: Flask, evening_stored: str, ba_lan: Person, chi_mai: Worker
):
    both(app)
    with app.app_context():
        assert closed_with_old()
        assert rotates().shut == 0
        assert closed_with_old() == []
        only_new(app)
        ward = served_ward("00166")
        assert ward
        assert break_of(ward.id) is None
        assert with_code(evening_stored)
        db.session.remove()
    ba_lan.signs_in().opens("/toi/").follows(NUMBER).sees("Trần Gia Bảo").follows("In phiếu tiếp nhận")
    ba_lan.opens("/tra-cuu/").types("Mã hồ sơ", NUMBER).types("Bốn số cuối", ba_lan.phone[-4:]).presses("Xem")
    ba_lan.sees(NUMBER).opens(f"/toi/ho-so/{NUMBER}")
    photo = ba_lan.document.xpath("//main//img/@src")[0]
    assert ba_lan.client.get(photo).status_code == 200
    chi_mai.opens(f"/tiep-nhan/ho-so/{NUMBER}").sees("Trần Thị Lan")


def test_run_twice_it_finds_nothing_more_to_do(app: Flask, evening_stored: str):
    both(app)
    with app.app_context():
        assert rotates().anything
        assert rotates() == Done()


def test_killed_halfway_it_goes_on_where_it_was(
    app: Flask, evening_stored: str, ba_lan: Person, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(actions, "AT_ONCE", 1)
    both(app)
    with app.app_context():
        parts = rotation()
        for _ in range(9):
            next(parts)
            db.session.commit()
        # The tenth page was written and never committed.
        next(parts)
        db.session.remove()
        left = len(closed_with_old())
        assert left
    ba_lan.signs_in().opens(f"/toi/ho-so/{NUMBER}").sees("Trần Gia Bảo")
    with app.app_context():
        assert rotates().values < left
        assert closed_with_old() == []


def test_a_machine_that_still_has_the_old_keys_first_does_no_harm(app: Flask, evening_stored: str, ba_lan: Person):
    both(app)
    with app.app_context():
        rotates()
    only_old(app)
    with app.app_context():
        answered()
        db.session.commit()
    both(app)
    with app.app_context():
        assert closed_with_old()
        rotates()
        assert closed_with_old() == []


def test_what_somebody_writes_meanwhile_stays(app: Flask):
    both(app)
    with app.app_context():
        table = db.metadata.tables["account"]
        name = [table.c.name]
        (lies,) = queries.closed_rows(table, name, None, 10)
        account = accounts_at_door("0912345678")[0]
        account.name = "Trần Thị Lan Anh"
        db.session.commit()
        old = lies.closed[0]
        assert old
        assert not queries.replace_closed(table.c.name, lies.key, old, b"what the rotation would have put")
        db.session.commit()
        db.session.expire_all()
        assert accounts_at_door("0912345678")[0].name == "Trần Thị Lan Anh"


@only_sqlite
def test_a_mark_that_does_not_fit_its_row_is_left_alone(app: Flask):
    with app.app_context():
        db.session.execute(text("UPDATE account SET phone_mark = '1:of-somebody-else'"))
        db.session.commit()
        both(app)
        rotates()
        assert db.session.execute(text("SELECT phone_mark FROM account")).scalar() == "1:of-somebody-else"


@only_sqlite
def test_two_rows_that_would_have_one_mark_stop_nothing(app: Flask):
    with app.app_context():
        lan = accounts_at_door("0912345678")[0]
        both(app)
        again = {column.key: getattr(lan, column.key) for column in Account.__table__.columns if column.key != "id"}
        db.session.add(Account(**again | {"phone_mark": app.extensions["keyring"].mark(lan.phone)}))
        db.session.commit()
        assert rotates().marks == 0
        assert len(accounts_at_door("0912345678")) == 2


@only_sqlite
def test_what_no_key_opens_is_told_and_stops_nothing(app: Flask):
    with app.app_context():
        filed()
        db.session.execute(text("UPDATE dossier_event SET note = x'62'"))
        db.session.commit()
    both(app)
    result = app.test_cli_runner().invoke(args=["keys", "rotate"])
    assert (result.exit_code, len(result.output.splitlines())) == (1, 1)
    assert "1 chỗ không khóa nào mở được" in result.output


@only_sqlite
def test_the_command_says_what_it_did_and_which_key_is_still_needed(app: Flask, ba_lan: Person):
    ba_lan.signs_in()
    both(app)
    first, second = (app.test_cli_runner().invoke(args=["keys", "rotate"]) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Chạy lại" in first.output
    assert "Đã đóng lại bằng khóa mới: 0 giá trị, 0 ảnh; làm mới 0 dấu tra cứu." in second.output
    # The browser in which she signed in is known by a mark of its own.
    assert "còn 1 dấu" in second.output


@only_sqlite
def test_a_photo_that_was_taken_away_meanwhile_is_no_trouble(app: Flask, tmp_path: Path, evening_stored: str):
    both(app)
    with app.app_context():
        parts = rotation()
        store.remove(min(stored_names()))
        for _ in parts:
            db.session.commit()
        assert db.session.execute(text("SELECT count(*) FROM attachment")).scalar() == 1
