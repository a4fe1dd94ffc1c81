"""From the words of a shell to a verb, and from what went wrong to one line and a status."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck_gui.cli import (
    checking_library,
    claiming,
    comparing,
    exporting,
    importing,
    learning,
    matching,
    noticing,
    output,
    revising,
    texts,
)
from factcheck_gui.cli.parsing import Parser
from factcheck_gui.cli.refusals import RefusedError
from factcheck_gui.cli.verbs import find_verb
from factcheck_gui.domain.errors import FactCheckError

DONE, LOOK, REFUSED = 0, 1, 2
"""Done; done, and something in it a person must look at; nothing done."""

INTERRUPTED = 130
"""As shells say of a program that was stopped by Ctrl+C."""


class Verb(NamedTuple):
    """What reads the words after a verb, and what does it."""

    parser: Callable[[], Parser]
    run: Callable[[Namespace], int]


VERBS = {
    "import": Verb(importing.parser, importing.run),
    "text": Verb(texts.parser, texts.run),
    "claims": Verb(claiming.claims_parser, claiming.list_claims),
    "claim": Verb(claiming.claim_parser, claiming.add),
    "revise": Verb(revising.parser, revising.run),
    "learn": Verb(learning.parser, learning.run),
    "match": Verb(matching.parser, matching.run),
    "compare": Verb(comparing.parser, comparing.run),
    "notice": Verb(noticing.parser, noticing.run),
    "export": Verb(exporting.parser, exporting.run),
    "verify": Verb(checking_library.parser, checking_library.run),
}


def run(words: Sequence[str]) -> int:
    """Do what `words` say, the verb among them; return the status for the shell."""
    at = find_verb(words)
    if at is None:
        raise AssertionError(words)
    name = words[at]
    try:
        return _done(VERBS[name], [*words[:at], *words[at + 1 :]])
    except RefusedError as error:
        output.complain(str(error))
    except FactCheckError as error:
        output.complain(f"{name}: {error}")
    except BrokenPipeError:
        output.drop_output()
        return LOOK
    except KeyboardInterrupt:
        return INTERRUPTED
    return REFUSED


def _done(verb: Verb, words: Sequence[str]) -> int:
    output.prepare_streams()
    return verb.run(verb.parser().parse_intermixed_args(words))
