"""
The production server, ready in moments: the program is read and warmed once, and every start is a fork of it.

As a program: each line on its input starts a server, whose process and port it prints; then it prints when that ended.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from app import create_app, demo
from app.database import db
from app.server import make_server
from app.settings import ROOT, Settings
from tests.journeys.bad_luck import sends_dossier
from tests.personas import Person


class Preloaded:
    """Starts one server after the other. process, port: of the one that runs."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        self._program = program
        self.process = self.port = 0

    def starts(self) -> None:
        assert self._program.stdin
        self._program.stdin.write("\n")
        self._program.stdin.flush()
        self.process, self.port = (int(one) for one in self._says().split())

    def is_gone(self) -> None:
        """Wait until the server has ended, however it did."""
        assert self._says() == "gone\n"
        self.process = self.port = 0

    def _says(self) -> str:
        assert self._program.stdout
        said = self._program.stdout.readline()
        assert said, "the server did not start"
        return said


@contextmanager
def preloaded(environ: dict[str, str]) -> Iterator[Preloaded]:
    """The program, with the settings of that environment; whatever runs at the end, ends."""
    command = [sys.executable, "-m", __name__]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environ}, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            yield Preloaded(program)
        finally:
            assert program.stdin
            program.stdin.close()


def ba_lan(app: Flask) -> Person:
    name, born, number = "Trần Thị Lan", "05/02/1958", "001158012345"
    return Person(app, name, demo.RESIDENT_PHONE, demo.RESIDENT_PIN, born, number)


def main() -> None:
    app = create_app(Settings.from_environment(os.environ))
    # Whatever is worked out at the first use is, by the time of the first fork.
    sends_dossier(ba_lan(app))
    with app.app_context():
        # Two processes on one connection would read each other's answers.
        db.engine.dispose()
    while os.read(0, 1):
        child = os.fork()
        if not child:
            serve(app)
        os.waitpid(child, 0)
        print("gone", flush=True)


def serve(app: Flask) -> None:
    """Until it is killed, or until nobody is left who could."""
    server = make_server(app, "127.0.0.1", 0)
    threading.Thread(target=_ends_with_whoever_asked, daemon=True).start()
    print(os.getpid(), server.effective_port, flush=True)
    server.run()


def _ends_with_whoever_asked() -> None:
    os.read(0, 1)
    os._exit(0)


if __name__ == "__main__":
    main()
