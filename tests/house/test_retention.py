"""Nothing personal is kept without a term, or without a reason why it has none."""

from app.database import Base
from app.retention.kinds import Kind
from app.retention.queries import FIND
from app.retention.rules import OF, RULES, STAYS
from tests.house.source import told
from tests.house.test_tables import IMPERSONAL

RULED = {table for rule in RULES for table in rule.tables}


def test_every_table_with_something_personal_has_a_term_or_a_reason() -> None:
    unknown = set(Base.metadata.tables) - IMPERSONAL - RULED - set(STAYS)
    advice = "Add a rule to app/retention/rules.py: how long, since when, by which law; or say in STAYS why it stays."
    assert not unknown, told(list(unknown), advice)


def test_no_rule_and_no_reason_is_about_a_table_that_is_gone() -> None:
    gone = (RULED | set(STAYS)) - set(Base.metadata.tables)
    assert not gone, told(list(gone), "Take it out of app/retention/rules.py.")
    assert not RULED & set(STAYS), "What has a term does not stay."


def test_every_kind_has_one_rule_and_one_way_to_be_found() -> None:
    assert [rule.kind for rule in RULES] == list(OF)
    assert set(Kind) == set(OF) == {*FIND, Kind.AUDIT}, "The audit alone is cut, not deleted row by row."


def test_a_rule_deletes_from_the_tables_it_names() -> None:
    wrong = [
        f"{kind}: {named}"
        for kind, find in FIND.items()
        if (named := {find.of.__tablename__, *(of.__tablename__ for of, _ in find.along)}) != set(OF[kind].tables)
    ]
    assert not wrong, told(wrong, "The tables of the rule and those of its Find are the same ones.")


def test_every_rule_says_by_what_right_and_a_doubtful_one_waits_for_the_ward() -> None:
    silent = [rule.kind.value for rule in RULES if not (rule.basis and rule.since and rule.name)]
    assert not silent, told(silent, "Say by which law or whose decision.")
    alone = [rule.kind.value for rule in RULES if rule.doubtful and rule.by_timer]
    assert not alone, told(alone, "What is doubtful is never deleted by the worker.")
