"""Reading the short notes of news agencies: "(Corrects year to 2014 from 2016)"."""

import re

from factcheck_gui.domain.correcting.contrasts import Pair, contrast_in, facing
from factcheck_gui.domain.correcting.passages import bare, quoted, trimmed_to, value_at

_FLAGS = re.IGNORECASE | re.DOTALL
_END = (
    r"(?=[).]*\s*$|\)|;|,? in (?:the |paragraph|para|item|story|headline|lead|first|second|third"
    r"|fourth|line|table)|,? throughout)"
)
_FORMS = (
    re.compile(
        rf"\bcorrects\b.{{0,60}}?\bspelling of\s+(?P<right>.{{1,100}}?)\s+from\s+"
        rf"(?P<wrong>.{{1,100}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"\bcorrect(?:s|ed|ing)\b.{{0,200}}?\bto (?:show|read|say|make it|reflect"
        rf"|state)\s+(?:that )?(?P<right>.{{1,160}}?),? (?:instead of|rather than|not"
        rf"|from)\s+(?P<wrong>.{{1,160}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"\bcorrect(?:s|ed|ing)\b.{{0,200}}?\bto\s+(?P<right>.{{1,160}}?),? (?:from|instead of"
        rf"|rather than|not)\s+(?P<wrong>.{{1,160}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"\b(?:correct|chang)(?:s|es|ed"
        rf"|ing)\b.{{0,200}}?\bfrom\s+(?P<wrong>.{{1,160}}?)\s+to\s+(?P<right>.{{1,160}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"\bcorrect(?:s|ed|ing)\b.{{0,200}}?(?:,|:|\bas|\bis"
        rf"|\bto)\s+(?P<right>[^,:;]{{1,100}}?),? (?:and not|not|instead of"
        rf"|rather than)\s+(?P<wrong>.{{1,160}}?){_END}",
        _FLAGS,
    ),
    re.compile(
        rf"\breplac(?:es|ed|ing)\s+(?P<wrong>[^,;]{{1,160}}?)\s+(?:with|by)\s+(?P<right>.{{1,160}}?){_END}",
        _FLAGS,
    ),
)
_RIGHT_ONLY = re.compile(
    rf"\bcorrects\b.{{0,160}}?\b(?:to|as)\s+(?:read\s+|say\s+"
    rf"|show\s+(?:that\s+)?)?(?P<right>.{{1,160}}?){_END}",
    _FLAGS,
)
_WRONG_ONLY = re.compile(rf"\bcorrects\b[^.]{{0,160}}?\bfrom\s+(?P<wrong>[^.]{{1,160}}?){_END}", _FLAGS)
_READ = re.compile(
    r"\b(?:please )?(?:read|make it)\b(?P<right>.{1,300}?)\b(?:instead of|replaces|replacing"
    r"|in place of|rather than|not)\b(?P<wrong>.{1,300})",
    _FLAGS,
)
_SHOULD_READ = re.compile(
    r"(?P<wrong>[“\"][^”\"]{1,200}[”\"])\s+should (?:be|read|have (?:been|read))\s+(?P<right>.+)", _FLAGS
)


def is_wire(text: str) -> bool:
    """Tell whether `text` is an agency's note about its own item."""
    return _OPENING.match(text) is not None


_OPENING = re.compile(
    r"^[\W_]{0,8}(?:(?:the )?(?:(?!(?:this|that|the|our|stor)[\w]*\b)[\w.'’&-]+ ){0,4}corrects\b"
    r"|(?:the )?company corrects\b|(?:corrected|correcting|refiles|clarifies|fixes)\b|note\b"
    r"|attention\b|eds\b)"
    r"|.{0,200}\(corrects\b|.{0,300}\bplease read\b",
    _FLAGS,
)


def wire_pair(text: str) -> Pair | None:
    """Return the pair of an agency's note; None where it names only what was mended."""
    read = _READ.search(text) if "read" in text.lower() or "make it" in text.lower() else None
    if read and quoted(read["right"]):
        return Pair(quoted(read["wrong"]) or value_at(read["wrong"]) or None, quoted(read["right"]))
    for form in _FORMS:
        found = form.search(text)
        if found:
            return _against(_value(found["wrong"]), _value(found["right"]))
    return contrast_in(text) or _one_sided(text)


def _against(wrong: str, right: str) -> Pair:
    wrong, right = trimmed_to(wrong, right), trimmed_to(right, wrong)
    return Pair(wrong, facing(right, wrong) if len(wrong.split()) == 1 < len(right.split()) else right)


def _one_sided(text: str) -> Pair | None:
    before = _WRONG_ONLY.search(text)
    if before:
        return Pair(_value(before["wrong"]), None)
    after = _RIGHT_ONLY.search(text)
    return Pair(None, _value(after["right"])) if after else None


def should_read(text: str) -> Pair | None:
    """Return the pair of “X” should read “Y”."""
    found = _SHOULD_READ.search(text)
    return Pair(bare(found["wrong"]), value_at(found["right"])) if found else None


_LEAD = re.compile(r"^(?:that\s+)?(?:it\s+|he\s+|she\s+)?(?:(?:is|was|are|were)\s+)", re.IGNORECASE)


def _value(text: str) -> str:
    return value_at(_LEAD.sub("", text.strip()))
