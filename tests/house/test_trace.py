"""Whatever is noted about a person's things is shown to her, and in words."""

import ast
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path

from app.audit.subjects import About
from app.closing.terms import Way as ClosedWay
from app.consents.actions import NOTED_ALREADY, TAKE_BACK
from app.corrections.terms import Outcome
from app.dossiers.lifecycle import Move
from app.dossiers.number_shown import NumberNeeded
from app.identity.paper_seen import PaperSeen
from app.mandates.help import Bringer
from app.mandates.terms import EndedBy, GivenBy
from app.phone_changes.terms import StoppedBy
from app.recovery.terms import Given
from app.sign_in_cards.terms import EndedBy as CardEndedBy
from app.trace.not_hers import NOT_HERS
from app.trace.queries import NOBODYS, OWN
from app.trace.words import AMONG_COLLEAGUES, BESIDE, REASONS, SAID
from tests.house.source import APP, imported_names, named, python_files, told, tree

NOTES = ("note", "note_read")
# The one verb that is a value: what is done with a dossier stands in the table of moves.
MOVED = "app/dossiers/actions.py"
REASON_WORDS: dict[str, Iterable[StrEnum]] = {
    "correction-answered": Outcome,
    "number-shown": NumberNeeded,
    "mandate-given": GivenBy,
    "mandate-ended": EndedBy,
    "mandate-code-made": (GivenBy.PAPER_CODE,),
    "mandate-code-right": (GivenBy.PAPER_CODE, GivenBy.SMS),
    "papers-brought": Bringer,
    "sheet-kept": PaperSeen,
    "mandate-asked": (GivenBy.SMS,),
    "pin-code-given": PaperSeen,
    "card-seen": PaperSeen,
    "doubt-confirmed": PaperSeen,
    "sign-in-card-ended": CardEndedBy,
    "phone-change-asked": PaperSeen,
    "phone-change-stopped": StoppedBy,
    "pin-chosen": Given,
    "account-closed": ClosedWay,
    "consent-withdrawn": set(TAKE_BACK) - NOTED_ALREADY,
}


def noting() -> Iterator[tuple[Path, ast.Call]]:
    """Every place where an audit row is written."""
    for path in python_files(APP):
        if any(module == "app.audit.actions" and name in NOTES for module, name, _ in imported_names(path)):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in NOTES:
                    yield path, node


def verb(call: ast.Call) -> str:
    """As written; "" where it is a value."""
    written = call.args[1]
    return str(written.value) if isinstance(written, ast.Constant) else ""


def has_reason(call: ast.Call) -> bool:
    return len(call.args) > 5 or any(one.arg == "reason" for one in call.keywords)


def test_a_verb_is_written_where_it_is_noted() -> None:
    hidden = [f"{named(path)}:{call.lineno}" for path, call in noting() if not verb(call) and named(path) != MOVED]
    assert not hidden, told(hidden, "note(actor, “verb”, …): only a move of a dossier may be a value.")


def test_every_verb_of_the_audit_has_words_for_the_person() -> None:
    known = {*SAID, *NOT_HERS, *BESIDE, *AMONG_COLLEAGUES}
    found = [f"{named(path)}:{call.lineno} {verb(call)}" for path, call in noting() if {verb(call)} - known - {""}]
    assert not found, told(
        found,
        "Say in SAID of app/trace/words.py how she reads it, or in app/trace/not_hers.py that it is nobody's.",
    )


def test_no_words_are_kept_for_what_is_never_noted() -> None:
    written = {verb(call) for _, call in noting()} | set(Move)
    gone = {*SAID, *NOT_HERS, *BESIDE, *AMONG_COLLEAGUES} - written
    assert not gone, told(list(gone), "Take it out of app/trace/words.py; a row of former times is told all the same.")


def test_every_reason_has_words_too() -> None:
    with_reason = {verb(call) for _, call in noting() if has_reason(call)} - NOT_HERS - BESIDE
    assert with_reason == set(REASONS) == set(REASON_WORDS), (
        "REASONS of app/trace/words.py, and its list of words here."
    )
    missing = [f"{name}: {one}" for name, words in REASON_WORDS.items() for one in words if one not in REASONS[name]]
    assert not missing, told(missing, "Say the reason in REASONS of app/trace/words.py.")


def test_of_every_kind_of_thing_it_is_known_whose_it_is() -> None:
    unknown = set(About) - set(OWN) - NOBODYS
    assert not unknown, told(list(unknown), "Say in OWN of app/trace/queries.py how her own are found, in one line.")
    assert not set(OWN) & NOBODYS


def test_nothing_that_is_told_is_left_with_a_hole() -> None:
    said = [one.what.format(thing="CG-261123-0001") for one in SAID.values()]
    reasons = chain.from_iterable(words.values() for words in REASONS.values())
    assert not [one for one in (*said, *reasons) if "{" in one or one != one.strip() or one.endswith(".")]
