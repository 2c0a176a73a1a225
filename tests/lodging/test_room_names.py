"""Chị Hạnh writes a room as she says it, and it is the room that she means."""

import pytest

from app.lodging.room_names import RoomNames


@pytest.mark.parametrize(
    ("typed", "known", "room"),
    [
        *(
            (one, "201", "201")
            for one in ("201", "P201", "p. 201", "phòng 201", "PHÒNG SỐ 201", "p-201", "Ph.201", "R201", "#201")
        ),
        *((one, "P.201", "P.201") for one in ("201", "p201", "Phòng 201")),
        *((one, "A201", "A201") for one in ("a201", "A 201", "A-201", "phòng A201", "P. A201")),
        *((one, "Hoa Sen", "Hoa Sen") for one in ("hoa sen", "Phòng Hoa Sen")),
    ],
)
def test_a_room_is_found_as_people_write_it(typed: str, known: str, room: str) -> None:
    assert RoomNames([known, "305", "Gác"]).meant(typed) == room


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("P201", ["201", "P201"]),
        ("phòng 201", ["P. 201", "P-201"]),
        ("201", ["P. 201", "Số 201"]),
        ("2010", ["201"]),
        ("2.01", ["201"]),
        ("B201", ["201", "A201"]),
        ("Pha Lê", ["a lê", "ha le"]),
        ("909", ["201"]),
        ("", ["Phòng", "201"]),
        ("P201", []),
    ],
)
def test_a_room_that_may_be_another_stays_as_it_was_typed(typed: str, known: list[str]) -> None:
    assert RoomNames(known).meant(typed) == typed
