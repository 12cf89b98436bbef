"""Which yes/no helpers of the parsers can be made to answer "no" with no test failing.

python scripts/mutate.py                        the four rooms of findings, and where things end
python scripts/mutate.py incidents/merge.py     a room or a file of `src/ukrnews/parsers`

Run it by hand after a change of rules; it takes about a minute a room. The tests of rules run once to see in which of
them each helper says yes; then each is made to say no, and those run again, shortest first, until one fails. What is
listed has no test: write the example that needs it on a rule's card, or delete it. Exits with 1 where anything is
listed.
"""

from __future__ import annotations

import gc
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from time import process_time
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

import ukrnews.parsers
from ukrnews.reading.lazy import lazy

ROOT = Path(__file__).resolve().parent.parent
PARSERS = ROOT / "src/ukrnews/parsers"
ROOMS = ("incidents", "statements", "conditions", "proposals", "extents")
TESTS = ("tests/test_rules.py", "tests/test_nothing_invented.py", "tests/parsers")
_SPY = "_spy_of_mutate"


class Helper(NamedTuple):
    """A function of a parser that answers yes or no. Its code is changed in place, so that all who hold it see it."""

    function: FunctionType
    code: CodeType

    @property
    def name(self) -> str:
        path = Path(self.code.co_filename).relative_to(PARSERS)
        return f"{path}:{self.code.co_firstlineno} {self.function.__qualname__}"

    def listen(self, heard: Callable[[Any], None]) -> None:
        """Tell `heard` each answer."""
        own = FunctionType(self.code, self.function.__globals__, self.function.__name__)
        own.__defaults__, own.__kwdefaults__ = self.function.__defaults__, self.function.__kwdefaults__

        def spy(*args: Any, **kwargs: Any) -> Any:
            answer = own(*args, **kwargs)
            heard(answer)
            return answer

        key = f"{_SPY}_{id(self.function)}"
        self.function.__globals__[key] = spy
        made: dict[str, Any] = {}
        exec(f"def spied(*args, **kwargs): return {key}(*args, **kwargs)", made)
        self.function.__code__ = made["spied"].__code__

    def say_no(self) -> None:
        self.function.__code__ = _no.__code__

    def restore(self) -> None:
        self.function.__code__ = self.code


def _no(*args: Any, **kwargs: Any) -> bool:
    return False


def helpers(where: str) -> Iterator[Helper]:
    """The yes/no helpers of a room or file, closures aside; cards are held to their examples elsewhere."""
    for module in _modules():
        path = Path(str(module.__file__)).relative_to(PARSERS).as_posix()
        if path == where or path.startswith(f"{where}/"):
            for function in _functions(module):
                answers = function.__annotations__.get("return")
                if answers in ("bool", bool) and function.__closure__ is None:
                    yield Helper(function, function.__code__)


def _modules() -> Iterator[ModuleType]:
    package = ukrnews.parsers
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(info.name)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    owners: list[Any] = [module]
    owners += [c for c in vars(module).values() if inspect.isclass(c) and c.__module__ == module.__name__]
    for owner in owners:
        for value in list(vars(owner).values()):
            if isinstance(value, property) and value.fget is not None:
                value = value.fget
            elif isinstance(value, cached_property | lazy):
                value = value.func
            value = inspect.unwrap(value) if callable(value) and not inspect.isclass(value) else value
            if isinstance(value, FunctionType) and value.__module__ == module.__name__:
                yield value


def _caches() -> list[Any]:
    """All caches of functions, which hold what was answered before."""
    kept = [thing for thing in gc.get_objects() if type(thing).__name__ == "_lru_cache_wrapper"]
    return [cache for cache in kept if str(cache.__module__).startswith("ukrnews.parsers")]


class Mutating:
    """Runs the collected tests once, then those in which a helper says yes against each helper that says no."""

    def __init__(self, found: list[Helper]) -> None:
        self.found = found
        self.untested: list[str] = []
        self.caches: list[Any] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.caches = _caches()
        yes = self._listen([item for item in session.items if not _heaps(item)])
        for k, helper in enumerate(self.found):
            helper.say_no()
            self._forget()
            if not any(_fails(item) for item in yes[k]):
                self.untested.append(f"{helper.name} ({'says yes' if yes[k] else 'never says yes'} in tests)")
                print(self.untested[-1], flush=True)
            helper.restore()
        self._forget()
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """No more than whether it failed: pytest's own words about it take longer than most tests."""
        outcome = "passed" if call.excinfo is None else "failed"
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, call.when)

    def _forget(self) -> None:
        for cache in self.caches:
            cache.cache_clear()

    def _listen(self, items: list[pytest.Item]) -> list[list[pytest.Item]]:
        """The tests in which each helper says yes, shortest first."""
        took: dict[pytest.Item, float] = {}
        yes: list[dict[pytest.Item, None]] = [{} for _ in self.found]
        now: list[pytest.Item] = []
        for k, helper in enumerate(self.found):
            helper.listen(lambda answer, k=k: yes[k].setdefault(now[0]) if answer and now else None)
        for item in items:
            now[:] = [item]
            self._forget()
            start = process_time()
            if _fails(item):
                raise SystemExit(f"{item.nodeid} fails as it is")
            took[item] = process_time() - start
        for helper in self.found:
            helper.restore()
        return [sorted(tests, key=took.__getitem__) for tests in yes]


def _heaps(item: pytest.Item) -> bool:
    """A test of heaps of random words: slow, and no example of anything."""
    return getattr(getattr(item, "obj", None), "is_hypothesis_test", False)


def _fails(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False))


def main() -> int:
    asked = sys.argv[1:] or ROOMS
    found = {where: list(helpers(where)) for where in asked}
    unknown = [where for where, known in found.items() if not known]
    if unknown:
        print(f"{unknown[0]!r} is no room or file of {PARSERS} with yes/no helpers", file=sys.stderr)
        return 2
    mutating = Mutating([helper for known in found.values() for helper in known])
    options = ["-p", "no:cacheprovider", "-p", "no:terminal"]
    pytest.main([*options, *(str(ROOT / test) for test in TESTS)], plugins=[mutating])
    print(f"{len(mutating.untested)} of {len(mutating.found)} helpers can say no with no test failing")
    return 1 if mutating.untested else 0


if __name__ == "__main__":
    sys.exit(main())
