"""One worker process: as its parent sees it, and what it does."""

from __future__ import annotations

import os
import pickle
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from ukrnews.corpus.errors import CannotStart
from ukrnews.parsers.guarding import fault_of

T = TypeVar("T")


class Task(NamedTuple):
    """An item and its place in the input."""

    number: int
    item: Any


class Worker(Generic[T]):
    """One process and the pipe to it."""

    def __init__(self, context: Any, do: Callable[[int, Any], T]) -> None:
        for _ in range(_TRIES):
            if self._starts(context, do):
                return
            time.sleep(_PAUSE)
        raise CannotStart(f"parse_many: no worker process could be started in {_TRIES} tries")

    def _starts(self, context: Any, do: Callable[[int, Any], T]) -> bool:
        """Whether a process was started that lives, and not one that somebody killed at once, or its server."""
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, do), daemon=True)
        try:
            self._process.start()
        except RuntimeError as fault:
            raise CannotStart(_NO_GUARD) from fault
        except (EOFError, OSError):  # the server that forks them is started anew the next time
            self._pipe.close()
            return False
        finally:
            theirs.close()
        if self.why_silent(None) is None:
            return True
        ended = self._process.exitcode
        self.end()
        if ended == 1:
            raise CannotStart(_NO_GUARD)
        return False

    def send(self, batch: list[Task]) -> None:
        """Give it a batch, which it takes while it has nothing else to do."""
        with suppress(OSError):  # a dead one is found out when it is listened to
            self._pipe.send_bytes(pickle.dumps(batch))

    def why_silent(self, timeout: float | None) -> str | None:
        """None when it has a result, else why there will be none."""
        if not self._pipe.poll(timeout):
            return f"took longer than {timeout:g} s"
        try:
            self._last = self._pipe.recv_bytes()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode or 0
            return f"the worker process ended ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})"
        return None

    def receive(self) -> T | Exception:
        """The result that it has sent."""
        result: T | Exception = pickle.loads(self._last)
        return result

    def kill(self) -> None:
        """End it, whatever it does."""
        self._process.kill()

    def end(self) -> None:
        """End it and clear up behind it."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


_TRIES, _PAUSE = 10, 0.2
"""How often a process is started where somebody kills it, or the server that forks it, before it says that it lives;
and the seconds between, since a server that is killed takes a moment to end."""
_NO_GUARD = (
    "parse_many: a worker process ended before it read anything. In a script, what starts processes must stand under "
    'if __name__ == "__main__":'
)


def context_of_workers() -> Any:
    """Fresh processes, never copies of one with threads, which may hang. Where a server forks them it has read the
    lexicon before."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["ukrnews.corpus.warm"])
    return context


# ---- in the worker ----


def _work(pipe: Connection, do: Callable[[int, Any], Any]) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    pipe.send_bytes(b"ready")
    with suppress(EOFError, OSError):
        while True:
            for number, item in pickle.loads(pipe.recv_bytes()):
                pipe.send_bytes(_result_of(do, number, item))


def _result_of(do: Callable[[int, Any], Any], number: int, item: Any) -> bytes:
    """What it gives or raises, as bytes; what cannot be sent is told in words."""
    try:
        result = do(number, item)
    except BaseException as fault:  # a strict pipeline lets a step's `SystemExit` through
        result = fault
    try:
        sent = pickle.dumps(result)
        pickle.loads(sent)
    except Exception as fault:
        return pickle.dumps(RuntimeError(f"item {number}: {type(result).__name__} cannot be sent: {fault_of(fault)}"))
    return sent


def _end_with_parent() -> None:
    """A process whose parent was killed reads for nobody."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
