"""What an address asks of the list; what it cannot mean is left out."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from app.clock import HANOI
from app.dossiers.inbox.place import Place, read_place, seen, seen_at
from app.dossiers.inbox.urgency import Urgency, left
from app.dossiers.inbox.wanted import EVERYTHING, NOBODY, Facet, read_wanted
from app.dossiers.inbox.words import AT_DESK
from app.dossiers.lifecycle import State
from app.office.calendar import national_calendar

ME = uuid4()
DUE = datetime(2026, 11, 30, 17, 0, tzinfo=HANOI)
PLACE = Place(1, DUE, "CG-261123-0042")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"thu-tuc": "dang-ky-tam-tru", "han": "qua-han"}, {"thu-tuc": "dang-ky-tam-tru", "han": "qua-han"}),
        ({"giu": "toi"}, {"giu": str(ME)}),
        ({"giu": NOBODY, "cach-nop": "nop-ho"}, {"giu": NOBODY, "cach-nop": "nop-ho"}),
        ({"giu": "ai do", "diem": "1", "to": "x" * 4000, "y-kien": "co"}, {}),
        ({"trang-thai": "sent"}, {"trang-thai": "sent"}),
        ({"trang-thai": "withdrawn", "han": "mai", "cach-nop": "bay"}, {}),
        ({"thu-tuc": "x" * 61, "sau": "1"}, {}),
        ({"thu-tuc": "dang-ky\0"}, {}),
        ({"han": "", "thu-tuc": "  "}, {}),
    ],
)
def test_an_address_narrows_by_what_it_can_mean(typed: dict[str, str], kept: dict[str, str]):
    assert read_wanted(typed, ME).as_args == kept


def test_another_choice_takes_the_place_of_the_first_and_none_lets_it_go():
    late = EVERYTHING.but(Facet.TERM, "qua-han")
    assert late.but(Facet.TERM, "hom-nay")[Facet.TERM] == "hom-nay"
    assert late.but(Facet.TERM, "") == EVERYTHING
    assert late[Facet.POINT] == ""


def test_a_place_is_read_as_it_was_written():
    assert read_place(str(PLACE)) == PLACE


@pytest.mark.parametrize("text", ["", "x", "2.1.CG-261123-0042", "1.x.CG-261123-0042", "1.99999999999999.CG", "1.5.ma"])
def test_what_is_no_place_begins_at_the_beginning(text: str):
    assert read_place(text) is None


def test_whoever_has_seen_the_newest_change_has_nothing_to_ask_for():
    changes = [(DUE, "CG-261123-0042"), (DUE - timedelta(minutes=1), "CG-261123-0041")]
    assert str(seen(changes, DUE)) == str(seen(list(changes), DUE))


def test_what_began_earlier_and_ended_later_is_a_change_too():
    before, after = [(DUE, "CG-261123-0042")], [(DUE, "CG-261123-0042"), (DUE - timedelta(1), "CG-261123-0041")]
    assert str(seen(before, DUE)) != str(seen(after, DUE))


def test_the_words_for_what_is_left_are_renewed_by_themselves():
    assert str(seen([], DUE)) != str(seen([], DUE + timedelta(minutes=10)))


def test_a_page_knows_when_the_newest_change_was_that_it_shows():
    at = seen_at(str(seen([(DUE, "CG-261123-0042")], DUE)))
    assert at == DUE
    empty = seen_at(str(seen([], DUE)))
    assert empty
    assert empty < DUE, "whatever comes is newer"
    assert [seen_at(one) for one in ("", "x-1", "9" * 20)] == [None] * 3


@pytest.mark.parametrize(
    ("now", "paused", "words", "urgency"),
    [
        (datetime(2026, 11, 26, 9, 0, tzinfo=HANOI), None, "còn 2 ngày 7 giờ làm việc", Urgency.CALM),
        (datetime(2026, 11, 30, 15, 0, tzinfo=HANOI), None, "Gấp: còn 2 giờ làm việc", Urgency.SOON),
        (datetime(2026, 11, 30, 17, 0, tzinfo=HANOI), None, "Gấp: sắp hết hạn", Urgency.SOON),
        (datetime(2026, 12, 1, 10, 0, tzinfo=HANOI), None, "quá hạn 2 giờ làm việc", Urgency.LATE),
        (
            datetime(2026, 12, 1, 10, 0, tzinfo=HANOI),
            date(2026, 11, 26),
            "Dừng đếm từ thứ Năm 26/11/2026",
            Urgency.PAUSED,
        ),
    ],
)
def test_it_is_red_before_it_is_late_and_what_is_paused_says_so(
    now: datetime, paused: date | None, words: str, urgency: Urgency
):
    told = left(DUE, paused, now, national_calendar())
    assert (told.words, told.urgency) == (words, urgency)


@pytest.mark.parametrize("state", State)
def test_no_state_speaks_to_the_resident_where_the_desk_reads_it(state: State):
    assert "anh/chị" not in AT_DESK[state].lower()
