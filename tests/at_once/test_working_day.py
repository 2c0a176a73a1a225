"""Residents file and receivers work at the same time: what people were told is there, and no number is left out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from flask import Flask

from app.dossiers.lifecycle import Move
from tests.at_once.come import come, set_up
from tests.at_once.found import counted
from tests.at_once.people import Receiver, Resident
from tests.live import served

__all__ = ["served"]
# For five minutes, with a hundred and ten people: tests/bench/working_day.py.
RESIDENTS, RECEIVERS, MOST_LOOKS = 4, 2, 40


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_nothing_is_lost_or_twice_when_all_are_at_it(app: Flask, served: str, database_url: str) -> None:
    set_up(app, RESIDENTS, RECEIVERS)
    residents, receivers = come([served], RESIDENTS, RECEIVERS, 0)
    acts: list[Callable[[], None]] = [partial(files, one) for one in residents]
    acts += [partial(works, one, receivers) for one in receivers]
    with ThreadPoolExecutor(len(acts)) as hands:
        list(hands.map(lambda act: act(), acts))
    found = counted(database_url, residents, receivers)
    assert all(there == told for there, told in found.values()), found
    assert found["dong-y, in the history"] == (RESIDENTS, RESIDENTS)


def files(resident: Resident) -> None:
    resident.signs_in().files()


def works(mai: Receiver, colleagues: list[Receiver]) -> None:
    """Until all that will come is decided."""
    mai.signs_in()
    for _ in range(MOST_LOOKS):
        mai.moves_one()
        if sum(one.moved[Move.GRANT] for one in colleagues) == RESIDENTS:
            return
