"""What a person types is read as she meant it, or she is told what to do."""

import unicodedata
from datetime import date

import pytest

from app.catalogue.answers import Place, Raw, Unclear, Value, read, readable, rows_of, shown
from app.catalogue.question import (
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Members,
    PersonName,
    Phone,
    Question,
    Text,
)

TODAY = date(2026, 11, 23)
TEXT = Text("a", "Ghi chú", name="ghi chú")
NAME = PersonName("a", "Họ tên", name="họ tên")
CHOICE = Choice("a", "Chọn", name="chỗ ở", options={"thue": "Nhà thuê", "nha_minh": "Nhà của tôi"})
DAY = Day("a", "Ngày", name="ngày bắt đầu ở")
BORN = BirthDay("a", "Ngày sinh", name="ngày sinh")
NUMBER = CitizenNumber("a", "Số", name="số định danh")
PHONE = Phone("a", "Điện thoại", name="số điện thoại")
HOME = Address("a", "Phường, xã", name="nơi ở tạm trú")
PEOPLE = Members("a", "Ai cùng đi?", name="người đi cùng", one=(NAME,))
TYPED = (TEXT, NAME, CHOICE, DAY, BORN, NUMBER, PHONE)
EVERY: tuple[Question, ...] = (*TYPED, HOME)


def kind(question: Question) -> str:
    return type(question).__name__


def optional(question: Question) -> Question:
    changed = {name: getattr(question, name) for name in question.__dataclass_fields__}
    return type(question)(**{**changed, "required": False})


def said(question: Question, raw: Raw) -> str:
    with pytest.raises(Unclear) as refused:
        read(question, raw, TODAY)
    return str(refused.value)


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        (TEXT, "  ba  phòng ", "ba phòng"),
        (NAME, "TRẦN THỊ LAN", "Trần Thị Lan"),
        (CHOICE, "thue", "thue"),
        (DAY, "1/12/2026", date(2026, 12, 1)),
        (BORN, "05021958", date(1958, 2, 5)),
        (NUMBER, "001 158 012 345", "001158012345"),
        (PHONE, "+84 912 345 678", "0912345678"),
    ],
    ids=lambda value: kind(value) if not isinstance(value, str | date) else None,
)
def test_what_was_typed_is_understood(question: Question, typed: str, value: Value):
    assert read(question, {"a": typed}, TODAY) == value


@pytest.mark.parametrize("question", EVERY, ids=kind)
@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "\n\t"])
def test_nothing_typed_is_asked_for_again(question: Question, typed: str):
    assert said(question, {"a": typed}).startswith(("Điền", "Chọn", "Gõ"))


@pytest.mark.parametrize("question", EVERY, ids=kind)
def test_what_may_be_left_out_is_nothing(question: Question):
    assert read(optional(question), {}, TODAY) is None


@pytest.mark.parametrize("question", [NUMBER, PHONE, DAY, BORN, HOME], ids=kind)
def test_what_may_be_left_out_is_still_read_when_typed(question: Question):
    assert not readable(optional(question), {"a": "xyzzyx"}, TODAY)


@pytest.mark.parametrize("question", TYPED, ids=kind)
@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "a" * 10_000, "😀" * 200, "31/02/2020", "', DROP"])
def test_nonsense_is_answered_with_what_to_do(question: Question, typed: str):
    if readable(question, {"a": typed}, TODAY):
        assert question is TEXT
        return
    words = said(question, {"a": typed})
    assert "không hợp lệ" not in words.lower()
    assert any(verb in words for verb in ("gõ", "Gõ", "Chọn", "Viết", "xem lại", "Xem lại", "bỏ"))


def test_free_text_keeps_what_looks_like_a_page():
    assert read(TEXT, {"a": "<script>alert(1)</script>"}, TODAY) == "<script>alert(1)</script>"


@pytest.mark.parametrize(("letters", "fits"), [(120, True), (121, False)])
def test_free_text_has_room_for_so_many_letters(letters: int, fits: bool):
    assert readable(TEXT, {"a": "ạ" * letters}, TODAY) is fits


@pytest.mark.parametrize("question", [TEXT, NAME], ids=kind)
def test_marks_sent_apart_are_the_same_letters(question: Question):
    apart = unicodedata.normalize("NFD", "Trần Thị Lan")
    assert read(question, {"a": apart}, TODAY) == "Trần Thị Lan"


def test_a_choice_that_is_not_on_the_page_is_refused():
    assert "Chọn một trong" in said(CHOICE, {"a": "biet_thu"})


@pytest.mark.parametrize("typed", ["31/02/1958", "0", "5/2", "hôm qua", "32/1/1958", "29/2/2025"])
def test_a_day_that_does_not_exist_is_no_birthday(typed: str):
    assert not readable(BORN, {"a": typed}, TODAY)


def test_nobody_is_born_tomorrow():
    assert "chưa đến" in said(BORN, {"a": "24/11/2026"})


def test_a_child_may_be_born_today():
    assert read(BORN, {"a": "23/11/2026"}, TODAY) == TODAY


@pytest.mark.parametrize(("year", "readable_"), [(1896, False), (1900, True)])
def test_nobody_is_older_than_the_oldest(year: int, readable_: bool):
    assert readable(BORN, {"a": f"1/1/{year}"}, TODAY) is readable_


@pytest.mark.parametrize(
    ("typed", "words"), [("24/11/2027", "quá xa"), ("22/11/2023", "quá lâu"), ("1/12/2126", "xem lại năm")]
)
def test_a_day_far_from_now_is_looked_at_again(typed: str, words: str):
    assert words in said(DAY, {"a": typed})


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        (CHOICE, "thue", "Nhà thuê"),
        (DAY, date(2026, 12, 1), "01/12/2026"),
        (NAME, "Trần Thị Lan", "Trần Thị Lan"),
        (optional(NAME), None, ""),
    ],
    ids=["choice", "day", "name", "nothing"],
)
def test_an_answer_is_said_in_words(question: Question, value: Value, words: str):
    assert shown(question, value) == words


def test_an_address_is_said_from_house_to_province():
    raw = {"a": "cau giay ha noi", "a_nha": "Số 12 ngõ 34"}
    assert shown(HOME, read(HOME, raw, TODAY)) == "Số 12 ngõ 34, Phường Cầu Giấy, Thành phố Hà Nội"


def test_people_are_read_as_they_were_added():
    rows = [{"id": "1", "a": "Bảo"}]
    assert rows_of(PEOPLE, {"a": rows}) == tuple(rows)


def test_a_text_where_people_belong_is_nobody():
    assert rows_of(PEOPLE, {"a": "x"}) == ()


def test_people_where_a_text_belongs_are_nothing_typed():
    assert not readable(NAME, {"a": [{"id": "1"}]}, TODAY)


def test_an_address_is_a_place_of_today():
    place = read(HOME, {"a": "cau giay ha noi", "a_nha": "Số 12"}, TODAY)
    assert isinstance(place, Place)
    assert (place.ward.code, place.street) == ("00166", "Số 12")
