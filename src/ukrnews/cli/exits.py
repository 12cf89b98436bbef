"""Exit codes that more than one file of the command line gives."""

BELOW_FLOOR = 1
"""A score is below its floor."""
BAD_INPUT = 2
"""Something named on the command line could not be used or written; the rest was done."""
READ_IN_PART = 3
"""Of an article a step, or all, was lost: it failed, took too long, or its process died."""
INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of the signal, as shells have it."""
