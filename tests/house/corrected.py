"""The desk has the request of somebody open who says what is wrong about her."""

from flask import Flask

from app.clock import now
from app.corrections.actions import ask
from app.corrections.terms import What
from app.database import db
from app.people.queries import accounts_at_door
from tests.dossiers.filed import at_work
from tests.house.forgotten_pins import Ready
from tests.personas import Person, Worker


def answers_correction(app: Flask, desk: Worker, person: Person) -> Ready:
    with app.app_context():
        account = accounts_at_door(person.phone)[0]
        asked = ask(account, What.ACCOUNT, "Tên tôi có dấu huyền", at_work(desk.username).ward_id, now())
        db.session.commit()
        words = {"ket_qua": "da-sua", "loi": "Đã sửa tên theo thẻ."}
        return desk, "reception.answer_correction", {"asked": asked.id}, words
