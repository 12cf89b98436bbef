"""Tells Hypothesis how to make the model's values, so that `st.from_type(Statement)` just works."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ukrnews import model

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_STRATEGIES: dict[type, str] = {
    model.Span: "spans",
    model.Article: "articles",
    model.Actor: "actors",
    model.Place: "places",
    model.When: "whens",
    model.Count: "counts",
    model.Weapon: "weapons",
    model.Ground: "grounds",
    model.Finding: "findings",
    model.Mention: "mentions",
    model.Statement: "statements",
    model.Incident: "incidents",
    model.Proposal: "proposals",
    model.Response: "responses",
    model.Condition: "conditions",
    model.Report: "reports",
}


def register() -> None:
    """Register a strategy for each class of the model; Hypothesis calls it as it is imported. The strategies
    themselves are made when the first of them is asked for."""
    from hypothesis import strategies

    for cls, name in _STRATEGIES.items():
        strategies.register_type_strategy(cls, _lazily(name))


def _lazily(name: str) -> "Callable[[type], SearchStrategy[Any]]":
    def strategy(_: type) -> "SearchStrategy[Any]":
        from ukrnews.testing import strategies

        made: SearchStrategy[Any] = getattr(strategies, name)()
        return made

    return strategy
