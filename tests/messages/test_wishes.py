"""Who is told, on which phone."""

import pytest

from app.messages.events import FACTS, Event, Topic
from app.messages.wishes import Reader

MOBILE, OTHER, LANDLINE = "0912345678", "0987654321", "02438345678"


def test_she_does_without_what_she_said_and_with_nothing_else():
    left = {one for one in Event if not Reader(without=frozenset({Topic.PROGRESS})).wants(one)}
    assert left == {one for one, facts in FACTS.items() if facts.topic is Topic.PROGRESS}
    assert all(Reader().wants(one) for one in Event)


@pytest.mark.parametrize(
    "event", [Event.DOSSIER_ASKED, Event.DOSSIER_REFUSED, Event.RESULT_ITSELF, Event.PIN_CODE, Event.MANDATE_GIVEN]
)
def test_nobody_can_do_without_what_the_law_or_her_safety_needs(event: Event):
    assert Reader(without=frozenset(Topic)).wants(event)


@pytest.mark.parametrize(
    ("named", "account", "own", "told"),
    [
        (OTHER, MOBILE, False, OTHER),
        (OTHER, MOBILE, True, MOBILE),
        (LANDLINE, MOBILE, False, MOBILE),
        (OTHER, LANDLINE, True, OTHER),
        (OTHER, "", True, OTHER),
        (LANDLINE, LANDLINE, False, LANDLINE),
    ],
)
def test_she_is_told_on_the_phone_that_she_named(named: str, account: str, own: bool, told: str):
    assert Reader(phone=account, own_phone=own).phone_for(named) == told
