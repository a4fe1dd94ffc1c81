"""When the work on a claim begins, ends and has to be looked at again."""

import re
import unicodedata
from dataclasses import replace

from factcheck_gui.domain.act import Change
from factcheck_gui.domain.claim import Claim, State
from factcheck_gui.domain.ids import PersonId

_DASHES = re.compile("[-\u2010-\u2015\u2212]")
_IN_FIGURE = re.compile(r"(?<=\d)[^\w]*[^\w\s][^\w]*(?=\d)|(?<=\d)\s+(?=\d)|(?<!\S)-(?=\d)")
_NO_WORDS = re.compile(r"[\W_]")
_SAYING_SIGNS = frozenset("%‰&@#§")
"""Signs that Unicode counts as punctuation, and that say something all the same."""

_ACCENTS_ALONE = frozenset("`´^¨")


def begun(claim: Claim) -> tuple[Change[Claim], ...]:
    """Return the change that lets an unchecked claim count as being checked; else nothing."""
    if claim.state is not State.UNCHECKED:
        return ()
    return (Change(claim, replace(claim, state=State.CHECKING)),)


def left(claim: Claim, *, has_work: bool) -> Claim:
    """Return a claim that nobody's verdict holds any more, in the state it falls back to.

    Args:
        claim: As it is after the person or the verdict went.
        has_work: Evidence, a query, a fix or an earlier verdict is there.
    """
    being_checked = has_work or claim.assignee is not None
    return replace(claim, state=State.CHECKING if being_checked else State.UNCHECKED)


def given(claim: Claim, person: PersonId | None, *, has_work: bool) -> Claim:
    """Return the claim in the hands of `person`: whoever takes one up begins to check it."""
    after = replace(claim, assignee=person)
    if person is None:
        return left(after, has_work=has_work) if claim.state is State.CHECKING else after
    return replace(after, state=State.CHECKING) if claim.state is State.UNCHECKED else after


def without_verdict(claim: Claim, *, has_work: bool) -> Claim:
    """Return the claim with no verdict in force; see `left` for `has_work`."""
    return left(replace(claim, verdict_id=None), has_work=has_work)


def changed(claim: Claim, before: str, after: str) -> Claim:
    """Return the claim after its words went from `before` to `after`.

    A verdict never stands on words that have changed: a settled claim keeps it, and waits
    for it to be confirmed.
    """
    if claim.state is not State.SETTLED or says_the_same(before, after):
        return claim
    return replace(claim, state=State.RECHECK)


def says_the_same(one: str, other: str) -> bool:
    """Tell whether two wordings differ by punctuation, quote marks, dashes, spaces and case at most.

    What stands inside a figure or before it is part of the figure: 3.5 is not 35, nor -5
    the same as 5; an en dash between figures is as good as a hyphen.
    """
    return one == other or _said(one) == _said(other)


def _said(text: str) -> str:
    plain = _DASHES.sub("-", unicodedata.normalize("NFC", text))
    said, end = [], 0
    for inside in _IN_FIGURE.finditer(plain):
        said += [_words(plain[end : inside.start()]), inside.group().strip() or " "]
        end = inside.end()
    return "".join([*said, _words(plain[end:])])


def _words(text: str) -> str:
    return _NO_WORDS.sub(lambda sign: sign.group() if _is_saying(sign.group()) else "", text).casefold()


def _is_saying(sign: str) -> bool:
    """Tell whether a sign that is no letter or figure still belongs to what is said."""
    if sign in _SAYING_SIGNS:
        return True
    return unicodedata.category(sign)[0] in "SM" and sign not in _ACCENTS_ALONE
