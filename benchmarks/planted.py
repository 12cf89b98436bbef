"""How `ukrnews.ground` does on 200 planted claims, made of the gold articles: right ones, and ones made wrong.

Usage: python benchmarks/planted.py [--wrong | --own]

A claim is a gold finding as a language model would hand it over: words without offsets, names, numbers. Of each lot the
first findings of all articles in turn are taken, so that nothing is chosen. `--wrong` prints every claim that was not
dealt with as it should be; `--own` hands the library its own findings, without their offsets and grounds. The lots:

- as they are: gold findings, of which every word is right;
- other marks: the same with other quotation marks, dashes and white space;
- repeated words: a statement whose words stand twice in its article, each time with another speaker;
- reworded: one word of a statement changed places with the next;
- invented: findings of the article before;
- wrong speaker: a statement with somebody else of the article for its speaker;
- wrong figure: an incident with another number of its paragraph for the killed or injured; one more where it has none.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

import attrs

from ukrnews import Article, Finding, Report, ground, parse
from ukrnews.claims.article import main_spans
from ukrnews.testing.gold import GoldArticle, load_gold

GOLD = Path(__file__).parent / "gold"
MAIN = {"statement": "content", "incident": "trigger", "proposal": "content", "condition": "requirement"}


@attrs.frozen(kw_only=True)
class Planted:
    """A claim, its article, where its main words stand if it is right, and the field that is wrong."""

    lot: str
    text: str
    claim: dict[str, Any]
    places: tuple[tuple[int, int], ...] = ()
    wrong: str | None = None


def statements(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    """The statements as claims."""
    for one in gold.statements:
        yield {
            "type": "statement",
            "content": list(one.content),
            "speakers": list(one.speakers),
            "act": one.act,
            **({"cue": one.cue} if one.cue else {}),
        }


def incidents(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    """The incidents as claims."""
    for one in gold.incidents:
        yield {
            "type": "incident",
            "kind": one.kind,
            "trigger": one.anchor,
            "perpetrators": list(one.perpetrators),
            "places": list(one.places),
            **{name: bounds(getattr(one, name)) for name in ("killed", "injured") if getattr(one, name)},
        }


def proposals(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    """The proposals as claims."""
    for one in gold.proposals:
        yield {
            "type": "proposal",
            "kind": one.kind,
            "content": one.anchor,
            "proposers": list(one.proposers),
            **({"duration": one.duration} if one.duration else {}),
        }


def conditions(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    """The conditions as claims."""
    for one in gold.conditions:
        yield {"type": "condition", "kind": one.kind, "requirement": one.text, "holders": list(one.holders)}


def bounds(figure: tuple[int, int | None]) -> dict[str, int | None]:
    """A figure as a claim gives it."""
    return {"minimum": figure[0], "maximum": figure[1]}


def places_of(text: str, claim: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    """Where the main words of a right claim stand; none where they stand more than once or not in a row."""
    found, at = [], 0
    main = claim[MAIN[claim["type"]]]
    for words in main if isinstance(main, list) else [main]:
        if text.count(words) != 1 or text.index(words) < at:
            return ()
        at = text.index(words) + len(words)
        found.append((at - len(words), at))
    return tuple(found)


Claims = Callable[[GoldArticle], Iterator[dict[str, Any]]]


def in_turn(articles: Sequence[GoldArticle], claims: Claims) -> Iterator[tuple[GoldArticle, dict[str, Any]]]:
    """The claims of all articles that can be placed without doubt, one of each article in turn."""
    rows = [[(gold, claim) for claim in claims(gold) if places_of(gold.text, claim)] for gold in articles]
    return (pair for pair in chain.from_iterable(zip_longest(*rows)) if pair is not None)


def as_they_are(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    lots = ((statements, 30), (incidents, 14), (proposals, 8), (conditions, 8))
    for claims, number in lots:
        for gold, claim in islice(in_turn(articles, claims), number):
            yield Planted(lot="as they are", text=gold.text, claim=claim, places=places_of(gold.text, claim))


def other_marks(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    """With every mark and blank in another form than the article's."""
    turned = {"“": '"', "”": '"', "’": "'", "‘": "'", "-": "–", "—": "-", "–": "-", " ": " \n"}
    marked = ((gold, c) for gold, c in in_turn(articles, statements) if re.search("[“”’—–-]", "".join(c["content"])))
    for gold, claim in islice(marked, 20):
        content = ["".join(turned.get(sign, sign) for sign in words) for words in claim["content"]]
        changed = claim | {"content": [f"«{words}»" for words in content]}
        yield Planted(lot="other marks", text=gold.text, claim=changed, places=places_of(gold.text, claim))


def repeated_words(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    single = ((gold, c) for gold, c in in_turn(articles, statements) if len(c["content"]) == 1 and c["speakers"])
    for gold, claim in islice(single, 10):
        (words,) = claim["content"]
        other = next(name for name in ("Emmanuel Macron", "Giorgia Meloni") if name not in claim["speakers"])
        text = f"{gold.text}\n\n“{words.rstrip(',.')},” {other} repeated at a press conference."
        first, second = text.index(words), text.rindex(words.rstrip(",."))
        again = claim | {"content": [words.rstrip(",.")], "speakers": [other], "cue": "repeated"}
        yield Planted(lot="repeated words", text=text, claim=claim, places=((first, first + len(words)),))
        end = second + len(words.rstrip(",."))
        yield Planted(lot="repeated words", text=text, claim=again, places=((second, end),))


def reworded(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    long = ((gold, c) for gold, c in in_turn(articles, statements) if len(c["content"][0].split()) > 3)
    for gold, claim in islice(long, 30):
        words = claim["content"][0].split()
        at = len(words) // 2
        words[at - 1 : at + 1] = words[at - 1 : at + 1][::-1]
        yield Planted(lot="reworded", text=gold.text, claim=claim | {"content": [" ".join(words)]})


def invented(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    elsewhere = dict(zip((gold.id for gold in articles), (*articles[1:], articles[0]), strict=True))
    for claims, number in ((statements, 15), (incidents, 7), (proposals, 4), (conditions, 4)):
        foreign = ((elsewhere[g.id], c) for g, c in in_turn(articles, claims) if not _holds(elsewhere[g.id], c))
        for gold, claim in islice(foreign, number):
            yield Planted(lot="invented", text=gold.text, claim=claim)


def _holds(gold: GoldArticle, claim: dict[str, Any]) -> bool:
    main = claim[MAIN[claim["type"]]]
    return (main if isinstance(main, str) else main[0]) in gold.text


def wrong_speaker(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    attributed = ((gold, c) for gold, c in in_turn(articles, statements) if c["speakers"])
    for number, (gold, claim) in enumerate(islice(attributed, 30)):
        others = dict.fromkeys(name for s in gold.statements for name in s.speakers if name not in claim["speakers"])
        name = [*others][number % len(others)]
        places = places_of(gold.text, claim)
        changed = claim | {"speakers": [name]}
        yield Planted(lot="wrong speaker", text=gold.text, claim=changed, places=places, wrong="speakers")


def wrong_figure(articles: Sequence[GoldArticle]) -> Iterator[Planted]:
    hurt = ((gold, c) for gold, c in in_turn(articles, incidents) if "killed" in c or "injured" in c)
    for gold, claim in islice(hurt, 10):
        ((start, end),) = places_of(gold.text, claim)
        field = "killed" if "killed" in claim else "injured"
        told = [claim[name] for name in ("killed", "injured") if name in claim]
        wrong = next((f for f in figures_near(gold.text, start, end) if bounds((f, f)) not in told), None)
        figure = claim[field]["minimum"] + 1 if wrong is None else wrong
        changed = claim | {field: bounds((figure, figure))}
        yield Planted(lot="wrong figure", text=gold.text, claim=changed, places=((start, end),), wrong=field)


def figures_near(text: str, start: int, end: int) -> Iterator[int]:
    """The numbers of the paragraph, those of the claim's own words first."""
    paragraph = text[text.rfind("\n", 0, start) + 1 : end + text[end:].find("\n")]
    for words in (text[start:end], paragraph):
        yield from (int(found) for found in re.findall(r"(?<![\d.,])\d{1,3}(?![\d.,])", words))


LOTS = (as_they_are, other_marks, repeated_words, reworded, invented, wrong_speaker, wrong_figure)


def planted(articles: Sequence[GoldArticle]) -> list[Planted]:
    """All claims, lot by lot."""
    return [claim for lot in LOTS for claim in lot(articles)]


@attrs.frozen
class Outcome:
    """What became of a claim: whether it is placed, at its very place, and how many of its words' fields were kept."""

    claim: Planted
    report: Report

    @property
    def finding(self) -> Finding | None:
        return next(iter(self.report.findings), None)

    @property
    def exact(self) -> bool:
        found = self.finding
        return found is not None and tuple((s.start, s.end) for s in main_spans(found)) == self.claim.places

    @property
    def keeps_wrong(self) -> bool:
        """Whether what is wrong of it is in the report: the field, or all of it."""
        found = self.finding
        if self.claim.wrong is None:
            return found is not None and not self.claim.places
        return found is not None and bool(getattr(found, self.claim.wrong))

    @property
    def is_right(self) -> bool:
        return self.exact is bool(self.claim.places) and not self.keeps_wrong

    def fields(self) -> tuple[int, int]:
        """The fields that need words, apart from what is wrong, of those claimed the kept ones: kept, claimed."""
        needs = ("speakers", "perpetrators", "places", "killed", "injured", "proposers", "duration", "holders")
        claimed = [n for n in needs if self.claim.claim.get(n) and n != self.claim.wrong]
        return sum(bool(getattr(self.finding, name, None)) for name in claimed), len(claimed)


def outcome(claim: Planted) -> Outcome:
    """The claim held against its article."""
    return Outcome(claim, ground(claim.text, [claim.claim]))


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each lot."""
    yield f"{'claims':16}{'number':>8}{'placed exactly':>16}{'left out':>10}{'wrong kept':>12}{'other fields kept':>19}"
    lots = dict.fromkeys(o.claim.lot for o in outcomes)
    for lot in (*lots, "all"):
        of = [o for o in outcomes if lot in (o.claim.lot, "all")]
        exact, out = sum(o.exact for o in of), sum(o.finding is None for o in of)
        fields = [o.fields() for o in of if o.finding is not None]
        kept, claimed = sum(kept for kept, _ in fields), sum(claimed for _, claimed in fields)
        told = f"{kept} of {claimed}" if claimed else ""
        yield f"{lot:16}{len(of):8}{exact:16}{out:10}{sum(o.keeps_wrong for o in of):12}{told:>19}".rstrip()


def own_again(articles: Sequence[GoldArticle]) -> tuple[int, int, int]:
    """The library's own findings, how many of them come back at the same place when they are handed over without
    offsets and grounds, and how many the same in every field."""
    found, placed, same = 0, 0, 0
    for gold in articles:
        article = Article(text=gold.text, published=gold.published)
        own = parse(article)
        back = ground(article, without_offsets(own.to_dict()["findings"])).findings
        evidence = {(one.type, one.evidence) for one in back}
        values = {attrs.evolve(one, grounds=()) for one in back}
        found += len(own.findings)
        placed += sum((one.type, one.evidence) in evidence for one in own.findings)
        same += sum(attrs.evolve(one, grounds=()) in values for one in own.findings)
    return found, placed, same


def without_offsets(data: Any) -> Any:
    """JSON without the offsets of its spans, and without grounds."""
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if key not in ("start", "end", "grounds")}
        return {key: without_offsets(value) for key, value in kept.items()}
    return [without_offsets(one) for one in data] if isinstance(data, list) else data


def main() -> None:
    parser = argparse.ArgumentParser(description="Planted claims, held against their articles")
    parser.add_argument("--wrong", action="store_true", help="print the claims that were not dealt with as they should")
    parser.add_argument("--own", action="store_true", help="hand over the library's own findings without offsets")
    wanted = parser.parse_args()
    if wanted.own:
        found, placed, same = own_again(load_gold(GOLD))
        print(f"{found} own findings: {placed} come back at the same place, {same} the same in every field")
        return
    outcomes = [outcome(claim) for claim in planted(load_gold(GOLD))]
    print("\n".join(table(outcomes)))
    for one in outcomes:
        if wanted.wrong and not one.is_right:
            print(f"\n{one.claim.lot}: {json.dumps(one.claim.claim, ensure_ascii=False)}")
            print("\n".join(one.report.problems), one.finding, one.claim.places, sep="\n")


if __name__ == "__main__":
    main()
