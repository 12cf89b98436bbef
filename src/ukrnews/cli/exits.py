"""Exit codes that more than one file of the command line gives."""

INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of the signal, as shells have it."""

BAD_INPUT = 2
"""Something named on the command line could not be used; the rest was done."""
