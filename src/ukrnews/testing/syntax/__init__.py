"""A `Syntax` of your own held against the protocol that every parser asks."""

from ukrnews.testing.syntax.laws import breaches
from ukrnews.testing.syntax.suite import conformance

__all__ = ["breaches", "conformance"]
