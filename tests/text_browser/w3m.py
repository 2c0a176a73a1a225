"""A person at w3m, Debian's terminal browser: presses its keys and knows only what stands on the terminal."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.text_browser.program import Answer, Asks, Key, Program
from tests.text_browser.terminal import Style

FIELD = re.compile(r"\[[^\[\]]*\]")
CHOICE = re.compile(r"\([ *]\)[^\[\]]*$")


class TextBrowser:
    """One person's w3m, at the app behind this address."""

    def __init__(self, home: Path, base: str) -> None:
        self.base = base
        self.w3m = Program(home)
        self.terminal = self.w3m.terminal

    def opens(self, path: str) -> "TextBrowser":
        """Type an address."""
        self.w3m.answers(Key.ADDRESS, Asks.ADDRESS, self.base + path)
        self.w3m.hits(Key.ENTER)
        return self

    def follows(self, words: str) -> "TextBrowser":
        """Find the link in which these words stand, and press Enter on it."""
        self._finds(words, "link", lambda: self.terminal.style is Style.LINK)
        self.w3m.hits(Key.ENTER)
        return self

    def presses(self, words: str) -> "TextBrowser":
        """Find the button on which these words stand, and press Enter on it."""
        self._finds(words, "button", lambda: self.terminal.style is Style.FORM)
        self.w3m.hits(Key.ENTER)
        return self

    def chooses(self, words: str) -> "TextBrowser":
        """Find the choice with these words, step back to its box, and mark it."""
        self._finds(words, "choice", lambda: bool(CHOICE.search(self.terminal.before)))
        self.w3m.hits(Key.LAST_STOP)
        self.w3m.hits(Key.ENTER)
        box = self.terminal.line[self.terminal.x - 1 : self.terminal.x + 2]
        assert box == "(*)", f"“{words}” was not marked, the cursor is on “{box}”:\n{self.terminal}"
        return self

    def types(self, label: str, text: str) -> "TextBrowser":
        """Find the words before a field, go to it, and fill it or pick from its list."""
        self._goes_to_field(label)
        self.w3m.sends(Key.ENTER)
        self.w3m.awaits(lambda: self.w3m.asks(Asks.TEXT, Asks.SECRET) or self._at("|"), "the field or its list to open")
        secret = self.w3m.asks(Asks.SECRET)
        if self._at("|"):
            self._moves_in_list(text)
        else:
            self.w3m.writes(text)
        self.w3m.hits(Key.ENTER)
        expected = "*" * len(text) if secret else text
        standing = self.terminal.line[self.terminal.x :].partition("]")[0].rstrip()
        assert standing, f"“{label}” stayed empty:\n{self.terminal}"
        assert expected.startswith(standing), f"“{label}” holds “{standing}”:\n{self.terminal}"
        return self

    def sees(self, words: str) -> "TextBrowser":
        page = self.reads()
        assert words in page, f"“{words}” is not on the page:\n{page}"
        return self

    def sees_no(self, words: str) -> "TextBrowser":
        page = self.reads()
        assert words not in page, f"“{words}” is on the page:\n{page}"
        return self

    def stands_at(self, label: str) -> "TextBrowser":
        """The cursor, and with it the voice or the Braille, is where this question is answered."""
        asked = FIELD.split(self.terminal.before)[-1]
        assert label in asked, f"the cursor is at “{asked}”, not at “{label}”:\n{self.terminal}"
        return self

    def reads(self) -> str:
        """The page from its beginning, one screen after the other."""
        self.w3m.hits(Key.TOP)
        page: list[str] = []
        shown: list[str] = []
        while shown != self.terminal.lines:
            shown = self.terminal.lines
            known = next(n for n in range(len(shown), -1, -1) if page[len(page) - n :] == shown[:n])
            page += shown[known:]
            self.w3m.hits(Key.NEXT_SCREEN)
        return " ".join(" ".join(page).split())

    def leaves(self) -> None:
        self.w3m.ends()

    def _finds(self, words: str, what: str, fits: Callable[[], bool]) -> None:
        """From the top of the page search for the first of the words, until all of them stand there and it fits."""
        self.w3m.hits(Key.TOP)
        self.w3m.answers(Key.SEARCH, Asks.WORDS, words.split()[0])
        self.w3m.hits(Key.ENTER)
        place = ""
        while place != str(self.terminal):
            self.w3m.hits(Key.MIDDLE)
            place = str(self.terminal)
            if self.terminal.after.startswith(words) and fits():
                return
            self.w3m.hits(Key.SEARCH_ON)
        raise AssertionError(f"no {what} “{words}” on the page:\n{self.reads()}")

    def _goes_to_field(self, label: str) -> None:
        """From its label on; a link may stand between them, nothing else."""
        self._finds(label, "field", lambda: bool(FIELD.search(self.terminal.after)))
        self.w3m.hits(Key.NEXT_STOP)
        while not self._at("["):
            assert self.terminal.style is Style.LINK, f"no field follows “{label}”:\n{self.terminal}"
            self.w3m.hits(Key.NEXT_STOP)

    def _moves_in_list(self, text: str) -> None:
        self.w3m.answers(Key.SEARCH, Asks.WORDS, text)
        self.w3m.sends(Answer.ENTER)
        self.w3m.awaits(lambda: self._at("|") and self.terminal.after.startswith(text), f"“{text}” in the list")

    def _at(self, edge: str) -> bool:
        """Whether the cursor stands just within a field “[” or an opened list “|”."""
        return self.terminal.x > 0 and self.terminal.line[self.terminal.x - 1] == edge
