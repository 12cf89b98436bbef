"""The verb: claims in, a report of what the article bears out."""

from __future__ import annotations

from ukrnews.claims.article import Reading
from ukrnews.claims.building import as_report, built
from ukrnews.claims.candidates import claims_of
from ukrnews.corpus.stream import article_of
from ukrnews.grounds.law import breaches
from ukrnews.model import Article, Finding, Report
from ukrnews.model.checks import expect, shown
from ukrnews.parsers.pipeline import Pipeline, default_pipeline


def ground(article: str | Article, candidates: object, *, pipeline: Pipeline | None = None) -> Report:
    """Hold what somebody else claims to have found in an article, a language model or another tool, against its words.

    `candidates` are findings in the library's JSON, as text or as dicts, whose spans may be bare words without offsets;
    a list of such, a Report, or LangExtract's `AnnotatedDocument`. The words of each are looked up in the article,
    white space, quotation marks and dashes forgiven and nothing else. Each other field is held to the law of grounds by
    words of the same sentences, and left out where the library itself reads them otherwise. The Report has what is
    borne out, with exact spans and grounds, under the claim's `rule` or "claimed"; each part that is not is a line in
    `problems` with its path ("candidates[2].speakers[0]: …"). A claim whose main words are not there is left out whole.

    Raises TypeError where `article` is neither str nor Article or `candidates` hold none, DecodeError for candidates
    that are text but not JSON.
    """
    expect("ground: article", article, str, Article)
    chosen = default_pipeline() if pipeline is None else pipeline
    expect("ground: pipeline", chosen, Pipeline)
    reading = Reading(article_of(article), chosen)
    problems: list[str] = []
    found: dict[str, tuple[str, Finding]] = {}
    for claim in claims_of(candidates, problems):
        if reading.report.problems and not reading.report.sentences:
            problems.append(f"{claim.path}: cannot be held against an article that is not read")
            continue
        try:
            finding = built(reading, claim, problems)
        except RecursionError:
            problems.append(f"{claim.path}: is nested too deeply")
            continue
        if finding is None:
            continue
        if finding.id in found:
            problems.append(f"{claim.path}: says the same as {found[finding.id][0]}: {shown(finding.evidence[0].text)}")
            continue
        found[finding.id] = claim.path, finding
    report = as_report(reading, [finding for _, finding in found.values()], problems)
    return _lawful(reading, report, problems)


def _lawful(reading: Reading, report: Report, problems: list[str]) -> Report:
    """The report without the findings that break the law of grounds after all."""
    broken = list(breaches(report, reading.lexicon))
    if not broken:
        return report
    kept = [
        f
        for f in report.findings
        if not any(f is one.finding or one.finding in getattr(f, "terms", ()) for one in broken)
    ]
    return as_report(reading, kept, [*problems, *(one.sentence for one in broken)])
