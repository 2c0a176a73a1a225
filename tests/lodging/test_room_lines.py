"""Rooms are read as hosts write them."""

import pytest

from app.lodging.house.room_lines import MOST_ROOMS, RoomLine, RoomsUnreadable, read_rooms, written


@pytest.mark.parametrize(
    ("line", "name", "beds"),
    [
        ("201, 2", "201", 2),
        ("201: 3", "201", 3),
        ("Phòng 201 - 4 người", "201", 4),
        ("phòng VIP", "VIP", 2),
        ("Nhà sàn, 12 chỗ", "Nhà sàn", 12),
        ("305", "305", 2),
        ("A1-02, 2", "A1-02", 2),
        ("201-2", "201", 2),
    ],
)
def test_a_line_is_a_room(line: str, name: str, beds: int) -> None:
    assert read_rooms(line) == (RoomLine(name, beds),)


def test_a_floor_in_one_line() -> None:
    assert [one.name for one in read_rooms("201-204, 3\n\nA08 - A10, 1")] == [
        "201", "202", "203", "204", "A08", "A09", "A10",
    ]  # fmt: skip
    assert {one.beds for one in read_rooms("201-204, 3")} == {3}
    assert [one.name for one in read_rooms("101-103")] == ["101", "102", "103"]


def test_what_was_read_can_be_read_again() -> None:
    rooms = read_rooms("201-203, 2\nVIP, 4")
    assert read_rooms(written(rooms)) == rooms


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("201, 2\n201, 3", "ghi hai lần"),
        ("201, 0", "số giường từ 1"),
        ("Phòng ở tận cuối hành lang bên trái, 2", "nhiều nhất 20 chữ"),
        ("210-201, 2", "từ số nhỏ đến số lớn"),
        (f"1000-{1000 + MOST_ROOMS - 1}\nVIP", f"nhiều nhất {MOST_ROOMS} phòng"),
    ],
)
def test_what_is_no_room_says_what_to_do(text: str, says: str) -> None:
    with pytest.raises(RoomsUnreadable, match=says):
        read_rooms(text)
