"""What installed packages add: parsers that they offer under the entry-point group `ukrnews.parsers`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Any, Final, NamedTuple

GROUP: Final = "ukrnews.parsers"


class Plugin(NamedTuple):
    """One entry point: the name of the step, and its parser or, where it could not be loaded, the fault in words."""

    name: str
    package: str
    parser: Any = None
    fault: str | None = None


@cache
def installed() -> tuple[Plugin, ...]:
    """The plugins of the environment by name; their modules are imported, and so their kinds of finding are known.

    Never raises for what a plugin does: its fault is kept for whoever runs it.
    """
    return tuple(_loaded(point) for point in sorted(entry_points(group=GROUP), key=lambda p: p.name))


def _loaded(point: Any) -> Plugin:
    package = point.module.partition(".")[0]
    try:
        parser = point.load()
    except Exception as fault:  # a module of somebody else's may raise anything
        return Plugin(
            point.name, package, fault=f"could not be loaded from {point.value}: {type(fault).__name__}: {fault}"
        )
    if not callable(parser):
        return Plugin(point.name, package, fault=f"{point.value} is no parser: it cannot be called")
    return Plugin(point.name, package, parser)
