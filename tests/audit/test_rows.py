"""Every act leaves one row that says who, what and about which paper, and nothing personal."""

import re

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.queries import unsealed
from app.audit.records import AuditRow
from app.database import db
from app.people.queries import accounts_at_door, staff_at_door
from tests.personas import Helped, Person, Worker, answers_every_step

SUBJECT = re.compile(r"(dossier|mandate|ward):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def acts() -> list[AuditRow]:
    """What was done and read, without who came in before it and with which list he began."""
    return [row for row in unsealed(100) if row.verb not in ("signed-in", "helped-listed")]


@pytest.fixture
def rows(app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker) -> list[AuditRow]:
    """Filed beside the officer, goodbye, listed, opened and accepted at the desk."""
    anh_minh.begins_with(ba_lan)
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").follows("Xong, chào bác").presses("Xong, chào bác")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").follows("CG-261123-0001").presses("Tiếp nhận hồ sơ")
    with app.app_context():
        return acts()


def test_the_story_reads_as_it_happened(rows: list[AuditRow]):
    assert [row.verb for row in rows] == [
        "mandate-given",
        "mandate-text",
        "dossier-sent",
        "dossier-opened",
        "mandate-ended",
        "inbox-opened",
        "dossier-opened",
        "tiep-nhan",
        "dossier-opened",
    ]


def test_each_act_is_its_actors(app: Flask, rows: list[AuditRow]):
    with app.app_context():
        (lan,), minh, mai = accounts_at_door("0912345678"), staff_at_door("minh"), staff_at_door("mai")
    assert minh
    assert mai
    given, read, sent, opened, ended, *at_the_desk = rows
    assert [given.actor, read.actor] == [f"account:{lan.id}"] * 2
    assert [sent.actor, ended.actor] == [given.subject, f"staff:{minh.id}"]
    assert opened.actor == given.subject
    assert {row.actor for row in at_the_desk} == {f"staff:{mai.id}"}


def test_a_row_names_its_paper_by_id_only(rows: list[AuditRow]):
    assert [row.subject for row in rows if not SUBJECT.fullmatch(row.subject)] == []


def test_the_acts_on_one_dossier_have_one_subject(app: Flask, rows: list[AuditRow]):
    with app.app_context():
        dossier = db.session.execute(text("SELECT id FROM dossier")).scalar()
    wanted = f"dossier:{dossier}".replace("-", "")
    assert {row.subject.replace("-", "") for row in rows if row.subject.startswith("dossier")} == {wanted}


def test_reasons_come_from_our_list(rows: list[AuditRow]):
    assert {row.reason for row in rows if row.verb != "mandate-text"} == {"", "own-pin", "goodbye"}


def test_the_print_of_what_was_read_aloud_is_no_text(rows: list[AuditRow]):
    (read,) = (row for row in rows if row.verb == "mandate-text")
    assert re.fullmatch("[0-9a-f]{40}", read.reason)


def test_a_row_belongs_to_the_ward_where_it_happened(app: Flask, rows: list[AuditRow]):
    with app.app_context():
        mai = staff_at_door("mai")
    assert mai
    assert {row.ward_id for row in rows} == {mai.ward_id}


def test_chi_mai_opening_the_list_is_one_row_and_not_yet_opening_a_dossier(
    rows: list[AuditRow], chi_mai: Worker, app: Flask
):
    chi_mai.opens("/tiep-nhan/")
    with app.app_context():
        assert [row.verb for row in acts()[len(rows) :]] == ["inbox-opened"]


def test_each_look_at_a_dossier_is_one_row(rows: list[AuditRow], anh_quang: Worker, app: Flask):
    anh_quang.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001")
    with app.app_context():
        assert [row.verb for row in acts()[len(rows) :]] == ["dossier-opened"]


def test_chi_hoa_who_gets_no_dossier_of_ours_leaves_no_row(rows: list[AuditRow], chi_hoa: Worker, app: Flask):
    chi_hoa.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001", expects=404)
    with app.app_context():
        assert len(acts()) == len(rows)


def test_an_account_opened_at_the_point_is_the_reason_of_its_mandate(anh_minh: Helped, ong_tu: Person, app: Flask):
    anh_minh.opens_account_for(ong_tu)
    with app.app_context():
        given, read = acts()
        assert (given.verb, given.reason, read.verb) == ("mandate-given", "opened-account", "mandate-text")
