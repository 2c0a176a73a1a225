"""The forms with which somebody leaves this machine, or every other one."""

from tests.house.forgotten_pins import Ready
from tests.personas import Helped, Person


def forms_of_leaving(resident: Person, officer: Helped) -> list[Ready]:
    """After these neither of them is signed in."""
    return [
        (resident, "mine.machines.leave_others", {}, {}),
        (resident, "entry.sign_out", {}, {}),
        (officer, "staff_account.leave_all", {}, {}),
    ]
