"""Whatever the app may say, it says in Vietnamese, and nothing is left without words."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import wtforms

from app.actor import Role
from app.dossiers.lifecycle import STATES, Move, State
from app.dossiers.moves import MOVES
from app.errors import PAGES
from app.messages.events import FACTS, Event
from app.people.duty import ROLE_WORDS
from app.web.forms.vietnamese import MESSAGES
from app.web.staff.home import WORK
from tests.house.source import ROOT, named, templates, told

WTFORMS = Path(wtforms.__file__).parent
ANSWERED = (400, 403, 404, 405, 409, 413, 422, 429, 500, 503)
ENGLISH = re.compile(
    r"\b(submit|invalid|error|required|please|click|loading|log ?in|sign ?in|log ?out|password|username|save|cancel"
    r"|delete|remove|edit|back|next|home|search|not found|forbidden|bad request|try again|untitled|lorem)\b",
    re.I,
)
# Of a template: its comments, its instructions, and attributes for machines, which a macro may write outside a tag.
NO_WORDS = re.compile(r"\{#.*?#\}|\{[{%].*?[%}]\}|(data-[\w-]+|aria-(?!label\b)[\w-]+)=\"[^\"]*\"", re.S)


class Shown(HTMLParser):
    """The words of a page that a person sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden = tag in ("style", "script")
        self.words += [text or "" for name, text in attrs if name in ("alt", "title", "placeholder", "aria-label")]

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def message_ids() -> set[str]:
    """Every sentence that WTForms asks its translations for."""
    files = [WTFORMS / "validators.py", *(WTFORMS / "fields").glob("*.py"), *(WTFORMS / "csrf").glob("*.py")]
    found = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in ("gettext", "ngettext", "_"):
                found |= {
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return found


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def placeholders(sentence: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)|(%s)", sentence))


@pytest.mark.parametrize("state", State)
def test_every_state_says_where_the_dossier_stands(state: State) -> None:
    facts = STATES[state]
    assert facts.words.strip(), f"{state}: say in STATES what the resident reads"
    sheet = (ROOT / "static/app.css").read_text(encoding="utf-8")
    assert f".t-{facts.tag}" in sheet, f"static/app.css has no colour for the tag {facts.tag}"


def test_every_state_has_a_national_code_of_its_own() -> None:
    assert sorted(facts.national_code for facts in STATES.values()) == list(range(1, 11)), (
        "the national portal knows 1 to 10, each once (DECISIONS: states)"
    )


@pytest.mark.parametrize("move", Move)
def test_every_move_has_a_button_and_an_event(move: Move) -> None:
    rule = MOVES[move]
    assert rule.label.strip(), f"{move}: label is what stands on the button"
    assert rule.event.strip(), f"{move}: event is what the dossier's history says"
    assert rule.who, f"{move}: nobody may make it"
    assert rule.out_of, f"{move}: it is open in no state"


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_name_and_work(role: Role) -> None:
    assert ROLE_WORDS[role].strip()
    assert WORK[role], f"{role} comes to an empty page: add a line to WORK in web/staff/home.py"


def test_wtforms_says_nothing_in_english() -> None:
    assert message_ids(), "the search itself finds nothing any more"
    silent = message_ids() - set(MESSAGES)
    assert not silent, told(list(silent), "Say it in Vietnamese in app/web/forms/vietnamese.py: it tells what to do.")


def test_no_message_is_kept_that_wtforms_no_longer_says() -> None:
    stale = set(MESSAGES) - message_ids()
    assert not stale, told(list(stale), "Take it out of app/web/forms/vietnamese.py.")


def test_a_message_names_only_values_that_it_is_given() -> None:
    wrong = [english for english, ours in MESSAGES.items() if not placeholders(ours) <= placeholders(english)]
    assert not wrong, told(wrong, "Only the %(…) of the English sentence have a value.")


@pytest.mark.parametrize("status", ANSWERED)
def test_every_answer_of_trouble_is_a_page_of_ours(status: int) -> None:
    assert status in PAGES, f"{status} would come as the page of 500: give it words in app/errors.py"
    assert PAGES[status].title.strip()
    assert PAGES[status].what_to_do.strip()


def test_no_page_of_trouble_is_for_an_answer_we_never_give() -> None:
    assert set(PAGES) == set(ANSWERED), "Keep ANSWERED here and PAGES in app/errors.py alike."


def test_every_event_says_whether_it_may_come_at_night() -> None:
    unsaid = [one.value for one in Event if one not in FACTS]
    assert not unsaid, told(unsaid, "app/messages/events.py: a line in FACTS for each event.")


def test_templates_speak_vietnamese() -> None:
    found = []
    for path in templates():
        page = Shown()
        page.feed(NO_WORDS.sub(" ", path.read_text(encoding="utf-8")))
        found += [f"{named(path)} “{match.group()}”" for words in page.words for match in ENGLISH.finditer(words)]
    assert not found, told(found, "Write what a neighbour would say, anh/chị; the words are in the README's glossary.")
