"""Proposals of several articles joined into families."""
