"""The error of everything that touches an archive's file."""


class ArchiveError(ValueError):
    """A file that cannot be used as an archive, or written; the message is one line: the file and the fault."""
