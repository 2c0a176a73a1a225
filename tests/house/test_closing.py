"""Of every table that names an account it is said what becomes of it when the account is closed."""

from app.closing.terms import GOES, OF_A_HOUSE, STAYS
from app.people.records import Account
from app.retention.queries import naming
from app.retention.rules import OF
from tests.house.source import told


def test_every_table_that_names_an_account_goes_with_it_or_has_a_term() -> None:
    named = {column.table.name for column in naming(Account)}
    advice = (
        "Delete it in app/closing/actions.py and name it in GOES; or name its term in STAYS of app/closing/terms.py."
    )
    unknown = named - GOES - set(STAYS) - {OF_A_HOUSE}
    assert not unknown, told(list(unknown), advice)
    assert GOES | set(STAYS) | {OF_A_HOUSE} == named, "Nothing is listed that is gone."


def test_what_stays_has_the_term_that_is_named() -> None:
    wrong = [f"{table}: {kind}" for table, kind in STAYS.items() if table not in OF[kind].tables]
    assert not wrong, told(wrong, "Name the rule of app/retention/rules.py that deletes from this table.")
