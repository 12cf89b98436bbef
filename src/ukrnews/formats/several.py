"""One report or many, as most formats take them."""

from collections.abc import Iterable, Iterator

from ukrnews.model import Report
from ukrnews.model.checks import expect


def each_report(reports: Report | Iterable[Report]) -> Iterator[Report]:
    """One report or many, lazily. Raises TypeError for what is neither, and for an item that is no report."""
    if isinstance(reports, Report):
        yield reports
        return
    if not isinstance(reports, Iterable) or isinstance(reports, str | bytes):
        raise TypeError(f"reports must be a Report or many, not {type(reports).__name__}")
    for index, report in enumerate(reports):
        expect(f"reports[{index}]", report, Report)
        yield report
