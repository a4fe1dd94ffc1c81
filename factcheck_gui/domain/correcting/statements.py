"""The statements of a notice: what a story said, and what is said of it now."""

import re

from factcheck_gui.domain.correcting.printed_words import ITEM, MIS, SAID, WRONGLY

_FLAGS = re.IGNORECASE | re.DOTALL
_SPEAKER = (
    rf"(?:{ITEM}|we|it|he|she|they|Associated Press|AP|Reuters|BBC|Times|Post|Guardian"
    rf"|newsletter|and|also|had|that)"
)
_ERRONEOUS = re.compile(
    rf"\b(?:(?P<adverb>{WRONGLY}) (?P<verb>{SAID})|(?P<verb2>{SAID}) (?:{WRONGLY}))(?P<said>\b.*)", _FLAGS
)
_PRINTED = re.compile(
    rf"\b(?:{_SPEAKER}\b(?:[^.;]{{0,200}}?[,)\]\"”’]|(?: \w+){{0,3}}?)? (?:{SAID})"
    rf"|we (?:{SAID}))\b(?P<said>.*)",
    _FLAGS,
)
_LATER = re.compile(
    rf"\b{ITEM}\b.{{0,300}}?\b(?P<verb>said|stated|reported|referred to|described|indicated|claimed"
    rf"|gave|listed|called|suggested|showed|told|implied|wrote)\b(?P<said>.*)",
    _FLAGS,
)
_THAT = re.compile(
    r"^[\s:,]*(?:readers |viewers |listeners )?(?:in (?:an? |the )?[\w ]{1,30}? )?(?:that|how|to"
    r"|as saying(?: that)?)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^[\s\"“]*(?:and |but |however,? |in fact,? |actually,? |in reality,? |rather,? |instead,? "
    r"|of course,? |it (?:is|was) the other way r?a?round[:.—–-]? ?|as (?:the|an) \w+ correctly noted, )+",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could) (?P<not>not) |(?P<nt>n[’']t )",
    re.IGNORECASE,
)
_AFTERWORD = re.compile(
    rf"^[\s\"“(*]*(?:a corrected version|the (?:{ITEM}|error|mistake|copy|online|text|headline"
    rf"|caption)\b[^.]{{0,60}}? (?:has|have|was|were) (?:since |now |been )*(?:been )?"
    r"(?:corrected|updated|amended|changed|removed|fixed)|this (?:has|was|error|mistake)|it has (?:now "
    r"|since )?been (?:corrected|updated|amended)"
    r"|we (?:regret|apologi[sz]e)|[\w ]{0,40}regrets|apologies|sorry|our apologies|here is the"
    r"|below is the|the corrected)\b(?! to (?:reflect|show|say|state|correct|make|read|note))",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r";\s+(?:and |but )?|,? (?:when|whereas) (?=(?:in fact|actually|in reality|it|he|she|they|the|this"
    r"|that)\b[^.]{0,60}?"
    r"\b(?:is|was|are|were|should|has|had|did)\b)|,? but (?=in fact|actually|in reality)"
    r"|\s[—–-]\s(?=in fact|actually)",
    re.IGNORECASE,
)


def clauses_of(sentence: str) -> list[str]:
    """Return what a semicolon, or "when in fact", parts."""
    return [part for part in _CLAUSES.split(sentence) if part.strip()]


def is_afterword(sentence: str) -> bool:
    """Tell whether a sentence only says that the story was mended, or that the paper is sorry."""
    return _AFTERWORD.match(sentence) is not None


def printed_in(clause: str) -> str | None:
    """Return what `clause` says a story said, None where it does not tell of a story."""
    found = _ERRONEOUS.search(clause) or _PRINTED.search(clause) or _LATER.search(clause)
    if found is None or not found["said"].strip(" .:,"):
        return None
    return _THAT.sub("", found["said"], count=1).strip(" :,")


def denied_in(clause: str) -> str | None:
    """Return what `clause` denies, as it would have been asserted; None where it denies nothing."""
    found = _NEGATED.search(clause)
    if found is None:
        return None
    at = found.start("not") if found["not"] else found.start("nt")
    return clause[:at] + " " * (clause[at - 1 : at] != " ") + clause[found.end() :]


def told_in(clause: str) -> str:
    """Return what `clause` says is so, without "in fact" and its like."""
    return _LEADS.sub("", clause).strip()


def names_no_value(clause: str) -> bool:
    """Tell whether `clause` says only what was wrong: "misstated the year", "gave the wrong age"."""
    return _WHAT_ONLY.search(clause) is not None


_WHAT_ONLY = re.compile(
    rf"\b(?:gave|had|listed|used|included|provided|carried|published|printed) (?:the |an? |his "
    rf"|her )?(?:wrong|incorrect|erroneous|inaccurate)\b"
    rf"|\b(?:{MIS}|{WRONGLY} {SAID}|{SAID} {WRONGLY}),?(?: in some (?:copies|editions),)?"
    r" (?:when|where|how|who|whose|what|which|why|(?:an?|the|his|her|its|their)(?: \w+){0,3}? (?:years?"
    r"|dates?|days?|names?|surnames?|ages?"
    r"|numbers?|figures?|amounts?|titles?|locations?|levels?|sizes?|causes?|lengths?|spellings?"
    r"|percentages?|scores?|times?|prices?"
    r"|costs?|positions?|roles?|ranks?|places?|distances?|order|rates?|speeds?|heights?|weights?"
    r"|months?|hours?|address|garments?"
    r"|relationship|outcome|results?|status|source|quotation|comment|affiliation|hometown|birthplace"
    r"|nationality|party|occupation))\b",
    re.IGNORECASE,
)
