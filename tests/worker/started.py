"""`flask start` as a person starts it: a process with a session of its own, stopped with a signal."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from app.settings import ROOT

PATIENCE = 60.0


class Started:
    """The running program; its output stands in a file."""

    def __init__(self, data_dir: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._said = data_dir / "said.txt"
        environ = {**os.environ, "DATA_DIR": str(data_dir), "PORT": str(self.port), "PYTHONUNBUFFERED": "1"}
        with self._said.open("w", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flask", "--app", "wsgi", "start"],
                cwd=ROOT,
                env={name: value for name, value in environ.items() if name != "DATABASE_URL"},
                stdout=said,
                stderr=said,
                start_new_session=True,
            )

    def says(self) -> str:
        return self._said.read_text(encoding="utf-8")

    def is_up(self) -> None:
        """Wait until pages are served."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                with urlopen(self.address, timeout=5):
                    return
            except (URLError, OSError):
                assert self.process.poll() is None, self.says()
                time.sleep(0.05)
        raise AssertionError(f"no page within {PATIENCE} seconds:\n{self.says()}")

    def works(self) -> None:
        """Wait until the worker is ready to be told to stop: it has taken over the signals."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if [one for one in self.still_here() if one != self.process.pid and _handles(one, signal.SIGTERM)]:
                return
            time.sleep(0.05)
        raise AssertionError(f"no worker within {PATIENCE} seconds:\n{self.says()}")

    def still_here(self) -> list[int]:
        """The processes of this start that have not ended."""
        return [one for one in _processes() if _session_of(one) == self.process.pid]

    def stops(self, how: signal.Signals, everybody: bool) -> float:
        """Tell it to stop, and wait; the seconds it took."""
        began = time.monotonic()
        if everybody:
            os.killpg(self.process.pid, how)
        else:
            self.process.send_signal(how)
        self.process.wait(PATIENCE)
        return time.monotonic() - began


@contextmanager
def started(data_dir: Path) -> Iterator[Started]:
    """Start it; whatever a test leaves running is ended."""
    program = Started(data_dir)
    try:
        yield program
    finally:
        for process in program.still_here():
            os.kill(process, signal.SIGKILL)
        program.process.wait(PATIENCE)


def _processes() -> list[int]:
    return [int(one.name) for one in Path("/proc").iterdir() if one.name.isdigit()]


def _session_of(process: int) -> int:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return 0 if state[0] == "Z" else int(state[3])


def _handles(process: int, number: signal.Signals) -> bool:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    caught = re.search(r"^SigCgt:\s*([0-9a-f]+)", status, re.MULTILINE)
    return caught is not None and bool(int(caught[1], 16) >> (number - 1) & 1)
