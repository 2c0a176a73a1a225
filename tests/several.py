"""Two processes that serve nothing, or take turns: each says its number and stays until told to stop."""

import os
import sys
import time

from app.processes import serve_with
from app.turns import Turns


def say(word: str) -> None:
    """In one piece: both write to the same line."""
    os.write(1, f"{word} {os.getpid()}\n".encode())


def serve() -> None:
    say("serves")
    time.sleep(60)


def take_turns() -> None:
    turns = Turns()
    os.fork()
    turns.begin(patience=20)
    say("turn")
    time.sleep(60)


if __name__ == "__main__":
    take_turns() if sys.argv[1:] == ["turns"] else serve_with(2, serve)
