"""Nobody's phone rings at night, but for what cannot wait."""

from datetime import UTC, datetime

import pytest

from app.clock import HANOI
from app.messages.events import FACTS, Event
from app.messages.quiet import is_quiet, may_leave_at

CALM, URGENT = Event.DOSSIER_ACCEPTED, Event.PIN_CODE


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, second, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        pytest.param(at(23, 20, 59, 59), False, id="a second before nine in the evening"),
        pytest.param(at(23, 21), True, id="nine in the evening"),
        pytest.param(at(23, 23, 59, 59), True, id="the last second of the day"),
        pytest.param(at(24, 0), True, id="midnight"),
        pytest.param(at(24, 6, 59, 59), True, id="a second before seven"),
        pytest.param(at(24, 7), False, id="seven in the morning"),
    ],
)
def test_quiet_is_from_nine_in_the_evening_until_seven(moment: datetime, quiet: bool):
    assert is_quiet(moment) is quiet


@pytest.mark.parametrize("late", [at(23, 21), at(23, 23, 59), at(24, 0), at(24, 6, 59, 59)])
def test_what_can_wait_leaves_at_the_next_seven(late: datetime):
    assert may_leave_at(CALM, late) == at(24, 7)


@pytest.mark.parametrize("late", [at(23, 21), at(24, 3)])
def test_a_code_that_somebody_waits_for_leaves_at_once(late: datetime):
    assert may_leave_at(URGENT, late) == late


def test_by_day_everything_leaves_at_once():
    assert may_leave_at(CALM, at(23, 20, 59, 59)) == at(23, 20, 59, 59)


def test_the_night_is_that_of_viet_nam_wherever_the_machine_stands():
    assert may_leave_at(CALM, datetime(2026, 11, 23, 14, 0, tzinfo=UTC)) == at(24, 7)
    assert not is_quiet(datetime(2026, 11, 23, 0, 0, tzinfo=UTC))


def test_the_day_that_moved_can_wait_and_every_secret_that_is_typed_at_once_cannot():
    assert not FACTS[Event.DOSSIER_DUE_MOVED].urgent
    waited_for = {Event.PIN_CODE, Event.PHONE_CODE, Event.MANDATE_ASKED, Event.MANDATES_STOPPED}
    assert all(FACTS[one].urgent for one in waited_for | {Event.CONSENT_WITHDRAWN})
