"""The lexicon: all tables of words, validated, and the ways to look things up in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, overload

import attrs

from ukrnews.lexicon.entries import TABLES, ActorEntry, BodyEntry, CountryEntry, Entry, GivenNameEntry, PlaceEntry
from ukrnews.lexicon.errors import LexiconError
from ukrnews.lexicon.files import name_of, read_tables, shipped_files, tables_of, tables_of_text
from ukrnews.lexicon.folding import fold_name
from ukrnews.lexicon.gazetteer import Gazetteer
from ukrnews.lexicon.matcher import Matcher
from ukrnews.lexicon.phrases import lower_key, split_phrase
from ukrnews.lexicon.plain_entries import plain_entry
from ukrnews.lexicon.spelling import name_speller
from ukrnews.lexicon.structuring import Misfit, structure
from ukrnews.model import Actor
from ukrnews.model.checks import expect

E = TypeVar("E", bound=Entry)
T = TypeVar("T")
_Tables = dict[str, dict[str, Entry]]
_Origins = dict[tuple[str, str], tuple[str, int]]
RawTable = tuple[str, list[dict[str, Any]]]
"""A table's name and its entries as plain values."""


class Lexicon:
    """An immutable collection of word lists; indexes and matchers are built on first use and kept."""

    __slots__ = ("_built", "_origins", "_tables")

    def __init__(self, files: Iterable[str | Path] = (), *, base: Lexicon | None = None) -> None:
        """The words of the files, added to those of `base`. Raises LexiconError naming file, table, entry and fault."""
        self._tables: _Tables = {name: dict(entries) for name, entries in base._tables.items()} if base else {}
        self._origins: _Origins = dict(base._origins) if base else {}
        self._built: dict[Hashable, Any] = {}
        for file in files:
            self._add(name_of(Path(file)), read_tables(Path(file)))
        self._check_references()

    @staticmethod
    def default() -> Lexicon:
        """The lexicon of the package, loaded once."""
        return _default()

    def with_file(self, path: str | Path) -> Lexicon:
        """A new lexicon with the entries of one more TOML file.

        An entry whose key is known already is an error unless it says ``replace = true``.
        """
        expect("Lexicon.with_file: path", path, str, Path)
        return Lexicon([path], base=self)

    @staticmethod
    def from_toml_text(text: str, *, base: Lexicon | None = None) -> Lexicon:
        """The words of TOML in a string, added to those of `base`, by default the library's own.

        Raises LexiconError as a file does, which calls the text "TOML text".
        """
        expect("Lexicon.from_toml_text: text", text, str)
        return Lexicon._more("TOML text", lambda name: tables_of_text(text, name), base)

    @staticmethod
    def from_dict(tables: Mapping[str, list[dict[str, Any]]], *, base: Lexicon | None = None) -> Lexicon:
        """The words of tables as plain values, as TOML would be read, added to those of `base`, by default the
        library's own: `Lexicon.from_dict({"actors": [{"name": "Oksana Melnychenko", "kind": "person"}]})`.

        Raises LexiconError as a file does, which calls the tables "dict".
        """
        expect("Lexicon.from_dict: tables", tables, Mapping)
        return Lexicon._more("dict", lambda name: tables_of(tables, name), base)

    def as_dict(self) -> dict[str, list[dict[str, Any]]]:
        """Every table as plain values; `Lexicon.from_dict(lexicon.as_dict(), base=Lexicon())` has the same tables. What
        an entry leaves at its default is left out."""
        return {name: [plain_entry(entry) for entry in self.table(name)] for name in self.tables}

    def __repr__(self) -> str:
        return f"Lexicon({', '.join(f'{name}: {len(entries)}' for name, entries in sorted(self._tables.items()))})"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle without what was built; the lexicon of the package travels by name."""
        if self is _default():
            return Lexicon.default, ()
        return _restored, (self._tables, self._origins)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables that have entries."""
        return tuple(sorted(self._tables))

    @overload
    def table(self, table: str) -> tuple[Entry, ...]: ...
    @overload
    def table(self, table: type[E]) -> tuple[E, ...]: ...
    def table(self, table: str | type[Entry]) -> tuple[Entry, ...]:
        """The entries of a table, by its name or (typed) by its entry class, in the order of the files."""
        name = _name_of(table)
        return self._once(("table", name), lambda: tuple(self._tables.get(name, {}).values()))

    @overload
    def index(self, table: str) -> Mapping[str, tuple[Entry, ...]]: ...
    @overload
    def index(self, table: type[E]) -> Mapping[str, tuple[E, ...]]: ...
    def index(self, table: str | type[Entry]) -> Mapping[str, tuple[Entry, ...]]:
        """`lower_key` of every key and phrase → the entries that have it."""
        name = _name_of(table)
        return self._once(("index", name), lambda: _indexed(self.table(name)))

    @overload
    def matcher(self, *tables: str, cased: bool = True) -> Matcher[Entry]: ...
    @overload
    def matcher(self, *tables: type[E], cased: bool = True) -> Matcher[E]: ...
    def matcher(self, *tables: str | type[Entry], cased: bool = True) -> Matcher[Any]:
        """A matcher for the phrases of one table, or of several tables as one list.

        Where actors are among them, names are compared in one spelling (`ukrnews.lexicon.spelling`).
        """
        names = tuple(map(_name_of, tables))
        return self._once(("matcher", names, cased), lambda: self._matcher(names, cased))

    def country(self, code: str | None) -> CountryEntry | None:
        """The state with that ISO 3166-1 alpha-3 code, or None."""
        entry = self._tables.get("countries", {}).get(code) if code else None
        return entry if isinstance(entry, CountryEntry) else None

    def actor(self, name: str) -> ActorEntry | None:
        """The actor with exactly that canonical name, or None."""
        entry = self._tables.get("actors", {}).get(name)
        return entry if isinstance(entry, ActorEntry) else None

    def body(self, body: BodyEntry, code: str | None = None) -> Actor:
        """The generic body of a state (by default the only one that has it) as the value that findings carry.

        Where an actor goes by the composed name, it is that actor: the Security Service of Ukraine is "the SBU".
        """
        state = code or body.sole_country
        return self._once(("body", body.name, body.kind, state), lambda: self._body(body, state))

    def _body(self, body: BodyEntry, code: str | None) -> Actor:
        value = body.actor(self.country(code))
        known = self.index(ActorEntry).get(lower_key(value.name), ())
        return next((entry.actor for entry in known if entry.country == value.country), value)

    def holder(self, role: str, code: str, day: dt.date) -> ActorEntry | None:
        """Who held the office in that state on that day, where the lexicon knows the dates: "prime minister", "UKR"."""
        held = (e for e in self._once("offices", self._offices).get((role, code), ()) if _in_office(e, day))
        return next(held, None)

    def named(self, name: str) -> tuple[ActorEntry, ...]:
        """The actors one of whose full names folds to the same key, for spellings that no list holds."""
        return self._once("folded", self._folded).get(self._fold(name), ())

    def spell(self, word: str) -> str:
        """The one spelling of a word of a name, as the matcher of actors compares it."""
        return self._once("speller", lambda: name_speller(self.table(GivenNameEntry)))(word)

    def is_last_name(self, actor: ActorEntry, text: str) -> bool:
        """Whether the text is a form of the person's surname in any known spelling, and so no full name."""
        words = tuple(map(self.spell, split_phrase(text)))
        return any(words == tuple(map(self.spell, split_phrase(name))) for name in actor.last_names)

    @property
    def gazetteer(self) -> Gazetteer:
        """All places: the table ``places``, the states, and the settlements of GeoNames; built on first use."""
        built: Gazetteer = self._once("gazetteer", lambda: Gazetteer(self.table(PlaceEntry), self.table(CountryEntry)))
        return built

    # ---- building ----

    @staticmethod
    def _more(name: str, read: Callable[[str], Iterable[RawTable]], base: Lexicon | None) -> Lexicon:
        lexicon = Lexicon(base=_default() if base is None else base)
        lexicon._add(name, read(name))
        lexicon._check_references()
        return lexicon

    def _once(self, what: Hashable, build: Callable[[], T]) -> T:
        if what not in self._built:
            self._built[what] = build()
        built: T = self._built[what]
        return built

    def _matcher(self, names: tuple[str, ...], cased: bool) -> Matcher[Entry]:
        phrases = ((phrase, entry) for name in names for entry in self.table(name) for phrase in entry.phrases)
        return Matcher(phrases, cased=cased, spell=self.spell if cased and "actors" in names else None)

    def _offices(self) -> Mapping[tuple[str, str], tuple[ActorEntry, ...]]:
        offices: dict[tuple[str, str], tuple[ActorEntry, ...]] = {}
        for entry in self.table(ActorEntry):
            if entry.role and entry.country and (entry.since or entry.until):
                key = entry.role, entry.country
                offices[key] = (*offices.get(key, ()), entry)
        return offices

    def _fold(self, name: str) -> str:
        return fold_name(" ".join(map(self.spell, split_phrase(name))))

    def _folded(self) -> Mapping[str, tuple[ActorEntry, ...]]:
        folded: dict[str, tuple[ActorEntry, ...]] = {}
        for entry in self.table(ActorEntry):
            for key in dict.fromkeys(map(self._fold, entry.full_names)):
                folded[key] = (*folded.get(key, ()), entry)
        return MappingProxyType(folded)

    def _add(self, file: str, tables: Iterable[RawTable]) -> None:
        for table, raws in tables:
            cls = TABLES.get(table)
            if cls is None:
                known = ", ".join(sorted(TABLES))
                raise LexiconError(f"unknown table {table!r} (known: {known})", file=file)
            entries = self._tables.setdefault(table, {})
            for number, raw in enumerate(raws, start=1):
                try:
                    entry = structure(cls, raw)
                except Misfit as fault:
                    raise LexiconError(str(fault), file=file, table=table, entry=_label(number, raw)) from fault
                key = entry.key
                if key in entries and not entry.replace:
                    where, earlier = self._origins[table, key]
                    fault_text = f"{key!r} is already in {where} (#{earlier}); write replace = true to replace it"
                    raise LexiconError(fault_text, file=file, table=table, entry=_label(number, raw))
                entries[key] = entry
                self._origins[table, key] = (file, number)

    def _check_references(self) -> None:
        for table, entries in self._tables.items():
            for name, target in _references(TABLES[table]):
                known = self._tables.get(target, {})
                for key, entry in entries.items():
                    value = getattr(entry, name)
                    for one in value if isinstance(value, tuple) else (value,):
                        if one is not None and one not in known:
                            file, number = self._origins[table, key]
                            text = f"{name}: {one!r} is not in the table {target}"
                            raise LexiconError(text, file=file, table=table, entry=f"#{number} ({key})")


_NAMES: dict[str | type[Entry], str] = {
    **{name: name for name in TABLES},
    **{cls: name for name, cls in TABLES.items()},
}


@cache
def _default() -> Lexicon:
    return Lexicon(shipped_files())


def _restored(tables: _Tables, origins: _Origins) -> Lexicon:
    lexicon = Lexicon()
    lexicon._tables, lexicon._origins = tables, origins
    return lexicon


def _name_of(table: str | type[Entry]) -> str:
    """The table's name. Raises KeyError for one that is not registered: a fault of the program, not of the data."""
    name = _NAMES.get(table)
    if name is None:
        raise KeyError(f"no table {table!r} among {', '.join(sorted(TABLES))}")
    return name


def _references(cls: type[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple((a.name, a.metadata["refers_to"]) for a in attrs.fields(cls) if "refers_to" in a.metadata)


def _label(number: int, raw: Mapping[str, Any]) -> str:
    name = next((raw[k] for k in ("name", "code", "lemma") if isinstance(raw.get(k), str)), None)
    return f"#{number}" if name is None else f"#{number} ({name})"


def _in_office(entry: ActorEntry, day: dt.date) -> bool:
    """Known to have held it on that day: an open beginning is unknown, an open end lasts."""
    return entry.since is not None and entry.since <= day and (entry.until is None or day <= entry.until)


def _indexed(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        for key in dict.fromkeys(map(lower_key, (entry.key, *entry.phrases))):
            index[key] = (*index.get(key, ()), entry)
    return MappingProxyType(index)
