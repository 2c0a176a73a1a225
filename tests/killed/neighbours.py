"""Other phones that send dossiers all the time, as long as there is somebody to send them to."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

from tests.killed.line import BROKEN, Line
from tests.killed.preloaded import Preloaded


class Neighbours:
    """sent: how many of their dossiers they know to have arrived. faults: answers nobody should get."""

    def __init__(self, server: Preloaded, cookies: dict[str, str], token: str, drafts: Callable[[int], list[UUID]]):
        self.sent, self.faults = 0, set[str]()
        self._server, self._drafts = server, drafts
        self._cookies, self._token = cookies, token
        self._over = threading.Event()
        self._counting = threading.Lock()

    def go_on(self) -> None:
        """One phone's evening: whatever is cut off is left as it is, and the next one sent."""
        while not self._over.is_set():
            for draft in self._drafts(10):
                while not self._server.port and not self._over.wait(0.002):
                    pass
                if not self._over.is_set():
                    self._send(draft)

    def _send(self, draft: UUID) -> None:
        form = {"csrf_token": self._token, "khoa": str(uuid4())}
        try:
            status = Line(self._server.port, self._cookies).post(f"/ho-so/{draft}/gui", form).status_code
        except BROKEN:
            time.sleep(0.002)
            return
        with self._counting:
            self.sent += status == 303
            self.faults |= {f"status {status}"} if status != 303 else set()

    def stop(self) -> None:
        self._over.set()


@contextmanager
def sending(neighbours: Neighbours, how_many: int) -> Iterator[None]:
    """Meanwhile so many phones send."""
    phones = [threading.Thread(target=neighbours.go_on) for _ in range(how_many)]
    for one in phones:
        one.start()
    try:
        yield
    finally:
        neighbours.stop()
        for one in phones:
            one.join()
