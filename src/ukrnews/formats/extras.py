"""Packages that a format needs beyond the library's own: imported when it is used, with a plain word where absent."""

from importlib import import_module
from types import ModuleType


class MissingExtra(ImportError):
    """A package is not installed that this use needs; the message says which extra brings it."""


def needed(module: str, extra: str) -> ModuleType:
    """The module. Raises MissingExtra naming the extra of this package that brings it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != module.split(".")[0]:
            raise
        package = module.split(".")[0]
        raise MissingExtra(f'this needs {package}: pip install "ukrnews[{extra}]"', name=package) from None
