"""One at a time, also where several processes serve: for what a machine has memory for only once."""

import fcntl
import os
from tempfile import mkstemp
from threading import BoundedSemaphore
from time import sleep

BETWEEN_LOOKS = 0.02


class Turns:
    """Make it where the program begins: the processes that come of it later wait for one another by its file."""

    def __init__(self) -> None:
        self._threads = BoundedSemaphore(1)
        # A file without a name. A process locks it for itself, and lets go of it also when it is killed in its turn.
        self._processes, name = mkstemp()
        os.unlink(name)

    def begin(self, patience: float) -> bool:
        """Wait for a turn; False where none came within so many seconds."""
        if not self._threads.acquire(timeout=patience):
            return False
        for _ in range(1 + int(patience / BETWEEN_LOOKS)):
            if self._is_free():
                return True
            sleep(BETWEEN_LOOKS)
        self._threads.release()
        return False

    def end(self) -> None:
        """The next one's turn."""
        fcntl.lockf(self._processes, fcntl.LOCK_UN)
        self._threads.release()

    def _is_free(self) -> bool:
        try:
            fcntl.lockf(self._processes, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True
