"""What bà Lan reads on a telephone of 2008: one SMS, in plain letters."""

from collections.abc import Mapping

import pytest

from app.messages.events import Event
from app.messages.letter import PLACE
from app.messages.sms import room, sms_length_ok
from app.messages.wording import EVERYWHERE, PLACES, WORDING, letter
from app.places.gazetteer import wards

SAMPLE = {name: place.sample for name, place in PLACES.items()}
LONGEST = {name: place.longest for name, place in PLACES.items()}
DOSSIER = pytest.mark.parametrize("event", WORDING)


def plain(event: Event, values: Mapping[str, str] = SAMPLE) -> str:
    return letter(event, values).plain


def test_ba_lan_reads_that_her_dossier_was_sent():
    assert plain(Event.DOSSIER_SENT) == (
        "Ho so CG-261123-0042 da toi Cong an Phuong Cau Giay. Hen tra 30/11/2026. Cho tin nhan. "
        "Hoi can bo Mai 024 3834 5678. Giu kin ma PIN."
    )


def test_ba_lan_reads_that_her_dossier_was_accepted():
    assert plain(Event.DOSSIER_ACCEPTED) == (
        "Cong an Phuong Cau Giay da nhan ho so CG-261123-0042. Hen tra 30/11/2026. Thieu giay se nhan. "
        "Hoi can bo Mai 024 3834 5678."
    )


def test_ba_lan_reads_that_a_day_moved_and_which_it_was():
    assert plain(Event.DOSSIER_DUE_MOVED) == (
        "Ho so CG-261123-0042: Cong an Phuong Cau Giay doi lich lam. Hen tra 30/11/2026, khong phai 27/11/2026. "
        "Hoi can bo Mai 024 3834 5678."
    )


@DOSSIER
def test_it_fits_one_message_with_the_longest_ward_number_and_name(event: Event):
    assert sms_length_ok(plain(event, LONGEST)), room(plain(event, LONGEST))
    assert plain(event, LONGEST).isascii()


def test_no_ward_has_a_longer_name():
    assert max(len(ward.name) for ward in wards().values()) == len(LONGEST["phuong"])


@DOSSIER
def test_it_names_whatever_its_event_may_not_leave_out_and_nothing_strange(event: Event):
    named = set(PLACE.findall(WORDING[event].ours))
    assert set(WORDING[event].needed) <= named <= set(WORDING[event].places) <= set(PLACES)


# What is done for somebody says whom to call when she did not want it; a result by message is complete in itself.
OTHERWISE = {Event.DOSSIER_SENT_FOR, Event.DOSSIER_ANSWERED_FOR, Event.DOSSIER_WITHDRAWN_FOR, Event.RESULT_ITSELF}


@pytest.mark.parametrize("event", [one for one in WORDING if one not in OTHERWISE])
def test_it_names_the_body_the_officer_to_turn_to_and_the_telephone(event: Event):
    assert set(EVERYWHERE) <= set(PLACE.findall(WORDING[event].ours))
