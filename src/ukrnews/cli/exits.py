"""Exit codes that more than one file of the command line gives."""

INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of the signal, as shells have it."""
