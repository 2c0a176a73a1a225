"""Ông Bình leads Tổ 01: he sees his neighbourhood in counts, and nobody's papers."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import update
from time_machine import Traveller

from app.database import db
from app.people.records import StaffMember
from tests.dossiers.filed import filed
from tests.personas import Person, Worker

THERE = {"noi_o_nha": "Số 12 ngõ 34 đường Cầu Giấy, tổ 1"}


def sent_there(app: Flask, times: int) -> None:
    with app.app_context():
        for _ in range(times):
            filed(**THERE)


def counts(leader: Worker) -> list[str]:
    return [one.text for one in leader.opens("/to-truong/").document.iter("dd")]


def test_ong_binh_finds_his_neighbourhood_after_signing_in(ong_binh: Worker) -> None:
    ong_binh.signs_in().follows("Tổ của tôi").sees("Làm giúp người ngồi cạnh")
    assert ong_binh.heading == "Tổ 01"


def test_he_reads_counts_that_name_nobody(app: Flask, ong_binh: Worker, evening: Traveller) -> None:
    sent_there(app, 4)
    evening.shift(timedelta(days=7))
    assert counts(ong_binh.signs_in()) == ["dưới 5"] * 4
    sent_there(app, 1)
    evening.shift(timedelta(days=7))
    assert counts(ong_binh.signs_in()) == ["5", "5", "dưới 5", "dưới 5"]
    ong_binh.sees_no("Trần Thị Lan").sees_no("CG-2611").sees_no("0912")


def test_another_leader_counts_his_own(app: Flask, evening: Traveller) -> None:
    sent_there(app, 5)
    evening.shift(timedelta(days=7))
    leader = Worker(app, "to02").signs_in()
    assert counts(leader) == ["dưới 5"] * 4
    assert leader.heading == "Tổ 02"


def test_a_leader_of_no_neighbourhood_is_told_whom_to_ask(app: Flask, ong_binh: Worker) -> None:
    with app.app_context(), db.engine.begin() as connection:
        rows = update(StaffMember.__table__)  # type: ignore[arg-type]
        connection.execute(rows.where(StaffMember.username == "binh").values(neighbourhood_id=None))
    ong_binh.signs_in().opens("/to-truong/").sees("Nhờ quản trị của phường")


def test_his_pages_are_his_alone(ba_lan: Person, anh_minh: Worker) -> None:
    ba_lan.signs_in().opens("/to-truong/", expects=404)
    anh_minh.signs_in().opens("/to-truong/", expects=404)
