"""How many processes serve behind one address: Python works on one core at a time, whatever its threads do."""

import ctypes
import gc
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from types import FrameType

# From prctl.h of Linux.
PR_SET_PDEATHSIG = 1


class OneDied(SystemExit):
    """
    A process that served beside this one is gone: whatever began them has to begin all anew.

    An order to end, not an error: the server catches whatever else comes up while it reads from a line, and goes on.
    """


def serve_with(processes: int, serve: Callable[[], None]) -> None:
    """
    Serve with this process and as many copies of it as are wanted, until told to stop. Raises OneDied.

    What is in memory by now is there once for all of them. Nothing may have been asked of the database, and no thread
    may run: neither lives on in a copy. For that reason one that died is no more begun from here.
    """
    signal.signal(signal.SIGTERM, _stop_at_once)
    beside = [_copy(serve) for _ in range(processes - 1)]

    def look(_signal: int, _frame: FrameType | None) -> None:
        if not all(one.is_alive() for one in beside):
            raise OneDied("A process beside this one has died; both end, to be begun anew.")

    signal.signal(signal.SIGCHLD, look)
    try:
        with suppress(KeyboardInterrupt):
            serve()
    finally:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for one in beside:
            one.terminate()
            one.join()


def _copy(serve: Callable[[], None]) -> ForkProcess:
    # The collector would write to whatever it looks at, and so copy it.
    gc.freeze()
    one = get_context("fork").Process(target=_alone, args=(serve,), daemon=True)
    one.start()
    return one


def _alone(serve: Callable[[], None]) -> None:
    # Where the first process is killed, nobody else would end this one, and it would hold the port.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    with suppress(KeyboardInterrupt):
        serve()


def _stop_at_once(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
