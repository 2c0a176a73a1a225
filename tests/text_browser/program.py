"""w3m in a terminal: which keys it knows, how it asks, and when it has done with a key."""

import os
import shutil
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pexpect

from tests.text_browser.terminal import HEIGHT, WIDTH, Terminal

OPTIONS = {
    "use_cookie": 1,
    "accept_cookie": 1,
    "show_cookie": 0,
    "confirm_qq": 0,
    "display_charset": "UTF-8",
    "auto_image": 0,
    "color": 0,
    "use_mouse": 0,
    "use_proxy": 0,
    "wrap_search": 0,
    "ignorecase_search": 0,
}
# Seconds without a sign of life from w3m.
PATIENCE = 30


class Key(StrEnum):
    """What w3m does at a key; a stop is a link, a field or a button."""

    ENTER = "\r"
    NEXT_STOP = "\t"
    LAST_STOP = "\x15"
    TOP = "g^"
    MIDDLE = "z"
    NEXT_SCREEN = " "
    SEARCH = "/"
    SEARCH_ON = "n"
    ADDRESS = "U"
    COMMAND = "\x1bc"


class Answer(StrEnum):
    """What a key does while w3m asks something."""

    ENTER = "\r"
    CLEAR = "\x15"
    CANCEL = "\x07"


class Asks(StrEnum):
    """How w3m asks, in its bottom line."""

    ADDRESS = "Goto URL:"
    WORDS = "Forward:"
    TEXT = "TEXT:"
    SECRET = "Password:"
    COMMAND = "command [; ...]:"


class Program:
    """A w3m with a home, and so cookies, of its own."""

    def __init__(self, home: Path) -> None:
        program = shutil.which("w3m")
        assert program, "w3m is missing, and these tests are about nothing else: apt-get install w3m"
        self.terminal = Terminal()
        options = [part for name, value in OPTIONS.items() for part in ("-o", f"{name}={value}")]
        self._child = pexpect.spawn(
            program,
            ["-X", "-no-graph", "-no-mouse", *options, "-v"],
            env={"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm"},
            dimensions=(HEIGHT, WIDTH),
            encoding="utf-8",
        )
        self._child.delaybeforesend = None
        self.hits(Key.TOP)

    def hits(self, key: Key) -> None:
        """Press a key and wait until w3m has done with it: it then answers another one, which changes nothing."""
        self.sends(key)
        self.sends(Key.COMMAND)
        self.awaits(lambda: self.asks(Asks.COMMAND), "w3m to have done with a key")
        self.sends(Answer.CANCEL)
        self.awaits(lambda: not self.terminal.bottom.startswith(Asks.COMMAND) and not self._below, "the page again")

    def answers(self, key: Key, prompt: Asks, text: str) -> None:
        """Press a key that makes w3m ask for something, and write the answer."""
        self.sends(key)
        self.awaits(lambda: self.asks(prompt), f"“{prompt}”")
        self.writes(text)

    def writes(self, text: str) -> None:
        """Write in place of what stands in the bottom line; a secret shows as stars."""
        shown = "*" * len(text) if self.asks(Asks.SECRET) else text
        self.sends(Answer.CLEAR)
        self.awaits(lambda: self.terminal.bottom.rstrip().endswith(":"), "an empty answer")
        self.sends(text)
        self.awaits(lambda: self.terminal.bottom.rstrip().endswith(shown.rstrip()), f"“{shown}”")

    def asks(self, *prompts: Asks) -> bool:
        return self._below and self.terminal.bottom.startswith(prompts)

    def sends(self, keys: str) -> None:
        self._child.send(keys)

    def awaits(self, comes: Callable[[], bool], what: str) -> None:
        """Look at what w3m draws until it is there."""
        quiet = 0
        while not comes():
            try:
                self.terminal.draws(self._child.read_nonblocking(65536, timeout=1))
            except pexpect.TIMEOUT:
                quiet += 1
                assert quiet < PATIENCE, f"waited for {what}:\n{self.terminal}"

    def ends(self) -> None:
        """Shut the terminal; w3m goes with it."""
        self._child.close(force=True)

    @property
    def _below(self) -> bool:
        """Whether the cursor is in the line where w3m asks."""
        return self.terminal.y == HEIGHT - 1
