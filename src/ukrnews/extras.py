"""Packages that a use needs beyond the library's own: imported when it is used, with a plain word where absent."""

from importlib import import_module
from types import ModuleType


class MissingExtra(ImportError):
    """A package is not installed that this use needs; the message says which extra brings it."""


def needed(module: str, extra: str) -> ModuleType:
    """The module. Raises MissingExtra naming the extra of this package that brings it, and what else is lacking where
    the package is there and cannot be imported."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.split(".")[0]
        lacking = (error.name or "").split(".")[0]
        why = "" if isinstance(error, ModuleNotFoundError) and lacking == package else f" ({error})"
        message = f'this needs {package}{why}: pip install "ukrnews[{extra}]"'
    raise MissingExtra(message, name=lacking or package)
