"""The ward looks for a guest by name or number, for a reason; sees who sleeps where, and who sleeps in two houses."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app.actor import WORKER
from app.clock import now, today
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.desk import queries
from app.lodging.desk.search import SearchUnreadable, read_wanted
from app.lodging.house.records import Room
from app.lodging.lines import read_lines
from app.lodging.records import Establishment
from tests.dossiers.filed import at_work
from tests.figures.measured import queries as asked
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person, Worker

AN, BINH = READY, "Trần Thị Đào, 12/03/1985, 001185000234, 305"


def declares(host: Person, house: str, *lines: str) -> None:
    with host.app.app_context():
        found = hosts(host, house)
        add(found[0], read_lines("\n".join(lines)), found[1], now())
        assert declare(*found, now())
        db.session.commit()


def searches(desk: Worker, wanted: str, why: str = "Kiểm tra lưu trú", expects: int = 200) -> Worker:
    desk.opens("/tiep-nhan/luu-tru").follows("Tìm khách")
    desk.types("Tên khách hoặc số giấy tờ", wanted)
    if why:
        desk.chooses(why)
    desk.presses("Tìm", expects)
    return desk


@pytest.mark.parametrize("wanted", ["tran thi dao", "ĐÀO", "thi đao", "001 185 000 234"])
def test_a_guest_is_found_however_her_name_is_written(ba_lan: Person, chi_mai: Worker, wanted: str) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN, BINH)
    searches(chi_mai.signs_in(), wanted).sees("1 khách").sees("Trần Thị Đào").sees("Nhà nghỉ Sen")
    chi_mai.sees_no("Nguyễn Văn An").sees_no("001185000234").sees("001••••••234")


def test_part_of_a_number_finds_nobody(ba_lan: Person, chi_mai: Worker) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN)
    searches(chi_mai.signs_in(), "001090000").sees("0 khách").sees("Không có khách nào như vậy")


def test_a_search_is_noted_with_its_reason_and_without_what_was_typed(
    app: Flask, ba_lan: Person, chi_mai: Worker
) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN)
    searches(chi_mai.signs_in(), "nguyen van an", why="", expects=422).sees("Chọn một lý do").sees_no("1 khách")
    searches(chi_mai, "nguyen van an", why="Tìm người")
    with app.app_context():
        rows = db.session.execute(text("SELECT reason, subject FROM audit_row WHERE verb = 'guests-searched'")).all()
    assert [row[0] for row in rows] == ["tim-nguoi"]
    assert rows[0][1].startswith("ward:")


def test_another_wards_desk_finds_nobody(ba_lan: Person, chi_hoa: Worker) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN)
    searches(chi_hoa.signs_in(), "nguyen van an").sees("0 khách")


def test_nothing_to_look_for_is_told() -> None:
    with pytest.raises(SearchUnreadable):
        read_wanted(" ! ")


def test_the_same_guest_in_two_houses_is_seen_by_the_ward_alone(ba_lan: Person, chi_mai: Worker) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN, BINH)
    declares(ba_lan, "Nhà nghỉ Hoa Mai", AN)
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").follows("1 khách được khai ở hai nhà")
    chi_mai.sees("Nhà nghỉ Sen").sees("Nhà nghỉ Hoa Mai").sees("Nguyễn Văn An").sees_no("Trần Thị Đào")
    ba_lan.signs_in().opens("/luu-tru/").follows("Nhà nghỉ Sen").sees_no("hai nhà")


def test_who_stays_for_days_sleeps_there_tonight_and_who_left_does_not(
    app: Flask, ba_lan: Person, chi_mai: Worker, evening: Traveller
) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN, f"{BINH}, 23/11/2026, 27/11/2026")
    evening.shift(timedelta(days=2))
    with app.app_context():
        (stays,) = queries.staying(at_work("mai"), today()).values()
    assert (stays.guests, stays.late) == (1, 0)
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").sees("1 khách ở 1 nhà").follows("Nhà nghỉ Sen")
    chi_mai.sees("Trần Thị Đào").sees_no("Nguyễn Văn An")


def test_the_counts_of_the_evening(ba_lan: Person, chi_mai: Worker) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN, BINH)
    with ba_lan.app.app_context():
        hosts(ba_lan, "Nhà nghỉ Hoa Mai")
        db.session.commit()
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").sees("2 khách ở 1 nhà").sees("1 nhà chưa khai").sees_no("hai nhà")


def test_a_room_with_more_guests_than_beds_is_seen(ba_lan: Person, chi_mai: Worker) -> None:
    declares(ba_lan, "Nhà nghỉ Sen", AN, AN.replace("123", "124"), BINH)
    with ba_lan.app.app_context():
        sen = db.session.scalars(select(Establishment).execution_options(visible_to=WORKER)).one()
        for place, (name, beds) in enumerate((("201", 1), ("305", 1), ("306", 2)), start=1):
            room = Room(ward_id=sen.ward_id, establishment_id=sen.id, place=place, name=name, beds=beds)
            db.session.add(room)
        db.session.commit()
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").follows("1 phòng nhiều khách hơn chỗ ngủ")
    chi_mai.sees("Nhà nghỉ Sen, phòng 201").sees("2 khách, 1 chỗ ngủ").sees_no("305")


def test_an_evening_without_anything_strange_says_so(chi_mai: Worker) -> None:
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru/bat-thuong").sees("không có gì cần xem lại")


def test_the_evening_of_the_ward_asks_no_more_than_a_page_may(ba_lan: Person, chi_mai: Worker) -> None:
    for number in range(4):
        declares(ba_lan, f"Nhà nghỉ {number}", AN, BINH)
    chi_mai.signs_in()
    for url in ("", "/bat-thuong"):
        with asked(chi_mai.app) as statements:
            chi_mai.opens(f"/tiep-nhan/luu-tru{url}")
        assert len(statements) <= 12, url
