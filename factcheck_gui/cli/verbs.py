"""Which words are verbs; known without loading what they do."""

from collections.abc import Sequence

NAMES = {
    "import": "take drafts into the library",
    "text": "write an article's text as it is stored",
    "claims": "list an article's claims",
    "claim": "make a claim of a passage, or many from a file",
    "revise": "take in an article's next draft, and say what it did to each claim",
    "learn": "learn earlier fact-checks from a file",
    "match": "find the earlier claims most like a text",
    "compare": "say in what two claims differ",
    "notice": "read a printed correction: what was wrong, what is right",
    "export": "write an article's report or table",
    "verify": "check the library and its evidence",
}
"""Verbs in the order of the work, with what each does."""

_VALUED = ("--library", "--as")


def find_verb(words: Sequence[str]) -> int | None:
    """Return where the verb stands: first, or after options that every verb takes; None without one."""
    at = 0
    while at < len(words) and words[at].startswith("--"):
        at += 2 if words[at] in _VALUED else 1
    return at if at < len(words) and words[at] in NAMES else None
