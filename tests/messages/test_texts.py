"""What bà Lan reads on a telephone of 2008: one SMS, in plain letters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.messages.texts import (
    dossier_accepted,
    dossier_answered,
    dossier_answered_for,
    dossier_asked,
    dossier_decided,
    dossier_due_moved,
    dossier_handed_over,
    dossier_refused,
    dossier_sent,
    dossier_sent_for,
    dossier_stopped,
    dossier_withdrawn,
    dossier_withdrawn_for,
    named,
    sms_length_ok,
    without_marks,
)
from app.places.gazetteer import wards

NUMBER = "CG-261123-0042"
LONGEST_NUMBER = "ABCDEF-261123-12345678"
DUE = date(2026, 11, 30)
WARD_NAMES = {ward.name for ward in wards().values()}


def test_ba_lan_reads_that_her_dossier_was_sent():
    assert dossier_sent(NUMBER, "Phường Cầu Giấy", DUE) == (
        "Da gui ho so CG-261123-0042 toi Phuong Cau Giay. Han tra ket qua: 30/11/2026. "
        "Anh/chi giu ma nay de tra cuu. Khong dua ma PIN cho ai."
    )


def test_ba_lan_reads_that_her_dossier_was_accepted():
    assert dossier_accepted(NUMBER, DUE) == (
        "Ho so CG-261123-0042 da duoc tiep nhan. Hen tra ket qua: 30/11/2026. "
        "Neu can them giay to, chung toi se nhan anh/chi."
    )


def test_sending_fits_one_message_in_every_ward():
    too_long = [name for name in WARD_NAMES if not sms_length_ok(dossier_sent(LONGEST_NUMBER, name, DUE))]
    for_her = (dossier_sent_for(LONGEST_NUMBER, name, DUE, "Cán bộ điểm") for name in WARD_NAMES)
    too_long += [text for text in for_her if not sms_length_ok(text)]
    assert too_long == []


def test_a_shared_phone_reads_whom_it_is_for_unless_that_would_be_a_second_message():
    sent = dossier_sent(NUMBER, "Phường Cầu Giấy", DUE)
    assert named(sent, "Nguyệt") == f"Nguyet: {sent}"
    assert named("a" * 160, "Lan") == "a" * 160


def test_every_ward_has_a_name_in_plain_letters():
    assert [name for name in WARD_NAMES if not without_marks(name).isascii()] == []


LONGEST_PHONE = "0220 0000 0000 0000"


@pytest.mark.parametrize(
    "text",
    [
        dossier_accepted(LONGEST_NUMBER, DUE),
        dossier_asked(LONGEST_NUMBER, 100),
        dossier_answered(LONGEST_NUMBER, DUE),
        dossier_answered_for(LONGEST_NUMBER, DUE),
        dossier_due_moved(LONGEST_NUMBER, DUE, DUE),
        dossier_refused(LONGEST_NUMBER, LONGEST_PHONE),
        dossier_stopped(LONGEST_NUMBER, LONGEST_PHONE),
        dossier_decided(LONGEST_NUMBER),
        dossier_handed_over(LONGEST_NUMBER),
        dossier_withdrawn(LONGEST_NUMBER),
        dossier_withdrawn_for(LONGEST_NUMBER),
    ],
)
def test_what_happens_later_fits_one_message_with_the_longest_number(text: str):
    assert sms_length_ok(text), len(text)


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
