"""The closed classes of English, each under its name, and the marks of writing; words of open classes are data."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that help others.
BE: Final = _words("be am is are was were been being 's 're 'm")
HAVE: Final = _words("have has had having 've")
DO: Final = _words("do does did")
GET: Final = _words("get gets got getting")
"""It makes a passive: "got hit"."""
MODALS: Final = _words("will would shall should can could may might must ca wo 'll")
CONTRACTED: Final = {"wo": "will", "'ll": "will", "sha": "shall", "ca": "can", "'d": "would"}
"""Modals as they are written beside "not" and pronouns, each in full."""
FUTURE: Final = _words("will shall 'll wo sha")

# Negation.
NOT: Final = _words("not n't")
NEGATIVE: Final = NOT | {"never", "no"}
"""What negates a verb: "has never", "no longer"."""
NO_OR_NOT: Final = _words("no not")

# Determiners, pronouns and quantifiers.
INDEFINITE: Final = _words("a an")
POSSESSIVES: Final = _words("my your his her its our their")
NOMINATIVE: Final = _words("i he she we they")
"""Pronouns that are subjects only."""
ONE_PERSON: Final = _words("he him she her himself herself someone somebody")
"""Pronouns for one person other than the speaker."""
QUANTIFIERS: Final = _words("many few several most more some all others both neither half")
"""Determiners that stand alone: "several were hurt", "most of them"."""

# Conjunctions, relatives and question words.
AND_BUT: Final = _words("and but")
WHO_WHICH: Final = _words("who which")
RELATIVES: Final = WHO_WHICH | {"whom", "whose", "that"}
WH_ADVERBS: Final = _words("when where why how whenever wherever however")
SUBORDINATORS: Final = _words("if because although though unless whether while whereas lest whilst")
"""Words that only open clauses."""
SUBORDINATORS_OR_PREPOSITIONS: Final = _words("after before since until till as once given provided")
"""Words that open a clause or a phrase: "after it fell", "after the fall"."""
ASKED: Final = _words("that whether how what why if where when who which")
"""Words that open what is said, asked or known."""
CONCEDING: Final = _words("though while although but")

# Particles and adverbs.
PARTICLES: Final = _words("down up out off back away over in on")
"""Words that belong to the verb before them: "shot down"."""
ADVERBIAL_PARTICLES: Final = PARTICLES - {"over", "in", "on"}
"""Those that are no prepositions."""
PROVING: Final = _words("out up down forward")
"""Particles that prove the word before them a verb: "rules out"."""

# Marks.
OPENING_QUOTES: Final = frozenset('“"‘«„')
QUOTES: Final = OPENING_QUOTES | frozenset("”’»")
"""Quotation marks but for the straight apostrophe, which may make a possessive."""
CLOSING_QUOTES: Final = frozenset("”’»")
DASHES: Final = frozenset({"—", "–", "-", "--", "―", "−"})
