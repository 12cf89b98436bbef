"""Many articles: pages and feeds as sources of them, parsing streams of them in one process or several."""

from typing import TYPE_CHECKING, Any

from ukrnews.corpus.stream import parse_many

if TYPE_CHECKING:
    from ukrnews.corpus.errors import InputError
    from ukrnews.corpus.feeds import from_feed
    from ukrnews.corpus.files import read_articles
    from ukrnews.corpus.html import from_html

_LAZY = {"InputError": "errors", "from_feed": "feeds", "from_html": "html", "read_articles": "files"}

__all__ = ["InputError", "from_feed", "from_html", "parse_many", "read_articles"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _LAZY:
        return getattr(import_module(f"ukrnews.corpus.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
