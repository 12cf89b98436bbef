"""Reports → their rows, report by report."""

from collections.abc import Iterable, Iterator

from ukrnews.formats.identity import article_id
from ukrnews.formats.several import each_report
from ukrnews.formats.tables.columns import Row
from ukrnews.formats.tables.rows import rows_of
from ukrnews.model import Report


def row_sets(reports: Report | Iterable[Report]) -> Iterator[dict[str, list[Row]]]:
    """The rows of each report, lazily."""
    return map(rows_of, distinct(reports))


def distinct(reports: Report | Iterable[Report]) -> Iterator[Report]:
    """One report or many, lazily. An article that came before, with the same text and metadata, is passed over, since
    its rows would have the same keys."""
    seen: set[str] = set()
    for report in each_report(reports):
        key = article_id(report.article)
        if key not in seen:
            seen.add(key)
            yield report
