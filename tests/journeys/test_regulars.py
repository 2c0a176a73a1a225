"""Chị Hạnh keeps a guest who comes every month."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person


def test_kept_once_added_with_one_tap_and_forgotten(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    with app.app_context():
        house, me = hosts(ba_lan)
        add(house, read_lines(READY), me, now())
        declare(house, me, now())
        db.session.commit()
    ba_lan.signs_in().opens("/luu-tru/").follows("Thêm khách quen").sees("Chưa giữ ai").follows("Mở Khách đang ở")
    ba_lan.follows("Nguyễn Văn An").presses("Giữ làm khách quen").sees("Chỉ nhà này thấy")
    evening.shift(timedelta(days=20))
    ba_lan.signs_in().opens("/luu-tru/").follows("Thêm khách quen").presses("Nguyễn Văn An, phòng 201")
    ba_lan.sees("chờ gửi 1").presses("Gửi 1 khách").sees("đến 13/12/2026")
    ba_lan.opens("/luu-tru/").follows("Thêm khách quen").follows("Bỏ bớt").presses("Bỏ Nguyễn Văn An")
    ba_lan.sees("Không còn khách quen nào")
