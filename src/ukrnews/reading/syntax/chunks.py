"""One sentence as a row of chunks: noun groups, verb groups, prepositions, connectives and punctuation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.fronted import denied_in_front
from ukrnews.reading.syntax.nouns import NOUN, Noun, opens_group, read_noun
from ukrnews.reading.syntax.protocol import Chunk, NounGroup, VerbGroup
from ukrnews.reading.syntax.verbs import VERB, Verb, read_verb, starts_verb

QUOTES = frozenset("“”\"‘’'«»„`") | {"``", "''"}
_MARKS = {"``": "“", "''": "”"}
"""Quotation marks of any style by their Penn tags: opening and closing."""
DASHES = frozenset({"—", "–", "-", "--", "―"})
_ALWAYS_SUBORDINATE = frozenset(
    {"if", "because", "although", "though", "unless", "whether", "while", "whereas", "lest", "whilst"}
)
_EITHER = frozenset({"after", "before", "since", "until", "till", "as", "once", "given", "provided"})
_COMPOUND = (
    ("as", "long", "as"),
    ("as", "soon", "as"),
    ("as", "far", "as"),
    ("so", "that"),
    ("now", "that"),
    ("in", "case"),
    ("even", "if"),
    ("even", "though"),
    ("only", "if"),
    ("as", "if"),
    ("as", "though"),
    ("except", "that"),
    ("provided", "that"),
    ("on", "condition", "that"),
    ("given", "that"),
    ("such", "that"),
    ("even", "as"),
    ("just", "as"),
    ("only", "when"),
    ("only", "after"),
    ("only", "once"),
    ("even", "after"),
    ("even", "before"),
)
_RELATIVE = frozenset({"who", "which", "whom", "whose", "that"})
_WH_ADVERB = frozenset({"when", "where", "why", "how", "whenever", "wherever", "however"})
_PARTICIPLE_PREPOSITIONS = frozenset(
    {"according", "including", "following", "regarding", "concerning", "excluding", "pending", "barring"}
)


_PLAIN_TAGS = frozenset({"CC", "WDT", "WP", "WP$", "WRB", "IN", "TO"})
_PLAIN_WORDS = (
    QUOTES
    | DASHES
    | _ALWAYS_SUBORDINATE
    | _EITHER
    | _RELATIVE
    | _WH_ADVERB
    | _PARTICIPLE_PREPOSITIONS
    | {",", ";", ":", "(", ")", "[", "]", "of"}
)
"""Without one of these tags or words nothing is a chunk by itself."""
_COMPOUND_BY_FIRST = {first: tuple(w for w in _COMPOUND if w[0] == first) for first in {w[0] for w in _COMPOUND}}
_TELLING = frozenset(
    {
        "tell",
        "inform",
        "assure",
        "reassure",
        "remind",
        "warn",
        "convince",
        "persuade",
        "notify",
        "advise",
        "promise",
        "show",
    }
)
_TIME_UNITS = frozenset(
    "second seconds minute minutes hour hours day days night week weeks month months year years moment moments".split()
)
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_LIMITING = frozenset({"only", "nearly", "about", "almost", "even", "just"})
"""Adverbs before a number or noun: "that only two men fell"."""
_TIME_ORDER = frozenset({"after", "before", "later", "earlier", "ago", "since"})
_PRONOMINAL = frozenset({"many", "few", "several", "most", "more", "some", "all", "others", "both", "neither", "half"})
_CLAUSE_NOUNS = frozenset(
    """fact idea hope sign evidence view news possibility chance risk belief impression condition claim
    statement report emphasis message warning accusation allegation assertion promise pledge suggestion
    proposal demand insistence concern fear threat argument assurance notion conclusion likelihood doubt
    confirmation indication assumption guarantee denial prediction admission announcement extent time""".split()
)


def chunks_of(atoms: Sequence[Atom], lemma: Callable[[str, str], str], cues: Collection[str]) -> list[Chunk]:
    """The chunks of a sentence's atoms, in order and without gaps; `cues` are verbs that report a clause."""
    chunks: list[Chunk] = []
    i, n = 0, len(atoms)
    while i < n:
        chunk, i = _next_chunk(atoms, i, chunks, lemma, cues)
        chunks.append(chunk)
    return _invert_questions(_times(chunks), atoms)


def _next_chunk(
    atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], lemma: Callable[[str, str], str], cues: Collection[str]
) -> tuple[Chunk, int]:
    atom = atoms[i]
    tag, lower = atom.tag, atom.lower
    compound = _compound(atoms, i)
    if compound is not None:
        words = " ".join(a.lower for a in atoms[i:compound])
        return Chunk("S", atom.first, atoms[compound - 1].last, words), compound
    plain = _plain_kind(atoms, i, chunks, cues)
    if plain is not None:
        mark = _MARKS.get(tag, lower) if plain == "Q" else lower
        return Chunk(plain, atom.first, atom.last, mark), i + 1
    if tag == "DATE":
        end = i + 1
        while end < len(atoms) and atoms[end].tag == "DATE":
            end += 1
        if end < len(atoms) and atoms[end].tag == "POS":
            noun = read_noun([*[a._replace(tag="NNP") for a in atoms[i:end]], *atoms[end:]], 0)
            if noun is not None:
                return _noun_chunk(
                    atoms, i, noun._replace(last=i + noun.last, head=i + noun.head, possessor=end), chunks
                )
        group = NounGroup(atom.first, atoms[end - 1].last, atoms[end - 1].last - 1, None, None, True)
        return Chunk("T", atom.first, atoms[end - 1].last, lower, group), end
    if tag == "VBG" and _names_action(atoms, i, chunks):
        noun = Noun(i + 1, i, None)
        return _noun_chunk(atoms, i, noun, chunks)
    if starts_verb(atoms, i) and not _premodifier(atoms, i) and not (tag == "VBN" and opens_group(atoms, i)):
        verb = read_verb(atoms, i, lemma)
        denied = bool(chunks) and chunks[-1].kind == "D" and chunks[-1].lower == "not" and verb.form == "infinitive"
        if _joined_infinitive(verb, atoms, chunks):
            verb = verb._replace(form="infinitive", tense=None)
        return _verb_chunk(atoms, i, verb._replace(negated=verb.negated or denied)), verb.last
    found = read_noun(atoms, i)
    if found is not None and found.last > i:
        return _noun_chunk(atoms, i, found, chunks)
    if lower in _PRONOMINAL and i + 1 < len(atoms) and (atoms[i + 1].tag in VERB or atoms[i + 1].lower == "of"):
        return _noun_chunk(atoms, i, Noun(i + 1, i, None), chunks)
    kind = "A" if tag in ("JJ", "JJR", "JJS") else "D" if tag in ("RB", "RBR", "RBS", "RP") else "O"
    return Chunk(kind, atom.first, atom.last, lower), i + 1


def _compound(atoms: Sequence[Atom], i: int) -> int | None:
    """Past a subordinator of several words ("as long as"), where a clause follows it."""
    for words in _COMPOUND_BY_FIRST.get(atoms[i].lower, ()):
        end = i + len(words)
        if tuple([a.lower for a in atoms[i:end]]) == words and _clause_follows(atoms, end):
            return end
    return None


def _names_action(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk]) -> bool:
    """ "fighting continued", "that shelling killed two": an -ing form that is the subject of the next verb."""
    if i + 1 >= len(atoms) or atoms[i + 1].tag not in ("VBD", "VBZ", "MD"):
        return False
    return not chunks or chunks[-1].kind in ("S", "O", ":", ";", "Q", "A", "T") or chunks[-1].lower == "that"


def _premodifier(atoms: Sequence[Atom], i: int) -> bool:
    """A past participle between a preposition and a noun modifies the noun ("in occupied Crimea"), and so does one that
    opens a sentence before a noun and its verb ("Displaced families said")."""
    if atoms[i].tag == "VBN" and (not i or atoms[i - 1].lower == ":"):
        after = atoms[i + 2].tag if i + 2 < len(atoms) else ""
        return bool(after) and atoms[i + 1].tag in NOUN and after in ("VBD", "VBZ", "VBP", "VBN", "MD")
    return (
        bool(i)
        and i + 1 < len(atoms)
        and atoms[i].tag == "VBN"
        and atoms[i - 1].tag == "IN"
        and atoms[i + 1].tag in NOUN
    )


def _plain_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], cues: Collection[str]) -> str | None:
    """The kind of a word or mark that is a chunk by itself, else None."""
    tag, lower = atoms[i].tag, atoms[i].lower
    if tag not in _PLAIN_TAGS and lower not in _PLAIN_WORDS:
        return None
    if lower in QUOTES and tag != "POS":
        return "Q"
    if lower in (",", ";", ":"):
        return lower
    if lower in DASHES:
        return "-"
    if lower in ("(", ")", "[", "]"):
        return "B"
    if tag == "CC" and (lower != "yet" or (bool(chunks) and chunks[-1].kind == ",")):
        return "C"
    if lower == "that":
        return _that_kind(atoms, i, chunks, cues)
    if lower == "however" and not _measures(atoms, i + 1):
        return "D"
    if lower in ("who", "which") and len(chunks) > 1 and chunks[-1].kind == "C" and chunks[-2].kind == "N":
        return "R"
    if tag in ("WDT", "WP", "WP$") or lower in ("who", "whom", "which"):
        return "R" if lower in _RELATIVE and chunks and _can_be_antecedent(chunks) else "S"
    if tag == "WRB" or lower in _WH_ADVERB:
        return "S"
    if lower == "because" and i + 1 < len(atoms) and atoms[i + 1].lower == "of":
        return "P"
    if lower == "of" and chunks and chunks[-1].lower == "because":
        return "P"
    if lower in _ALWAYS_SUBORDINATE:
        return "S"
    if lower == "once" and chunks and chunks[-1].kind == "P":
        return "D"
    if lower == "given" and chunks and chunks[-1].kind == "S":
        return None  # "if given to …"
    if lower in _EITHER and tag in ("IN", "RB", "VBN", "VBG"):
        return "S" if _clause_follows(atoms, i + 1) else "P" if tag == "IN" or lower in ("once", "given") else None
    if tag in ("IN", "TO") and not starts_verb(atoms, i):
        return "P"
    if lower in _PARTICIPLE_PREPOSITIONS and tag == "VBG":
        return "P"
    return None


def _measures(atoms: Sequence[Atom], i: int) -> bool:
    """ "However hard they try": an adjective or adverb follows."""
    return i < len(atoms) and (atoms[i].tag in ("JJ", "RB") or atoms[i].lower in ("much", "many"))


def _that_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], cues: Collection[str]) -> str | None:
    """ "that" the conjunction (S), the relative word (R) or the determiner (None)."""
    following = next((a for a in atoms[i + 1 :] if a.lower not in QUOTES and a.lower not in _LIMITING), None)
    if following is None:
        return None
    after_verb = _completes_verb(chunks, cues)
    if after_verb and (following.tag not in VERB or following.tag == "VBG") and _clause_follows(atoms, i + 1):
        return "S"
    if following.tag == "TO" and _told_before(chunks, cues):
        return "S"  # "told residents that to stay safe, …"
    if following.tag in VERB or following.tag in ("RB", "TO"):
        return "R" if chunks and chunks[-1].kind in ("N", "T", ",", "Q") and following.tag in VERB else None
    if atoms[i].tag == "DT" and following.tag in ("NN", "VBG") and not after_verb:
        return None
    if atoms[i].tag == "DT" and following.tag in ("NN",) and not _clause_follows(atoms, i + 2):
        return None
    before = next((c for c in reversed(chunks) if c.kind != "Q"), None)
    if before is not None and before.kind == "N":
        told = len(chunks) > 1 and chunks[-2].verb is not None and chunks[-2].verb.lemma in _TELLING
        return "S" if told or before.lower in _CLAUSE_NOUNS else "R"
    return "S" if atoms[i].tag != "DT" or _clause_follows(atoms, i + 1) else None


def _told_before(chunks: Sequence[Chunk], cues: Collection[str]) -> bool:
    """Whether a verb that takes a clause, or one and whom it tells, stands right before."""
    for chunk in reversed(chunks[-2:]):
        if chunk.verb is not None:
            return chunk.verb.lemma in cues
        if not chunk.is_bare:
            return False
    return False


def _completes_verb(chunks: Sequence[Chunk], cues: Collection[str]) -> bool:
    """Whether only times, adverbs and prepositional phrases stand between a verb that takes a clause and here."""
    for k, chunk in enumerate(reversed(chunks)):
        if chunk.kind in ("V", "A"):
            return not k or chunk.kind == "A" or (chunk.verb is not None and chunk.verb.lemma in cues)
        if chunk.kind not in ("T", "D", "P", ",", "C") and not (
            chunk.noun is not None and chunk.noun.preposition is not None
        ):
            return False
    return False


def _can_be_antecedent(chunks: Sequence[Chunk]) -> bool:
    """Whether a noun group stands before, a comma, dash or preposition aside."""
    for chunk in reversed(chunks):
        if chunk.kind == "N":
            return True
        if chunk.kind == "-":
            return True  # "to collect – which Kyiv called theft –"
        if chunk.kind not in (",", "P", "T", "Q", "B") and chunk.lower not in ("here", "there"):
            return False
    return False


def _clause_follows(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a subject with a finite verb follows before any comma or connective: "after Russia fired …"."""
    saw_noun, governed = False, False
    for step in range(i, min(i + 24, len(atoms))):
        tag, lower = atoms[step].tag, atoms[step].lower
        if tag in ("MD", "VBD", "VBZ", "VBP"):
            return saw_noun and atoms[step - 1].tag != "CC"
        if lower in _NOMINATIVE and saw_noun and atoms[step - 1].tag in NOUN:
            return False  # "said after the vote he would": the noun is the preposition's
        if tag == "VBN" and saw_noun and not governed and lower not in ("been",) and atoms[step - 1].tag in NOUN:
            governed = True
        if lower == "," and saw_noun and _apposed(atoms, step):
            return True
        if (
            lower in (",", ";", ":", "if", "that", "who", "which", "as", "while", "unless", "until", "because")
            or lower in DASHES
            or tag in ("TO", "WDT", "WP", "WRB")
        ):
            return False
        if tag in NOUN or tag in ("PRP", "DT", "EX", "CD"):
            saw_noun = True
    return False


def _apposed(atoms: Sequence[Atom], i: int) -> bool:
    """Whether the comma opens an apposition that another comma and a finite verb end: "as Bogner, the head, said"."""
    for step in range(i + 1, min(i + 14, len(atoms) - 1)):
        if atoms[step].lower == ",":
            return atoms[step + 1].tag in ("VBD", "VBZ")
        if atoms[step].tag in ("MD", "VBD", "VBZ", "VBP", "WP", "WDT"):
            return False
    return False


def _noun_chunk(atoms: Sequence[Atom], i: int, noun: Noun, chunks: Sequence[Chunk]) -> tuple[Chunk, int]:
    last, head, possessor = noun
    preposition = None
    for chunk in reversed(chunks):
        if chunk.kind == "P":
            preposition = chunk.first
        if chunk.kind not in ("Q", "D"):
            break
    group = NounGroup(
        atoms[i].first,
        atoms[last - 1].last,
        atoms[head].last - 1,
        preposition,
        None if possessor is None else atoms[possessor].first,
        False,
        atoms[i].lower if atoms[i].tag == "PRP$" else None,
    )
    return Chunk("N", group.first, group.last, atoms[head].lower, group), last


def _verb_chunk(atoms: Sequence[Atom], i: int, verb: Verb) -> Chunk:
    group = VerbGroup(
        atoms[i].first,
        atoms[verb.last - 1].last,
        atoms[verb.head].first,
        verb.lemma,
        tuple(atoms[p].first for p in verb.parts),
        verb.form,
        verb.tense,
        verb.voice,
        verb.modal,
        verb.perfect,
        verb.progressive,
        verb.negated,
        verb.particle,
        atoms[verb.head].tag,
    )
    return Chunk("V", group.first, group.last, verb.lemma, None, group)


def _joined_infinitive(verb: Verb, atoms: Sequence[Atom], chunks: Sequence[Chunk]) -> bool:
    """ "to raise taxes and give breaks": a bare stem joined to an infinitive is another."""
    if len(verb.parts) > 1 or atoms[verb.head].tag != "VB" or not chunks or chunks[-1].kind != "C":
        return False
    last = next((c.verb for c in reversed(chunks) if c.verb is not None), None)
    return last is not None and last.form == "infinitive"


def _times(chunks: list[Chunk]) -> list[Chunk]:
    """ "A day after the strike", "hours later": a span of time before such a word is an adverbial."""
    for k in range(len(chunks) - 1):
        noun = chunks[k].noun
        after = chunks[k + 1]
        if (
            noun is not None
            and chunks[k].kind == "N"
            and noun.preposition is None
            and chunks[k].lower in _TIME_UNITS
            and after.lower in _TIME_ORDER
        ):
            chunks[k] = chunks[k]._replace(kind="T", noun=noun._replace(temporal=True))
    return chunks


def _invert_questions(chunks: list[Chunk], atoms: Sequence[Atom]) -> list[Chunk]:
    """Join an auxiliary to its main verb across its subject ("Did Johnson talk …") or an aside ("will under no
    circumstances accept"): the joined verb stands where the main verb stood, the auxiliary becomes other (O)."""
    for k, chunk in enumerate(chunks):
        if chunk.kind != "V" or chunk.verb is None or not _bare_auxiliary(chunk.verb):
            continue
        denied = denied_in_front(atoms, chunk.first)
        main = _main_after(chunks, k, turned=denied)
        if main is None:
            continue
        other = chunks[main].verb
        if other is None:
            continue
        aux = chunk.verb
        negated = (
            aux.negated
            or any(c.lower in ("no", "never") for c in chunks[k + 1 : main])
            or _no_phrase(chunks, k, main)
            or denied
        )
        passive = aux.lemma in ("be", "get") and other.form == "participle"
        joined = other._replace(
            parts=aux.parts + other.parts,
            form="finite",
            tense=aux.tense,
            modal=aux.modal or (None if aux.lemma in ("be", "have", "do") else aux.lemma),
            negated=negated or other.negated,
            perfect=aux.perfect or aux.lemma == "have",
            progressive=other.progressive or (aux.lemma == "be" and other.form == "gerund"),
            voice="passive" if passive or (other.voice == "passive" and other.form == "participle") else "active",
        )
        chunks[k] = Chunk("O", chunk.first, chunk.last, chunk.lower)
        chunks[main] = chunks[main]._replace(verb=joined)
    return chunks


def _no_phrase(chunks: Sequence[Chunk], k: int, main: int) -> bool:
    """ "under no circumstances", "in no case": a group whose determiner is "no"."""
    return (
        main - k == 3
        and chunks[k + 1].kind == "P"
        and chunks[k + 2].lower in ("circumstances", "way", "case", "event", "account")
    )


def _bare_auxiliary(verb: VerbGroup) -> bool:
    return (
        len(verb.parts) == 1
        and verb.form == "finite"
        and (verb.modal is not None or verb.lemma in ("do", "have", "be"))
    )


def _main_after(chunks: Sequence[Chunk], k: int, *, turned: bool) -> int | None:
    """The main verb that the auxiliary at `k` waits for, or None where it is a verb of its own. `turned`: words before
    it put it before its subject, so that the main verb's past form is a participle."""
    verb = chunks[k].verb
    if verb is None:
        return None
    wanted = {"be": ("participle", "gerund"), "have": ("participle",)}.get(
        verb.lemma if verb.modal is None else "", ("base",)
    )
    before = chunks[k - 1].kind if k else "start"
    if before == "," and verb.lemma == "be" and verb.modal is None and chunks[-1].lower not in ("?", "”"):
        return None  # "The bill, which …, is an example of money kept abroad"
    inverted = turned or before in ("start", "Q", ",", ";", "-", "S", "D", "C", "O", "T", ":")
    seen_noun = False
    for j in range(k + 1, min(k + 7, len(chunks))):
        chunk = chunks[j]
        if chunk.kind == "V" and chunk.verb is not None:
            form = "base" if _is_base(chunk.verb) else chunk.verb.form
            form = "participle" if turned and chunk.verb.is_plain_past else form
            return j if form in wanted and (not seen_noun or inverted) else None
        if chunk.kind == "N" and chunk.noun is not None and chunk.noun.preposition is None:
            if seen_noun and chunks[j - 1].kind != "C":
                return None
            seen_noun = True
        elif chunk.kind not in ("N", "P", "D", "C", "T", "Q"):
            return None
    return None


def _is_base(verb: VerbGroup) -> bool:
    return len(verb.parts) == 1 and verb.form == "finite" and verb.tense == "present" and verb.modal is None
