"""Whatever a phone is told fits into one SMS, however long the names and numbers are."""

import inspect
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from app.catalogue.registry import all_services
from app.clock import HANOI
from app.dossiers.lifecycle import STATES
from app.dossiers.said import LONGEST_CALLED
from app.messages import account_texts, answer_texts, desk_texts, guest_texts, host_texts, mandate_texts
from app.messages.letter import Letter
from app.messages.sms import sms_length_ok, without_marks
from app.people.names import SPOKEN
from app.places.gazetteer import wards

# The longest that each argument can be, by its name; a text with a new kind of argument brings its own line.
LONGEST: dict[str, Any] = {
    "ward_name": max((ward.name for ward in wards().values()), key=lambda name: len(without_marks(name))),
    "first_name": "W" * SPOKEN,
    "new_phone": "0912345678",
    "code": "258036",
    "birth_year": 1958,
    "until": datetime(2026, 11, 30, 23, 0, tzinfo=HANOI),
    "count": 1_000,
    "by_sms": True,
    "services": tuple(one.name for one in all_services()) * 2,
    "how_long": "31 ngày",
    "helper": f"điểm dịch vụ công {max((ward.name for ward in wards().values()), key=len)}",
    "inviter": f"Tổ trưởng {'W' * 14}",
    "address": f"{'W' * 40}/moi",
    "house_name": "W" * 120,
    "symbols": "H7K29PXM",
    "late": 1_000,
    "lines": 1_000,
    "rooms": 1_000,
    "house": f"Nhà nghỉ {'W' * 111}",
    "number": "ABCDEF-261123-12345678",
    "state": max((facts.words for facts in STATES.values()), key=len),
    "due": date(2026, 11, 30),
    "officer": f"cán bộ {'W' * LONGEST_CALLED}",
    "desk_phone": "0220 000 0000",
    "how_many": "1000 hồ sơ sắp hết hạn hôm nay, 1000 hồ sơ đã quá hạn",
    "host": "w" * 200,
    "most_urgent": "ABCDEF-261123-12345678",
    "at": datetime(2026, 11, 23, 19, 42, tzinfo=HANOI),
}
NO_MESSAGES = {"not_you", "_stop", "_in_short", "_called", "_short"}


def messages() -> list[Callable[..., Letter]]:
    """Every function that says something to a phone."""
    rooms = (mandate_texts, account_texts, guest_texts, host_texts, desk_texts, answer_texts)
    found = [one for room in rooms for _, one in inspect.getmembers(room, inspect.isfunction)]
    found = [one for one in found if one.__module__ in {room.__name__ for room in rooms}]
    return [one for one in dict.fromkeys(found) if one.__name__ not in NO_MESSAGES]


def longest(text: Callable[..., Letter]) -> str:
    names = inspect.signature(text).parameters
    unknown = set(names) - set(LONGEST)
    assert not unknown, f"{text.__name__}: say in LONGEST how long {', '.join(sorted(unknown))} can be"
    return text(**{name: LONGEST[name] for name in names}).plain


def test_the_search_finds_the_texts():
    assert {"dossiers_due", "pin_code", "pin_changed", "mandate_given"} <= {one.__name__ for one in messages()}


@pytest.mark.parametrize("text", messages(), ids=lambda one: one.__name__)
def test_a_text_is_one_message_at_its_longest(text: Callable[..., Letter]):
    words = longest(text)
    assert sms_length_ok(words), (
        f"{text.__name__} has {len(words)} letters, 160 plain ones or 70 with marks fit: {words}"
    )


def test_a_code_says_whose_it_is_how_long_it_holds_and_that_nobody_may_have_it():
    assert account_texts.pin_code("258036", 1958).plain == (
        "Ma dat lai PIN: 258036, dung trong 10 phut, cho tai khoan sinh nam 1958. "
        "Khong dua ma nay cho ai, ke ca can bo."
    )
