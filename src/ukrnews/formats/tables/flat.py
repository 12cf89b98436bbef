"""Two tables that need no joining: a row has all that a reader of a spreadsheet asks of a quotation or an incident.

They say what `statements` and `incidents` with the tables beside them say, with the sentence, in an order for eyes:
what is read first stands first, ids stand last.
"""

from collections.abc import Iterable

import attrs

from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.quote_marks import paired
from ukrnews.formats.tables.columns import Column, Row, Table, Type, Value, day, required, text, whole
from ukrnews.grounds.reliability import reliability
from ukrnews.model import Actor, Article, Count, Finding, Incident, Report, Span, Statement, When

_NAMES = "; "
_PIECES = " … "

_ARTICLE = (
    day("published", "day on which the article was published"),
    text("publisher", "who published it"),
    text("title", "its headline, where the giver states one"),
    text("url", "address it was taken from"),
)
_HOW_SURE = (
    Column("reliability", Type.NUMBER, "what part of the rule's findings to expect right; null for own kinds"),
    required(text("rule", "name of the rule that found it")),
    required(text("article_id", "the article: joins these tables with the others")),
    required(text("finding_id", "the finding: joins these tables with the others")),
)


def _toll(name: str) -> tuple[Column, ...]:
    return (
        whole(f"{name}_min", f"the least number of people {name} that the words allow; null where none is stated"),
        whole(f"{name}_max", "the most that they allow; null where none is stated, and where they leave it open"),
        text(f"{name}_words", "the words of the number as they stand"),
    )


QUOTATIONS = Table(
    "quotations",
    "who said what, a row for each statement, with its sentence",
    ("article_id", "finding_id"),
    (
        *_ARTICLE,
        text("speakers", "names of the sources, joined by “; ”"),
        text("roles", "their offices, as far as the article gives them, joined by “; ”"),
        text("countries", "their countries, ISO 3166-1 alpha-3, joined by “; ”"),
        required(text("act", "what is done by saying it: claim, demand, deny …")),
        required(text("said", "what was said, with both marks where some of it is quoted; pieces joined by “ … ”")),
        required(text("form", "direct (all in quotation marks), mixed or indirect")),
        text("cue", "the reporting words; null where a quotation stands alone"),
        text("addressees", "names of those spoken to, joined by “; ”"),
        text("medium", "where it was said"),
        day("said_from", "first possible day on which it was said"),
        day("said_until", "last possible day"),
        required(Column("negated", Type.TRUTH, "the source is reported not to have said it")),
        text("sentence", "the sentence in which it begins"),
        *_HOW_SURE,
    ),
)

INCIDENTS = Table(
    "incidents_flat",
    "what happened, a row for each incident, with its figures and its sentence",
    ("article_id", "finding_id"),
    (
        *_ARTICLE,
        required(text("kind", "strike, shelling, ground_combat …")),
        day("day_from", "first possible day of it"),
        day("day_until", "last possible day of it"),
        text("day_words", "the words of the day as they stand"),
        text("place", "the most specific place"),
        text("region", "region that it lies in"),
        text("country", "ISO 3166-1 alpha-3, by international recognition"),
        text("further_places", "other places of the same incident, joined by “; ”"),
        text("perpetrators", "names of who did it, joined by “; ”"),
        text("weapons", "kinds of weapon, joined by “; ”"),
        *_toll("killed"),
        *_toll("injured"),
        text("targets", "what was hit, in the text's words, joined by “; ”"),
        text("damage", "what was damaged, in the text's words, joined by “; ”"),
        text("attributed_to", "names of who reports it, joined by “; ”"),
        text("denied_by", "names of who denies it, joined by “; ”"),
        Column("latitude", Type.NUMBER, "degrees north (WGS 84)"),
        Column("longitude", Type.NUMBER, "degrees east (WGS 84)"),
        text("sentence", "the sentence in which it is named"),
        *_HOW_SURE,
    ),
)

FLAT: dict[str, Table] = {table.name: table for table in (QUOTATIONS, INCIDENTS)}
"""The flat tables by their names."""


def flat_rows(report: Report) -> dict[str, list[Row]]:
    """The rows of the flat tables of one report; every row has all columns of its table in their order."""
    article = article_id(report.article)
    return {
        QUOTATIONS.name: [_row(QUOTATIONS, report, article, one, _said(report, one)) for one in report.statements],
        INCIDENTS.name: [_row(INCIDENTS, report, article, one, _happened(report, one)) for one in report.incidents],
    }


def _row(table: Table, report: Report, article: str, finding: Finding, own: Row) -> Row:
    found: Row = {
        **_article(report.article),
        **own,
        "reliability": reliability(finding).share,
        "rule": finding.rule,
        "article_id": article,
        "finding_id": finding_id(article, finding),
    }
    return {name: found[name] for name in table.names}


def _article(article: Article) -> Row:
    return {
        "published": article.published,
        "publisher": article.source or None,
        "title": article.title or None,
        "url": article.url or None,
    }


def _said(report: Report, statement: Statement) -> Row:
    speakers = statement.speakers
    return {
        "speakers": _names(speakers),
        "roles": _joined(actor.role for actor in speakers),
        "countries": _joined(dict.fromkeys(actor.country for actor in speakers)),
        "act": statement.act.value,
        "said": _PIECES.join(paired(span.text) for span in statement.content),
        "form": statement.form.value,
        "cue": statement.cue.text if statement.cue is not None else None,
        "addressees": _names(statement.addressees),
        "medium": statement.medium,
        **_days(statement.when, "said_from", "said_until"),
        "negated": statement.negated,
        "sentence": _sentence(report, statement.content[0]),
    }


def _happened(report: Report, incident: Incident) -> Row:
    place = incident.places[0] if incident.places else None
    where: Row = {} if place is None else attrs.asdict(place)
    return {
        "kind": incident.kind.value,
        **_days(incident.when, "day_from", "day_until"),
        "day_words": incident.when.text if incident.when else None,
        "place": where.get("name"),
        **{name: where.get(name) for name in ("region", "country", "latitude", "longitude")},
        "further_places": _joined(further.name for further in incident.places[1:]),
        "perpetrators": _names(incident.perpetrators),
        "weapons": _joined(weapon.kind.value for weapon in incident.weapons),
        **_number("killed", incident.killed),
        **_number("injured", incident.injured),
        "targets": _joined(span.text for span in incident.targets),
        "damage": _joined(span.text for span in incident.damage),
        "attributed_to": _names(incident.attributed_to),
        "denied_by": _names(incident.denied_by),
        "sentence": _sentence(report, incident.trigger),
    }


def _days(when: When | None, first: str, last: str) -> Row:
    return {first: when.earliest if when else None, last: when.latest if when else None}


def _number(name: str, count: Count | None) -> Row:
    if count is None:
        return dict.fromkeys((f"{name}_min", f"{name}_max", f"{name}_words"))
    return {
        f"{name}_min": _storable(count.minimum),
        f"{name}_max": _storable(count.maximum),
        f"{name}_words": count.text,
    }


def _storable(number: int | None) -> int | None:
    """The number; null where it is too large for a column of 64 bits, as only nonsense in a text is."""
    return number if number is None or number < 2**63 else None


def _sentence(report: Report, span: Span) -> str | None:
    sentence = report.sentence_of(span)
    return sentence.text if sentence else None


def _names(actors: Iterable[Actor]) -> Value:
    return _joined(actor.name for actor in actors)


def _joined(parts: Iterable[str | None]) -> Value:
    return _NAMES.join(part for part in parts if part) or None
