"""The kinds of finding that installed packages add."""

from __future__ import annotations

from ukrnews.cli.inputs import complain
from ukrnews.formats.schema import KINDS
from ukrnews.model import Finding, finding_types
from ukrnews.plugins import installed


def kinds_of_plugins() -> list[type[Finding]]:
    """Every kind that is defined once the plugins are imported, but for the library's own; faults are told."""
    for plugin in installed():
        if plugin.fault is not None:
            complain(f"plugin {plugin.name}: {plugin.fault}")
    return [kind for kind in finding_types().values() if kind not in KINDS]
