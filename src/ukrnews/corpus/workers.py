"""Worker processes that read articles: what ends one of them costs the article that it was reading, and no more."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")

_CHARACTERS = 40_000
"""About how much text goes to a worker at a time: less than a second's work."""
_BATCH = 4
"""The most articles that go to a worker at a time."""
_AHEAD = 2
"""Batches in flight for each worker: enough to keep it busy, few enough to stay lazy."""


class Task(NamedTuple):
    """An item and its place in the input."""

    number: int
    item: Any


class Lost(NamedTuple):
    """Why an item has no result: its worker died or took too long."""

    why: str


class CannotStart(RuntimeError):
    """Worker processes cannot be started."""


class Crew(Generic[T]):
    """Spreads items over worker processes and gives results in the order of the input.

    `do` turns a number and an item into a result; sent to each worker once, so it must be picklable. `timeout` is the
    most seconds that an item may take. A result is what the function returns, or what it raised, or `Lost`.
    """

    def __init__(self, do: Callable[[int, Any], T], processes: int, timeout: float | None) -> None:
        self._do, self._processes, self._timeout = do, processes, timeout
        self._ready = threading.Condition()
        self._batches: deque[list[Task]] = deque()
        self._results: dict[int, T | Exception | Lost] = {}
        self._fault: BaseException | None = None
        self._workers: set[_Worker[T]] = set()
        self._closed = False

    def __call__(self, items: Iterable[Any]) -> Generator[T | Exception | Lost, None, None]:
        """The results, lazily. What the source of items raises is raised after the results before it."""
        context = _context()
        hands = [threading.Thread(target=self._serve, args=(context,), daemon=True) for _ in range(self._processes)]
        for hand in hands:
            hand.start()
        try:
            yield from self._in_order(items)
        finally:
            with self._ready:
                self._closed = True
                self._batches.clear()
                self._ready.notify_all()
                for worker in self._workers:
                    worker.kill()
            for hand in hands:
                hand.join()

    def _in_order(self, items: Iterable[Any]) -> Iterator[T | Exception | Lost]:
        source = _batches(items)
        given = told = 0
        broken: Exception | None = None
        done = False
        while not done or told < given:
            while (
                not done and len(self._batches) < self._processes and given - told < self._processes * _AHEAD * _BATCH
            ):
                try:
                    batch = next(source)
                except StopIteration:
                    done = True
                except Exception as fault:  # what was read before it comes first
                    done, broken = True, fault
                else:
                    given += len(batch)
                    self._give(batch)
            if told < given:
                yield self._result(told)
                told += 1
        if broken is not None:
            raise broken

    def _give(self, batch: list[Task]) -> None:
        with self._ready:
            self._batches.append(batch)
            self._ready.notify_all()

    def _result(self, number: int) -> T | Exception | Lost:
        with self._ready:
            while number not in self._results and self._fault is None:
                self._ready.wait()
            if number not in self._results and self._fault is not None:
                raise self._fault
            return self._results.pop(number)

    # ---- one thread a worker ----

    def _serve(self, context: Any) -> None:
        """Hand batches to a worker, and to a new one where it dies, until there are no more."""
        worker: _Worker[T] | None = None
        try:
            while batch := self._next():
                while batch and not self._closed:
                    worker = worker or self._hire(context)
                    batch, lives = self._run(worker, batch)
                    if not lives:
                        self._dismiss(worker)
                        worker = None
        except Exception as fault:
            with self._ready:
                self._fault = self._fault or fault
                self._ready.notify_all()
        finally:
            if worker is not None:
                self._dismiss(worker)

    def _hire(self, context: Any) -> _Worker[T]:
        worker = _Worker(context, self._do)
        with self._ready:
            self._workers.add(worker)
            if self._closed:  # nobody reads on since it was asked for
                worker.kill()
        return worker

    def _dismiss(self, worker: _Worker[T]) -> None:
        with self._ready:
            self._workers.discard(worker)
        worker.end()

    def _next(self) -> list[Task] | None:
        with self._ready:
            while not self._batches and not self._closed:
                self._ready.wait()
            return self._batches.popleft() if self._batches else None

    def _run(self, worker: _Worker[T], batch: list[Task]) -> tuple[list[Task], bool]:
        """Have the batch read. What is left of it, and whether the worker lives."""
        worker.send(batch)
        for at, task in enumerate(batch):
            why = worker.why_silent(self._timeout)
            if why is None:
                self._tell(task.number, worker.receive())
            else:
                self._tell(task.number, Lost(why))
                return batch[at + 1 :], False
        return [], True

    def _tell(self, number: int, result: T | Exception | Lost) -> None:
        with self._ready:
            self._results[number] = result
            self._ready.notify_all()


def _batches(items: Iterable[Any]) -> Iterator[list[Task]]:
    """The items in lots of about a second's work; what is whole is given before a fault of the source is raised."""
    batch: list[Task] = []
    size = 0
    source = enumerate(items)
    while True:
        try:
            number, item = next(source)
        except StopIteration:
            break
        except Exception:
            if batch:
                yield batch
            raise
        batch.append(Task(number, item))
        text = getattr(item, "text", item)
        size += len(text) if isinstance(text, str) else 0
        if len(batch) >= _BATCH or size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


# ---- a worker, seen from the parent ----


class _Worker(Generic[T]):
    """One process and the pipe to it."""

    def __init__(self, context: Any, do: Callable[[int, Any], T]) -> None:
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, do), daemon=True)
        try:
            self._process.start()
        except RuntimeError as fault:
            raise CannotStart(_NO_GUARD) from fault
        theirs.close()
        if self.why_silent(None) is not None:
            self.end()
            raise CannotStart(_NO_GUARD)

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


_NO_GUARD = (
    "parse_many: a worker process ended before it read anything. In a script, what starts processes must stand under "
    'if __name__ == "__main__":'
)


def _context() -> Any:
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
    except Exception as fault:
        result = fault
    try:
        sent = pickle.dumps(result)
        pickle.loads(sent)
    except Exception as fault:
        return pickle.dumps(RuntimeError(f"item {number}: {type(result).__name__} cannot be sent: {fault!r}"))
    return sent


def _end_with_parent() -> None:
    """A process whose parent was killed reads for nobody."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
