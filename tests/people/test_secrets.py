"""What a thief of the table learns from what is stored of a PIN."""

from importlib.util import module_from_spec, spec_from_file_location

import pytest
from argon2 import extract_parameters

from app.people import secrets
from app.people.secrets import closed, decoy, matches


@pytest.fixture(scope="module")
def stored() -> str:
    return closed("258036", "pepper")


def test_the_right_pin_opens(stored: str):
    assert matches(stored, "258036", "pepper")


def test_a_wrong_pin_does_not_open(stored: str):
    assert not matches(stored, "258037", "pepper")


def test_without_the_pepper_the_right_pin_does_not_open(stored: str):
    assert not matches(stored, "258036", "another pepper")


def test_the_same_pin_is_stored_differently_each_time(stored: str):
    assert closed("258036", "pepper") != stored


def test_the_pin_does_not_stand_in_what_is_stored(stored: str):
    assert "258036" not in stored


def test_what_is_stored_fits_its_column(stored: str):
    assert len(stored) <= 120


def test_nobody_has_the_decoy():
    assert not matches(decoy(), "nobody", "pepper")


def test_a_thief_of_the_table_needs_19_mb_and_two_rounds_for_every_guess():
    # As the app has it: the other tests hash faster (tests/conftest.py).
    served = spec_from_file_location("as_served", secrets.__file__)
    assert served
    assert served.loader
    module = module_from_spec(served)
    served.loader.exec_module(module)
    assert module.closed("258036", "pepper").startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert module.decoy().startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_comparing_with_the_decoy_costs_as_much_as_with_an_account(stored: str):
    assert extract_parameters(decoy()) == extract_parameters(stored)
