"""Pairing what a notice says was printed with what it says is so."""

import re

from factcheck_gui.domain.correcting.contrasts import Pair, contrast_in
from factcheck_gui.domain.correcting.misnamings import misnaming_in, right_name_in
from factcheck_gui.domain.correcting.passages import bare, quoted
from factcheck_gui.domain.correcting.statements import denied_in, names_no_value, printed_in, told_in
from factcheck_gui.domain.correcting.values import narrowed, unsaid, widened
from factcheck_gui.domain.correcting.wires import should_read

_MADE_CLEAR = re.compile(
    r"\b(?:should have (?:made (?:it )?clear|said|noted|stated|specified|read|reported|indicated"
    r"|been (?:described|identified|listed|named|credited|given) as)|more (?:accurate"
    r"|correct) to (?:say|state|report))(?: that)?:?\s+(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
_AS_WE = re.compile(r"\bas (?:we|the|our|an?) ", re.IGNORECASE)
_MISQUOTED = re.compile(r"\bmisquot", re.IGNORECASE)
_IN_FACT = re.compile(r"[\s\"”]*(?:in fact|actually|in reality)\b", re.IGNORECASE)
_NEVER_SAID = re.compile(
    r"\b(?:did not|didn[’']t|never) (?:say|said|write|wrote|tell|told)(?: that)?\s+(?P<said>.+)",
    re.IGNORECASE,
)


def pairs_of(clauses: list[str]) -> list[Pair]:
    """Return the pairs of a notice cut into `clauses`, in order; one side of a pair may be None."""
    return _Walk(clauses).pairs()


class _Walk:
    """Goes through the clauses of a notice, pairing what was printed with what is told next."""

    def __init__(self, clauses: list[str]) -> None:
        self._clauses = clauses
        self._found: list[Pair] = []
        self._open: str | None = None
        self._waits = self._misquoted = False
        self._told = self._last = ""

    def pairs(self) -> list[Pair]:
        """Return what was found, in the order of the text; one side may be missing."""
        for at, clause in enumerate(self._clauses):
            following = self._clauses[at + 1] if at + 1 < len(self._clauses) else None
            self._take(clause, following)
            self._last = clause
        if self._waits and self._open is not None:
            self._found.append(Pair(bare(self._open), None))
        return self._found

    def _take(self, clause: str, following: str | None) -> None:
        unsaid_pair = self._unsaid(clause)
        if unsaid_pair:
            self._found.clear()  # the quotation told so far is the other side of this pair
        pair = unsaid_pair or contrast_in(clause) or should_read(clause) or self._misnamed(clause, following)
        clear = _MADE_CLEAR.search(clause)
        if pair:
            self._close(pair)
        elif clear:
            self._close(self._cleared(clear["right"]))
        else:
            self._told_or_printed(clause)

    def _unsaid(self, clause: str) -> Pair | None:
        never = _NEVER_SAID.search(clause)
        return unsaid(self._told, never["said"]) if never and self._told else None

    @staticmethod
    def _misnamed(clause: str, following: str | None) -> Pair | None:
        pair = misnaming_in(clause, told_in(following or ""))
        if pair is None or pair.right is None or (following and contrast_in(following)):
            return None
        return pair

    def _cleared(self, right: str) -> Pair:
        if self._waits and self._open is not None:
            return widened(self._open, right)
        return Pair(None, bare(right))

    def _told_or_printed(self, clause: str) -> None:
        printed = printed_in(clause)
        turns = _IN_FACT.match(clause) is not None
        if turns and not self._waits and self._last:
            self._wait_for(self._last)
        if self._waits and (printed is None or turns or self._misquoted):
            self._told = clause
            self._close(narrowed(self._open, told_in(clause)))
        else:
            self._begin(clause, printed, denied_in(clause))

    def _begin(self, clause: str, printed: str | None, denied: str | None) -> None:
        """Take what `clause` says was printed, to be paired with what comes next."""
        if _MISQUOTED.search(clause):
            self._wait_for(quoted(clause))
            self._misquoted = self._open is not None
        elif denied is not None and _AS_WE.search(clause):
            self._wait_for(denied)
        elif names_no_value(clause):
            self._name(clause)
        elif printed is not None or denied is not None:
            self._wait_for(printed or denied)

    def _name(self, clause: str) -> None:
        """Take a clause that says only of what the value was wrong."""
        name = right_name_in(clause)
        self._wait_for(quoted(clause))
        if name:
            self._close(Pair(None, name))

    def _wait_for(self, printed: str | None) -> None:
        self._open, self._waits = printed, True

    def _close(self, pair: Pair) -> None:
        self._found.append(pair)
        self._open, self._waits, self._misquoted = None, False, False
