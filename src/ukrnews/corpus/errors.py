"""The error of every source of articles."""


class InputError(ValueError):
    """What cannot be read as an article; the message is one line: the file, its line where it has lines, the fault."""


class CannotStart(RuntimeError):
    """Processes that read articles cannot be started; the message is one line."""
