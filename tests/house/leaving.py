"""The forms with which staff make recovery codes, and with which somebody leaves this machine, or every other one."""

from app import demo
from app.clock import now
from tests.house.forgotten_pins import Ready
from tests.personas import Helped, Person, Worker


def forms_of_leaving(resident: Person, officer: Helped) -> list[Ready]:
    """After these nobody is signed in."""
    codes = Worker(officer.app, "quang").signs_in(slowly=True)
    return [
        (codes, "staff_codes.make", {}, {"ma": demo.current_code(now())}),
        (resident, "mine.machines.leave_others", {}, {}),
        (resident, "entry.sign_out", {}, {}),
        (officer, "staff_account.leave_all", {}, {}),
    ]
