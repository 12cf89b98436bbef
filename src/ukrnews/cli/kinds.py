"""The kinds of finding that installed packages add."""

from __future__ import annotations

from ukrnews.cli.inputs import complain
from ukrnews.model import Finding, finding_types
from ukrnews.plugins import installed


def kinds_of_plugins() -> list[type[Finding]]:
    """The kinds that the packages of plugins define; what could not be loaded is told."""
    for plugin in installed():
        if plugin.fault is not None:
            complain(f"plugin {plugin.name}: {plugin.fault}")
    packages = {plugin.package for plugin in installed()}
    return [kind for kind in finding_types().values() if kind.__module__.partition(".")[0] in packages]
