"""What fits into one SMS, what more costs, and how a text reads without marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.messages.sms import named, parts, room, sms_length_ok, without_marks
from app.places.gazetteer import wards


def test_a_shared_phone_reads_whom_it_is_for_unless_that_would_be_one_message_more():
    assert named("Ho so da gui.", "Nguyet") == "Nguyet: Ho so da gui."
    assert named("a" * 160, "Lan") == "a" * 160
    assert named("ế" * 100, "Lan") == "Lan: " + "ế" * 100


def test_every_ward_has_a_name_in_plain_letters():
    names = {ward.name for ward in wards().values()}
    assert [name for name in names if not without_marks(name).isascii()] == []


@pytest.mark.parametrize(
    ("text", "many"),
    [
        pytest.param("", 1, id="nothing yet"),
        pytest.param("a" * 160, 1, id="160 plain letters"),
        pytest.param("a" * 161, 2, id="one more, each part has room for 153"),
        pytest.param("a" * 306, 2, id="two full parts"),
        pytest.param("a" * 307, 3, id="a third"),
        pytest.param("ế" * 71, 2, id="with marks each part has room for 67"),
        pytest.param("ế" * 134, 2, id="two full parts with marks"),
        pytest.param("ế" * 135, 3, id="a third with marks"),
        pytest.param("a" * 152 + "[" + "a" * 152, 3, id="a letter of two is not cut in two"),
        pytest.param("ế" * 66 + "😀" + "ế" * 66, 3, id="nor a picture"),
    ],
)
def test_a_longer_text_is_paid_for_part_by_part(text: str, many: int):
    assert parts(text) == many


def test_the_room_it_takes_is_counted_in_letters_of_its_alphabet():
    assert (room("a[€"), room("ế😀")) == (5, 3)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        pytest.param("a" * 160, True, id="160 plain letters"),
        pytest.param("a" * 161, False, id="161 plain letters"),
        pytest.param("ế" * 70, True, id="70 Vietnamese letters"),
        pytest.param("a" * 70 + "ế", False, id="one Vietnamese letter spoils 70 plain ones"),
        pytest.param("[" * 80, True, id="80 letters that take two"),
        pytest.param("[" * 81, False, id="81 letters that take two"),
        pytest.param("à" * 160, True, id="Italian letters are in the alphabet"),
        pytest.param("😀" * 35, True, id="35 pictures take two each"),
        pytest.param("😀" * 36, False, id="36 pictures"),
    ],
)
def test_one_message_has_room_for_so_much(text, fits):
    assert sms_length_ok(text) is fits


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đường Nguyễn Khuyến", "Duong Nguyen Khuyen"),
        ("Xã Ea M’Droh", "Xa Ea M'Droh"),
        ("“ạ” – …", '"a" - ...'),
    ],
)
def test_marks_are_left_out(text, plain):
    assert without_marks(text) == plain


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậ AĂÂĐÊÔƠƯ", max_size=200))
def test_vietnamese_becomes_plain_without_getting_longer(text):
    plain = without_marks(text)
    assert (plain.isascii(), len(plain)) == (True, len(text))
