"""What sort of fact a notice corrects."""

import re

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.kinds import CorrectionCategory
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.facts import find_facts

_CUES = (
    (
        CorrectionCategory.QUOTE,
        r"\bmisquot|\bquot(?:e|ed|ation) (?:was|is|incorrect|wrong)|\bmisattributed\b|\bcomment from\b",
    ),
    (
        CorrectionCategory.NAME,
        (
            r"\bmis(?:spell|spelt|named|identif)|\b(?:sur|last |first |given "
            r"|maiden )?names?\b[^.]{0,40}\b(?:is|was|as)\b|\bspelling\b|\bspelled\b"
        ),
    ),
    (
        CorrectionCategory.DATE,
        r"\b(?:wrong|misstated|incorrect|corrects)\b[^.]{0,40}\b(?:dates?|years?|days?|months?)\b",
    ),
    (
        CorrectionCategory.FIGURE,
        (
            r"\b(?:wrong|misstated|incorrect|corrects)\b[^.]{0,40}\b(?:numbers?|figures?|amounts?|ages?"
            r"|totals?|size|percentages?|prices?|levels?)\b"
        ),
    ),
    (
        CorrectionCategory.TITLE,
        r"\b(?:wrong|misstated|incorrect|corrects)\b[^.]{0,60}\b(?:job )?titles?\b|\bposition held\b",
    ),
    (
        CorrectionCategory.PLACE,
        (
            r"\b(?:wrong|misstated|incorrect|corrects)\b[^.]{0,40}\b(?:locations?|places?|city|town|country"
            r"|state|county|address)\b|\blocated\b"
        ),
    ),
)
_COMPILED = tuple((category, re.compile(pattern, re.IGNORECASE)) for category, pattern in _CUES)
_OF_FACTS = (
    (FactType.DATE, CorrectionCategory.DATE),
    (FactType.FIGURE, CorrectionCategory.FIGURE),
    (FactType.TITLE, CorrectionCategory.TITLE),
    (FactType.PLACE, CorrectionCategory.PLACE),
    (FactType.SUPERLATIVE, CorrectionCategory.SUPERLATIVE),
    (FactType.NAME, CorrectionCategory.NAME),
)


def category_of(text: str, pair: Pair) -> CorrectionCategory:
    """Return what the values of `pair` are, else what the words of the notice call it, else other."""
    kinds = {fact.kind for value in (pair.wrong, pair.right) if value for fact in find_facts(value)}
    said = next((category for category, pattern in _COMPILED if pattern.search(text)), None)
    if said in (CorrectionCategory.QUOTE, CorrectionCategory.NAME) and not kinds & {
        FactType.DATE,
        FactType.FIGURE,
    }:
        return said
    if kinds == {FactType.NAME} and _stands_in(text, pair):
        return CorrectionCategory.PLACE
    found = next((category for kind, category in _OF_FACTS if kind in kinds), None)
    return found or said or CorrectionCategory.OTHER


def _stands_in(text: str, pair: Pair) -> bool:
    """Tell whether both values are where something is: "was in Leeds. In fact it was in Bradford"."""
    values = [value for value in (pair.wrong, pair.right) if value]
    return all(re.search(rf"\b(?:in|at|near|from) {re.escape(value)}", text) for value in values)
