"""Items spread over worker processes, results in their order: what ends one costs the item that it had in hand."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from ukrnews.corpus.worker import Task, Worker, context_of_workers

T = TypeVar("T")

_CHARACTERS = 40_000
"""About how much text goes to a worker at a time: less than a second's work."""
_BATCH = 4
"""The most articles that go to a worker at a time."""
_AHEAD = 2
"""Batches in flight for each worker: enough to keep it busy, few enough to stay lazy."""


class Lost(NamedTuple):
    """Why an item has no result: its worker died or took too long."""

    why: str


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
        self._workers: set[Worker[T]] = set()
        self._closed = False

    def __call__(self, items: Iterable[Any]) -> Generator[T | Exception | Lost, None, None]:
        """The results, lazily. What the source of items raises is raised after the results before it."""
        context = context_of_workers()
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
        worker: Worker[T] | None = None
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

    def _hire(self, context: Any) -> Worker[T]:
        worker = Worker(context, self._do)
        with self._ready:
            self._workers.add(worker)
            if self._closed:  # nobody reads on since it was asked for
                worker.kill()
        return worker

    def _dismiss(self, worker: Worker[T]) -> None:
        with self._ready:
            self._workers.discard(worker)
        worker.end()

    def _next(self) -> list[Task] | None:
        with self._ready:
            while not self._batches and not self._closed:
                self._ready.wait()
            return self._batches.popleft() if self._batches else None

    def _run(self, worker: Worker[T], batch: list[Task]) -> tuple[list[Task], bool]:
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
