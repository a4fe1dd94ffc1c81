"""Status 2 in one line: whose fault it is, what is wrong, what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck_gui.domain.errors import FactCheckError

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class UsageError(FactCheckError):
    """The words after the program's name make no sense to it."""


class RefusedError(FactCheckError):
    """An error that knows what it is about: its text is a whole line after the program's name."""


@contextmanager
def about(subject: object) -> Iterator[None]:
    """Let every error inside name `subject`: a file as it was typed, or a verb."""
    try:
        yield
    except RefusedError:
        raise
    except FactCheckError as error:
        raise RefusedError(one_line(f"{subject}: {without_name(str(error), str(subject))}")) from error


def without_name(sentence: str, subject: str) -> str:
    """Return `sentence` with "It" for the file's name, where the line begins with that already."""
    name = re.split(r"[/\\]", subject)[-1]
    for spelled in (f"“{subject}”", f"“{name}”", name):
        if name and sentence.startswith(f"{spelled} "):
            return f"It{sentence[len(spelled) :]}"
    return sentence


def one_line(text: str) -> str:
    """Return `text` without what would break a line or steer a terminal."""
    return _UNPRINTABLE.sub(" ", text)
