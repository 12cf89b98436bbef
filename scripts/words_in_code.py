"""How many open-class English words stand in code rather than in data.

python scripts/words_in_code.py [--list]

Counted are string literals under parsers/ and reading/ that are words (in sets, tuples, lists, dicts, comparisons, or
lists written as one string and split), less closed classes, labels of the grammar, names of rules, docstrings and
messages. A word counts each time it stands. `tests/test_words_in_code.py` lets the number only fall.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src/ukrnews"
CLOSED = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it
    its itself they them their theirs themselves this that these those who whom whose which what whoever whatever
    somebody someone something anybody anyone anything nobody none nothing everybody everyone everything one ones
    another other others each every either neither both all any some no few many much more most several such same
    own a an the and or nor but yet so for if unless until till once because since although though while whereas
    when whenever where wherever why how whether than as lest provided aboard about above across after against along
    amid amidst among amongst around at before behind below beneath beside besides between beyond by concerning
    despite down during except from in inside into like near of off on onto opposite out outside over past per
    regarding round through throughout to toward towards under underneath up upon versus via with within without
    ahead apart aside away back forth together be am is are was were been being have has had having do does did
    doing done will would shall should can could may might must ought cannot not never n't 's 're 've 'm 'd 'll yes
    too also only just even still already then there here now thus therefore hence however otherwise instead
    moreover meanwhile again ago later soon first second third two three four five six seven eight nine ten eleven
    twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half
    dozen dozens score scores hundreds thousands millions monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    """.split()
)
"""Pronouns, determiners, prepositions, conjunctions, auxiliaries, numbers, days and months."""
LABELS = frozenset(
    """
    finite gerund participle infinitive main relative adverbial reported conditional apposition insertion passive
    active past present future perfect progressive modal negated noun verb adjective adverb object objects subject
    complement clause quote quotation preposition person source cue content addressee statement statements incident
    incidents proposal proposals condition conditions actor actors place places mention mentions named referred
    counted cardinal ordinal fraction percent unit money day week month year date time range open closed left right
    start end first last text kind rule name value lower upper head tail utf
    """.split()
)
"""What the code itself calls things."""
_WORD = re.compile(r"[a-z][a-z'-]*[a-z]")
_CARDS = frozenset({"rule", "Rule", "boundary", "Boundary", "sieve", "Sieve"})
_NAMING = frozenset({"getattr", "namedtuple", "TypeVar"})


def main() -> int:
    found = count(SOURCE)
    if "--list" in sys.argv:
        for path, words in found.items():
            print(path.relative_to(SOURCE.parent).as_posix(), len(words), " ".join(words[:12]))
    print(sum(map(len, found.values())), "open-class words in", len(found), "files")
    return 0


def count(source: Path) -> dict[Path, list[str]]:
    """The files of the package in `source` that hold words, each with its words."""
    paths = (path for room in ("parsers", "reading") for path in sorted((source / room).rglob("*.py")))
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    names = {name for tree in trees.values() for name in names_of_rules(tree)}
    found = {path: [word for word in words_of(tree) if word not in names] for path, tree in trees.items()}
    return {path: words for path, words in found.items() if words}


def names_of_rules(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to rules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _CARDS and node.args:
            yield from (
                n.value for n in ast.walk(node.args[0]) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            )


def words_of(tree: ast.Module) -> Iterator[str]:
    """The words of a module, each as often as it stands."""
    nodes = list(ast.walk(tree))
    skipped = {id(literal) for node in nodes for literal in _not_words(node)}
    inside = {id(literal) for node in nodes for literal in _elements(node)}
    for node in nodes:
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if text and id(node) in inside and id(node) not in skipped:
            yield from (word for word in text.split() if _is_open(word))


def _is_open(word: str) -> bool:
    return len(word) > 2 and _WORD.fullmatch(word) is not None and word not in CLOSED and word not in LABELS


def _not_words(node: ast.AST) -> Iterator[ast.AST]:
    """Literals that are no words of English: docstrings, messages, names."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Assign) and any(getattr(t, "id", "") in ("__all__", "__slots__") for t in node.targets):
        yield from ast.walk(node.value)
    elif isinstance(node, ast.Call):
        called = _called(node)
        if called in _CARDS and node.args:
            yield from ast.walk(node.args[0])
        if called.endswith(("Error", "Warning")) or called in _NAMING:
            yield from (literal for argument in node.args for literal in ast.walk(argument))


def _elements(node: ast.AST) -> Iterator[ast.AST]:
    """Literals that stand in a collection or a comparison, or are a list written as one string."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        yield from node.elts
    elif isinstance(node, ast.Dict):
        yield from (literal for literal in (*node.keys, *node.values) if literal is not None)
    elif isinstance(node, ast.Compare):
        yield from (node.left, *node.comparators)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _called(node) == "split":
        yield from ast.walk(node.func.value)


def _called(node: ast.Call) -> str:
    return str(getattr(node.func, "id", getattr(node.func, "attr", "")))


if __name__ == "__main__":
    sys.exit(main())
