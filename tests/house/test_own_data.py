"""Whatever is held about a person is given to her, or it is said why not; and by what right it is held."""

from app.database import Base
from app.own_data.given import GIVEN, NOT_GIVEN
from app.own_data.held import HELD, Part
from app.own_data.queries import READ
from tests.house.source import told
from tests.house.test_tables import IMPERSONAL


def test_every_table_with_something_personal_is_given_to_her_or_it_is_said_why_not() -> None:
    unknown = set(Base.metadata.tables) - IMPERSONAL - set(GIVEN) - set(NOT_GIVEN)
    advice = "Name the part in GIVEN of app/own_data/given.py and read it there; or say in NOT_GIVEN whose it is."
    assert not unknown, told(list(unknown), advice)


def test_no_table_is_listed_that_is_gone() -> None:
    gone = (set(GIVEN) | set(NOT_GIVEN)) - set(Base.metadata.tables)
    assert not gone, told(list(gone), "Take it out of app/own_data/given.py.")
    assert not set(GIVEN) & set(NOT_GIVEN)


def test_every_part_is_told_and_read() -> None:
    assert [one.part for one in HELD] == list(Part) == list(READ)
    assert set(GIVEN.values()) == set(Part)


def test_of_every_part_she_is_told_what_for_by_what_right_how_long_and_who_mends_it() -> None:
    silent = [one.title for one in HELD if not all((one.what, one.purpose, one.basis, one.how_long, one.mends))]
    assert not silent, told(silent, "Say it in app/own_data/held.py: she has a right to know.")
