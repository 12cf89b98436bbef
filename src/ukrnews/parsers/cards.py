"""Rules as cards: a name, what a rule looks at, an example, look-alikes, and the function that reads.

    @rule("once-precondition", on=(Sense.ONCE,))
    def once(at: View, sign: Sign) -> Draft | None:
        \"\"\"What comes first: "would send troops once a truce was signed".\"\"\"
        ...

    once.finds("[Starmer] said <Britain would send troops once {a ceasefire was agreed}>.")
    once.passes_by("Starmer said Britain once sent troops.")

The name is what `Finding.rule` says. Examples are inline markup, as `ukrnews.testing.cards` reads it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Hashable, Iterator
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from ukrnews.reading.document import Document

P = ParamSpec("P")
T = TypeVar("T")


class Rule(Generic[P, T]):
    """One rule of a parser. Calling it reads."""

    __slots__ = ("alone", "each", "found", "name", "on", "passed_by", "read")

    def __init__(self, name: str, on: Collection[Hashable], each: type | None, read: Callable[P, T]) -> None:
        self.name = name
        self.on = frozenset(on)
        """What in a sentence makes it look, in the parser's own terms."""
        self.each = each
        """What it looks at there, one by one; None for that which made it look."""
        self.read = read
        self.found: list[str] = []
        self.passed_by: list[str] = []
        self.alone: list[str] = []

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.read(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<rule {self.name}>"

    def finds(self, *examples: str) -> None:
        """What it reads, in inline markup."""
        self.found += examples

    def passes_by(self, *texts: str) -> None:
        """What looks alike and is another rule's business, if any's."""
        self.passed_by += texts

    def nothing_in(self, *texts: str) -> None:
        """What looks alike and in which the parser finds nothing at all."""
        self.alone += texts

    @property
    def reads(self) -> str:
        """What it reads, in words: the first line of the docstring."""
        return (inspect.getdoc(self.read) or "").split("\n")[0]

    @property
    def place(self) -> tuple[str, int]:
        """The file in which it stands, and the line."""
        code = inspect.unwrap(self.read).__code__
        return code.co_filename, code.co_firstlineno


def rule(
    name: str, *, on: Collection[Hashable] = (), each: type | None = None
) -> Callable[[Callable[P, T]], Rule[P, T]]:
    """Make a card of a function. `on`: what in a sentence makes it look; `each`: what it then looks at, if not that."""

    def card(read: Callable[P, T]) -> Rule[P, T]:
        return Rule(name, on, each, read)

    return card


class Table:
    """Rules of a parser in the order in which they are tried."""

    __slots__ = ("_looking", "_shorter", "makes", "parser", "rules")

    def __init__(self, parser: str, makes: str | None, rules: Collection[Rule[..., Any]]) -> None:
        """`makes` is the type of finding that they make, None for rules that decide something about one: where it
        ends, who is meant, what is the same. Raises ValueError where two rules have one name."""
        self.parser = parser
        self.makes = makes
        self.rules = tuple(rules)
        names = [r.name for r in self.rules]
        twice = sorted({n for n in names if names.count(n) > 1})
        if twice:
            raise ValueError(f"table of rules {parser!r}: {', '.join(map(repr, twice))} stand there more than once")
        self._shorter: dict[frozenset[str], Table] = {}
        self._looking: dict[frozenset[Hashable], tuple[Rule[..., Any], ...]] = {}

    def __iter__(self) -> Iterator[Rule[..., Any]]:
        return iter(self.rules)

    def looking_at(self, there: frozenset[Hashable]) -> tuple[Rule[..., Any], ...]:
        """The rules that look where these things stand, in their order."""
        known = self._looking.get(there)
        if known is None:
            known = self._looking[there] = tuple(r for r in self.rules if not r.on.isdisjoint(there))
        return known

    def __contains__(self, name: object) -> bool:
        return any(r.name == name for r in self.rules)

    def of(self, document: Document) -> Table:
        """The table without the rules that this document is read without."""
        return self.without(document.off) if document.off else self

    def first(self, document: Document, *looked_at: Any) -> Any:
        """What the first of the document's rules says of it that says anything: neither no, nor none, nor nothing."""
        for one in self.of(document).rules:
            said = one.read(*looked_at)
            if said:
                return said
        return None

    def without(self, names: frozenset[str]) -> Table:
        """The table without the rules of these names, made once."""
        if not names:
            return self
        known = self._shorter.get(names)
        if known is None:
            rules = [r for r in self.rules if r.name not in names]
            known = self._shorter[names] = Table(self.parser, self.makes, rules)
        return known


@runtime_checkable
class Ruled(Protocol):
    """A parser whose rules are cards."""

    tables: tuple[Table, ...]
    """Its tables of rules, in the order in which they come into play."""
