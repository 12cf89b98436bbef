"""The tables that reports become, declared: names, columns, types, keys."""

from ukrnews.formats.tables.columns import Column, Table, Type, day, required, text, whole

ARTICLE = (
    required(text("article_id", "the article: a digest of its text and metadata")),
    text("article_title", "headline, where the giver states one"),
    day("article_published", "day of publication"),
    text("article_source", "who published it"),
    text("article_url", "address it was taken from"),
)
"""The columns that every table begins with."""

FINDING = required(text("finding_id", "the finding: joins the tables"))
ACTOR = required(text("actor_id", "the actor: the same in all articles"))
PLACE = required(text("place_id", "the place: the same in all articles"))
RULE = required(text("rule", "name of the rule that found it"))
POSITION = required(whole("position", "order in the finding, from 0"))


def _span(name: str, about: str) -> tuple[Column, ...]:
    return (
        text(name, about),
        whole(f"{name}_start", f"first code point of {name} in the article's text"),
        whole(f"{name}_end", f"one past the last code point of {name}"),
    )


def _required_span(name: str, about: str) -> tuple[Column, ...]:
    return tuple(required(column) for column in _span(name, about))


def _when(about: str) -> tuple[Column, ...]:
    return (
        day("earliest", f"first possible day {about}"),
        day("latest", f"last possible day {about}"),
        text("precision", "unit the text speaks in: day, week, month, year"),
        text("when_text", "the words as they stand"),
    )


def _count(about: str) -> tuple[Column, ...]:
    return (
        whole("minimum", f"the least that the words allow of {about}"),
        whole("maximum", f"the most that the words allow of {about}; null is open"),
        text("count_text", "the words as they stand"),
    )


def _table(name: str, about: str, key: str, *columns: Column) -> Table:
    return Table(name, about, ("article_id", *key.split()), (*ARTICLE, *columns))


_DECLARED = (
    _table(
        "findings",
        "everything found, a row each, of the user's own kinds too",
        "finding_id",
        FINDING,
        required(text("type", "statement, incident, proposal, condition or a kind of the user's")),
        RULE,
        Column("reliability", Type.NUMBER, "what part of the rule's findings to expect right; null for own kinds"),
        *_required_span("evidence", "the smallest phrase that carries it, the first where there are several"),
        text("fields", "JSON of a finding whose kind has no table of its own"),
    ),
    _table(
        "statements",
        "who said what",
        "finding_id",
        FINDING,
        text("speakers", "names of the sources, joined by “; ”"),
        required(text("act", "what is done by saying it: claim, demand, deny …")),
        required(text("form", "direct, indirect or mixed")),
        *_required_span("content", "what was said, pieces joined by “ … ”"),
        text("cue", "the reporting words; null where a quotation stands alone"),
        text("source", "the source's words as they stand: “he”, “the ministry”"),
        text("addressees", "names of those spoken to, joined by “; ”"),
        text("medium", "where it was said"),
        *_when("on which it was said"),
        required(Column("negated", Type.TRUTH, "the source is reported not to have said it")),
        RULE,
    ),
    _table(
        "incidents",
        "what happened",
        "finding_id",
        FINDING,
        required(text("kind", "strike, shelling, ground_combat …")),
        *_required_span("trigger", "the verb or noun that names it"),
        text("perpetrators", "names of who did it, joined by “; ”"),
        text("weapons", "kinds of weapon, joined by “; ”"),
        text("place", "name of the most specific place"),
        text("place_id", "that place"),
        *_when("of it"),
        text("targets", "what was hit, in the text's words, joined by “; ”"),
        text("damage", "what was damaged, in the text's words, joined by “; ”"),
        text("attributed_to", "names of who reports it, joined by “; ”"),
        text("denied_by", "names of who denies it, joined by “; ”"),
        RULE,
    ),
    _table(
        "casualties",
        "people harmed in an incident, a row for each sort of harm that the text counts",
        "finding_id harm",
        FINDING,
        required(text("harm", "killed, injured, missing or captured")),
        *_count("people"),
    ),
    _table(
        "weapons",
        "weapons used in an incident, a row for each sort",
        "finding_id position",
        FINDING,
        POSITION,
        required(text("kind", "missile, drone, artillery …")),
        text("name", "make, where the text gives one"),
        *_count("them"),
    ),
    _table(
        "proposals",
        "what is put forward for others to agree to",
        "finding_id",
        FINDING,
        required(text("kind", "ceasefire, negotiations …")),
        *_required_span("content", "its fullest mention"),
        text("proposers", "names of who puts it forward, joined by “; ”"),
        text("addressees", "names of who is to agree, joined by “; ”"),
        text("duration", "ISO 8601 duration"),
        required(text("status", "open, accepted, rejected or conditional, by the answers given")),
        RULE,
    ),
    _table(
        "responses",
        "answers to proposals",
        "finding_id position",
        required(text("finding_id", "the proposal that is answered")),
        POSITION,
        ACTOR,
        required(text("actor", "name of who answers")),
        required(text("stance", "accept, accept_with_conditions, reject or undecided")),
        *_required_span("evidence", "where the text says so, the first place where there are several"),
    ),
    _table(
        "conditions",
        "what must hold for something else",
        "finding_id",
        FINDING,
        text("proposal_id", "finding_id of the proposal whose term it is"),
        required(text("kind", "precondition, demand, red_line …")),
        text("holders", "names of who sets it, joined by “; ”"),
        *_required_span("requirement", "what must hold, or must not"),
        text("consequence", "what hangs on it"),
        *_when("by which it must hold"),
        RULE,
    ),
    _table(
        "actors",
        "actors of each article, a row each",
        "actor_id",
        ACTOR,
        required(text("name", "canonical name")),
        required(text("kind", "person, state, organisation, group or unnamed")),
        text("country", "ISO 3166-1 alpha-3"),
        text("role", "office or function, the first that the article gives"),
        text("wikidata", "Wikidata item"),
    ),
    _table(
        "participants",
        "which actor takes which part in which finding",
        "finding_id part position",
        FINDING,
        required(text("part", "speaker, addressee, perpetrator, proposer, holder …")),
        POSITION,
        ACTOR,
        required(text("actor", "its name")),
    ),
    _table(
        "places",
        "places of each article, a row each",
        "place_id",
        PLACE,
        required(text("name", "canonical name")),
        required(text("kind", "settlement, district, region, country, site, water or direction")),
        text("region", "region that it lies in"),
        text("country", "ISO 3166-1 alpha-3, by international recognition"),
        Column("latitude", Type.NUMBER, "degrees north (WGS 84)"),
        Column("longitude", Type.NUMBER, "degrees east (WGS 84)"),
        text("wikidata", "Wikidata item"),
    ),
    _table(
        "locations",
        "which incident happened at which place",
        "finding_id position",
        FINDING,
        POSITION,
        PLACE,
        required(text("place", "its name")),
    ),
    _table(
        "grounds",
        "the words of the article behind a field of a finding, a row for each stretch of them",
        "finding_id position",
        FINDING,
        POSITION,
        required(text("field", "the finding's field: perpetrators, killed, act …")),
        whole("item", "which of the field's values, from 0; null where it has one only"),
        required(text("how", "named; referred: by a pronoun or a description; counted: as a part of a number")),
        *_required_span("ground", "the words as they stand"),
    ),
    _table(
        "mentions",
        "every place in the text where an actor or a place is named",
        "finding_id",
        FINDING,
        *_required_span("mention", "the words as they stand"),
        required(text("name", "canonical name of who or what is named")),
        text("actor_id", "the actor, where one is named"),
        text("place_id", "the place, where one is named"),
        RULE,
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in _DECLARED}
"""Every table by its name."""
