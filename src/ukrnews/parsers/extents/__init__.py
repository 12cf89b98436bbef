"""Where something ends: what is said, a condition's clause, what is proposed.

Each kind of extent has its table of boundaries: `SAID_ENDS` (said_ends.py), `AROUND` an inserted attribution
(insertions.py), `CLAUSE_ENDS` (clauses.py) and `OFFER_ENDS` (offers.py). Each boundary is a card: a short test before a
chunk or a word, with an example. To move an end, change, add or switch off a card.
"""

from __future__ import annotations

from ukrnews.parsers.extents.around import said_around as said_around
from ukrnews.parsers.extents.clauses import CLAUSE_ENDS as CLAUSE_ENDS
from ukrnews.parsers.extents.content import Content as Content
from ukrnews.parsers.extents.edges import quotation_at as quotation_at
from ukrnews.parsers.extents.edges import trim as trim
from ukrnews.parsers.extents.edges import trim_tokens as trim_tokens
from ukrnews.parsers.extents.insertions import AROUND as AROUND
from ukrnews.parsers.extents.occasions import PLATFORMS as PLATFORMS
from ukrnews.parsers.extents.occasions import names_medium as names_medium
from ukrnews.parsers.extents.offers import DEFINITE as DEFINITE
from ukrnews.parsers.extents.offers import OFFER_ENDS as OFFER_ENDS
from ukrnews.parsers.extents.offers import OFFER_TAILS as OFFER_TAILS
from ukrnews.parsers.extents.offers import before_day as before_day
from ukrnews.parsers.extents.offers import offer_end as offer_end
from ukrnews.parsers.extents.offers import without_tail as without_tail
from ukrnews.parsers.extents.parts import Parts as Parts
from ukrnews.parsers.extents.parts import clause_around as clause_around
from ukrnews.parsers.extents.parts import parts_of as parts_of
from ukrnews.parsers.extents.parts import trimmed as trimmed
from ukrnews.parsers.extents.said_ends import SAID_ENDS as SAID_ENDS
from ukrnews.parsers.extents.said_ends import SAID_TAILS as SAID_TAILS
from ukrnews.parsers.extents.said_ends import said_end as said_end
from ukrnews.parsers.extents.word import skip_marks as skip_marks
