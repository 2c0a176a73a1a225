"""The seal of one row stands for all rows before it."""

from hypothesis import given
from hypothesis import strategies as st

from app.audit.chain import START, chained

# What one row says: the separator of the parts can't be typed into any of them.
FACTS = st.lists(st.text(alphabet=st.characters(exclude_characters="\x1f", codec="utf-8")), min_size=1)


def test_a_seal_is_sha_256_over_the_one_before_and_the_facts():
    # Known answer: printf '%064d\x1fa\x1fb' 0 | sha256sum
    assert chained(START.seal, "a", "b") == "06056d61210ec7bd16bf251d6372579c2400ab460f433505654343f3a7c2731b"


@given(FACTS, FACTS)
def test_facts_that_differ_have_seals_that_differ(one: list[str], other: list[str]):
    assert (chained(START.seal, *one) == chained(START.seal, *other)) is (one == other)


@given(FACTS)
def test_the_seal_before_counts(facts: list[str]):
    assert chained(START.seal, *facts) != chained(chained(START.seal), *facts)
