"""The forms with which staff make recovery codes, and with which somebody leaves this machine, or every other one."""

from flask import Flask

from app import demo
from app.actor import BY_ONESELF, Role
from app.clock import now
from app.database import db
from app.people.actions import NewAccount, open_account
from app.people.queries import open_sign_ins
from tests.dossiers.filed import at_work
from tests.house.forgotten_pins import Ready
from tests.journeys.bad_luck import joins
from tests.personas import Helped, Person, Worker


def forms_of_leaving(resident: Person, officer: Helped) -> list[Ready]:
    """After these nobody is signed in."""
    sets_up = joins(officer.app, "an", "Lê Thị An", Role.ADMIN).signs_in()
    codes = Worker(officer.app, "quang").signs_in(slowly=True)
    return [
        *forms_of_the_lock(officer.app),
        (sets_up, "own_phone.keep", {}, {"ten": "minh", "dien_thoai": "0905111666", "nam": "1988"}),
        (codes, "staff_codes.make", {}, {"ma": demo.current_code(now())}),
        (resident, "mine.machines.leave_others", {}, {}),
        *forms_of_closing(officer),
        (resident, "entry.sign_out", {}, {}),
        (officer, "staff_account.leave_all", {}, {}),
    ]


def forms_of_closing(officer: Helped) -> list[Ready]:
    """One neighbour closes her account on her own page, another beside the officer; neither has sent anything."""
    alone, beside = (
        Person(officer.app, "Đỗ Thị Tám", phone, "471928", "01/01/1962", "") for phone in ("0987000777", "0987000888")
    )
    with officer.app.app_context():
        for one in (alone, beside):
            new = NewAccount(one.name, one.phone, 1962, one.pin)
            open_account(new, BY_ONESELF, officer.app.extensions["settings"].pin_pepper, now())
        db.session.commit()
    return [
        (alone.signs_in(), "mine.closing.shut", {}, {"pin": alone.pin}),
        (officer, "closing.shut", {}, {"dien_thoai": beside.phone, "pin": beside.pin}),
    ]


def forms_of_the_lock(app: Flask) -> list[Ready]:
    """Two colleagues came back to a locked tablet: one goes on, one gives it to somebody else."""
    opens, gives = Worker(app, "binh").signs_in(slowly=True), Worker(app, "son").signs_in(slowly=True)
    with app.app_context():
        for username in (opens.username, gives.username):
            for row in open_sign_ins(at_work(username), now()):
                row.seen_at = now() - app.extensions["settings"].staff_idle
        db.session.commit()
    return [
        (opens, "staff_lock.open_again", {}, {"ma": demo.current_code(now())}),
        (gives, "staff_lock.somebody_else", {}, {}),
    ]
