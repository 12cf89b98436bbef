"""Incidents of several articles joined into events."""
