"""What comes in is read by the same description that stands in the contract."""

import pytest

from app.api.shapes import Json, Number, Shape, Text, Truth, Unreadable, Word
from app.api.things import Maybe, OneOf, Several, Thing

BY_WAY = OneOf(
    "way",
    {
        "a": Thing({"way": Word({"a": ""}), "days": Number(least=1, most=9)}),
        "b": Thing({"way": Word({"b": ""})}, {"note": Text(longest=5)}),
    },
)


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Text(longest=3), "abc"),
        (Number(least=0, most=5), 5),
        (Number(), 3.0),
        (Truth(), False),
        (Maybe(Truth()), None),
        (Several(Number(), most=2), [1, 2]),
        (BY_WAY, {"way": "a", "days": 9}),
        (BY_WAY, {"way": "b", "note": "năm"}),
    ],
)
def test_what_was_asked_for_is_read(shape: Shape, value: Json):
    assert shape.read(value, "x") == value


@pytest.mark.parametrize(
    ("shape", "value", "where"),
    [
        (Text(longest=3), "abcd", "x"),
        (Text(), 5, "x"),
        (Text(), "a\0b", "x"),
        (Text(letters="[0-9]+"), "12a", "x"),
        (Text(letters="[0-9]+"), "12\n", "x"),
        (Number(most=5), 6, "x"),
        (Number(), True, "x"),
        (Number(), 1.5, "x"),
        (Number(), "1", "x"),
        (Truth(), "true", "x"),
        (Word({"a": ""}), "b", "x"),
        (Word({"a": ""}), ["a"], "x"),
        (Several(Number(), most=2), [1, 2, 3], "x"),
        (Several(Number()), [1, "2"], "x[1]"),
        (Thing({"a": Number()}), {}, "x.a"),
        (Thing({"a": Number()}), {"a": 1, "b": 2}, "x.b"),
        (Thing({}), [], "x"),
        (BY_WAY, {"way": "c"}, "x.way"),
        (BY_WAY, {"way": "a", "note": "năm", "days": 1}, "x.note"),
        (BY_WAY, None, "x"),
    ],
)
def test_anything_else_is_refused_where_it_stands(shape: Shape, value: Json, where: str):
    with pytest.raises(Unreadable) as refused:
        shape.read(value, "x")
    assert [one.where for one in refused.value.found] == [where]
    assert all(one.sentence.endswith(".") for one in refused.value.found)


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(Unreadable) as refused:
        Thing({"a": Number(), "b": Truth()}).read({"b": 1, "c": 2}, "")
    assert [one.where for one in refused.value.found] == ["c", "a", "b"]
