"""Does a text say that something printed was wrong, unclear or withdrawn, and of what kind is it?"""

import re

from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.correcting.printed_words import EARLIER, ITEM, MIS, PAPER, SAID, WRONGLY

_FLAGS = re.IGNORECASE | re.DOTALL


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), _FLAGS)


_OPENS = r"^[\W_]{0,8}"
_ERROR = (
    rf"(?:{WRONGLY}|{MIS}|{SAID}|wrong|incorrect|erroneous|inaccurate|errors?\b|mistakes?\b|failed to"
    rf"|neglected to"
    r"|should have|should be|omitted)"
)

_LABEL = _any_of(
    _OPENS + r"(?:corrections?|corrective|corrected|clarifications?|retractions?|withdrawal|errat(?:um|a)"
    r"|corrections? (?:and|&) (?:clarifications?|amplifications?))\b(?:[ ,(]{1,3}[^:—–\n]{0,60})?[*_) ]*"
    r"(?::|—|–|\s-\s|\n)",
    _OPENS + r"(?:for the record|getting it right|we got it wrong)\s*[:.—–]",
)
_WIRE = _any_of(
    _OPENS + r"(?:(?:the )?company |bank |official )?(?:corrects|clarifies|refiles (?:to|with)|fixes"
    r"|recasts to correct"
    r"|removes (?:incorrect|erroneous)|deletes (?:incorrect|erroneous))\b",
    _OPENS + r"(?:note|attention|eds?|editors)\b[^\n]{0,80}?\b(?:corrects|corrected|correcting)\b",
    _OPENS + r"[A-Z][\w.'’& -]{1,40} corrects (?:the |its )?(?:amount|spelling|name|date|year|figure|number"
    r"|size|price|day"
    r"|month|time|title|total|headline|rate|period|percentage|dividend|payout|record|pay date|earnings"
    r"|results)\b",
    r"\((?:(?:the )?company |official )?corrects\b",
    r"\b(?:this|which) (?:replaces|corrects) (?:[\"“‘]|an? |the (?:earlier|previous))",
    _OPENS + r"(?:corrected|correcting|refile[ds]?|story (?:removed|withdrawn|corrected)|adds (?:dropped"
    r"|missing|omitted))\b",
    r"\bplease (?:read|change|make it)\b.{0,200}?\b(?:instead|replaces|not|in place)\b",
)
_CORRECTED = _any_of(
    rf"\b(?:this|the|our|that)\b[^.]{{0,60}}?\b{ITEM}\b[^.]{{0,60}}?\b(?:has|have|was|were"
    rf"|is)(?: since)?(?: now)?(?: been)?"
    r" (?:corrected|retracted|withdrawn|clarified|amended)\b",
    rf"\b(?:this|the|our)\b[^.]{{0,60}}?\b{ITEM}\b[^.]{{0,60}}?\b(?:updated|changed|edited|revised"
    rf"|modified|amended)"
    r"\b[^.]{0,40}? to (?:correct|fix|clarify|remove (?:an?|the) (?:incorrect|erroneous|inaccurate))\b",
    rf"\b(?:this|the|our)\b[^.]{{0,60}}?\b{ITEM}\b[^.]{{0,60}}?\b(?:updated|changed|edited|revised"
    rf"|modified|amended)"
    r"\b[^.]{0,40}? to (?:reflect|show|say|state|note|indicate|make clear)\b.{0,200}?"
    r"(?:, (?:and )?not\b|\brather than\b|\binstead of\b|incorrect|\bwrong|\berror)",
    rf"\b{ITEM} (?:corrects|clarifies) (?:an?|the|our|that|this|paragraphs?|spelling|headline|typo|date"
    rf"|year|name|figure)\b",
    r"\b(?:has|have) (?:withdrawn|retracted) (?:the|this|its|that|a|our)\b",
    r"\b(?:is|are) (?:retracting|withdrawing) (?:the|this|its|that|a|our)\b",
    r"\bno replacement (?:story|article|report)\b",
    r"\bthis (?:error )?has (?:now |since )?been (?:corrected|amended|fixed)\b",
)
_VERSION = _any_of(
    rf"\b{EARLIER}(?: \w+)? (?:versions?|editions?|headlines?|captions?|(?:photo )?captions?|summar(?:y"
    rf"|ies)|subheading"
    rf"|posts?|reports?|stor(?:y|ies)|articles?)\b(?: (?:of|on|for|to|in|with|accompanying) (?:this|our"
    rf"|the|an?|that)"
    rf"[^.]{{0,60}}?\b{ITEM}\b)[^.]{{0,200}}?\b{_ERROR}",
    rf"\b{EARLIER}(?: \w+)? (?:versions?|stor(?:y|ies)|articles?|reports?|captions?|headlines?)"
    rf"[^.]{{0,120}}?\b(?:{WRONGLY}|{MIS})\b",
    rf"\bcorrects an? {EARLIER}\b",
    rf"\b(?:the|this|our|an?) (?:\w+ )?{ITEM} (?:had )?(?:originally|initially|previously|at first"
    rf"|earlier|first) (?:{WRONGLY} )?"
    rf"(?:{SAID}|{MIS})\b",
)
_DETERMINED = re.compile(
    rf"\b(?:an?|the|in|our|this|that|his|her|its|some|two|three|several"
    rf"|recent)\b(?P<item>.*?\b{ITEM}\b)|\bwe\b|\b{PAPER}\b",
    _FLAGS,
)
_ITEM_ERRS = _any_of(
    rf"\b(?:{WRONGLY} {SAID}|{SAID} {WRONGLY})\b",
    rf"\b{MIS}\b",
    r"\b(?:gave|had|listed|used|included|contained|carried|provided|showed"
    r"|cited|named|published)"
    r" (?:(?:the|an?|his|her|its|their) )?(?:wrong|incorrect|erroneous|inaccurate|outdated)\b",
    r"\b(?:confused|mixed up|transposed|reversed|conflated|mistook|garbled)\b",
    r"\b(?:contained|included|had|made) (?:an?|the following|several|some|two"
    r"|three|a number of|many)"
    r" (?:\w+ )?(?:errors?|mistakes?|inaccurac(?:y|ies))\b",
    r"\b(?:failed|neglected) to (?:note|mention|say|make clear|include|state"
    r"|credit|disclose|give)\b",
    r"\bshould (?:not )?have \w+",
    r"\b(?:was|were|is|are) (?:incorrect|wrong|erroneous|inaccurate|in error"
    r"|misleading|transposed)\b",
)
_PASSIVE = _any_of(
    r"\b(?:article|obituary|column|caption|review|recipe|map|chart|graphic|listing"
    r"|headline)\b[^.;]{0,120}?\bomitted\b",
    r"\b(?:not|rather than|instead of)\b[^.;]{0,60}? we (?:stated|said|reported|gave|printed|published"
    r"|wrote|claimed)\b",
    r"\bit would have been (?:more accurate|better|clearer|more correct|right|correct) to (?:say|state"
    r"|report)\b",
    rf"\b(?:was|were|is|are|been) (?:\w+ )?(?:{MIS}|{WRONGLY} {SAID}"
    rf"|{SAID} {WRONGLY})\b(?! by (?:police|officials|doctors))",
    rf"\bto (?:\w+ )?{WRONGLY} (?:say|state|report|describe|identify|suggest|imply|refer)\b",
    r"\bshould (?:not )?have (?:said|read|been|stated|noted|referred|made (?:it )?clear)\b",
    r"\bshould (?:read|be spelled|be spelt|have read)\b",
    r"[\"”’] should be [\"“‘]",
    r"\bgave the wrong\b",
    r"\bthe wrong (?:name|year|date|figure|day|title|age|number|word|spelling|photo(?:graph)?|picture"
    r"|caption|byline)\b"
    r"[^.]{0,80}?\b(?:given|used|printed|published|listed|appeared)\b",
)
_AS_PRINTED = _any_of(
    r"\b(?:not|rather than|instead of)\b[^.;]{0,120}?\bas (?:we|it was|was|were|had been|(?:the|an?|our"
    r"|this|that|its)\b[^.]{0,60}?"
    rf"\b{ITEM}|originally|initially|previously|first|{WRONGLY}|stated|reported|printed|published"
    rf"|written|described)\b",
    rf"\bas (?:{WRONGLY} )?(?:originally|initially|previously|{WRONGLY}) (?:reported|stated|said"
    rf"|published|printed|written)\b",
    r"\bas we (?:had (?:it|him|her|them)|said|stated|reported|wrote|described|suggested|claimed|called"
    r"|put it|wrongly)\b",
)
_REGRETS = _any_of(
    rf"(?:^|[.!?]\s+|\b(?:we|our|newspaper|news\w*|editors?|magazine|publication|station|network"
    rf"|program(?:me)?|{PAPER}) )(?:\w+ )?"
    r"regrets? (?:the|this|these|any|its|our) (?:\w+ )?(?:errors?|mistakes?|confusion|misunderstanding"
    r"|omission)\b",
    r"\bapolog(?:y|ies|i[sz]es?|i[sz]ing)\b[^.]{0,60}?\b(?:for|about)\b[^.]{0,60}?\b(?:errors?"
    r"|mistakes?|typo|confusion|inaccurac\w+)\b",
    r"\b(?:because of|due to|owing to|as a result of|through) an? (?:\w+ )?(?:editing|production"
    r"|reporting|typing|transcription"
    r"|translation|agency|transmission|typographical|technical|computer|copy[- ]editing|fact-checking"
    r"|subbing) "
    r"(?:error|mistake|oversight|slip)\b",
    r"\b(?:our|editing|production|reporting|typographical|homophone) (?:error|mistake)\b",
    r"\bthe (?:correct|right|accurate) (?:figures?|names?|spellings?|dates?|years?|amounts?|numbers?"
    r"|titles?|ages?|totals?|price"
    r"|address|phone number|percentages?|quotation|quote|time|day|word|wording|link|location)\b",
)
_LOCATED = re.compile(
    r"\b(?:pages? ?[A-Z]?\d+|(?:front|main) (?:page|section)|section [A-Z]\b|(?:G2|Sport|Review|Weekend),)",
    _FLAGS,
)
_SAYS_OTHERWISE = _any_of(
    r"\bin fact\b",
    r"\bactually\b",
    r"\bin reality\b",
    r"\bnot\b",
    r"n[’']t\b",
    r"\brather than\b",
    r"\bshould\b",
    r"\bother way r?a?round\b",
)
_SAID_ANY = _any_of(rf"\b(?:{SAID}|{MIS})\b")
_WE_SAID = re.compile(
    rf"^(?:[^“\"]|[“\"][^”\"]*[”\"])*?\bwe (?:{WRONGLY} )?(?:{SAID}|{MIS})\b[^.;]*[.;!?].{{0,6}}\S", _FLAGS
)
_IN_FACT = _any_of(
    r";\s+(?:it|he|she|they|the \w+) (?:is|was|are|were|has|had)\b",
    r"[.;:—–-]\s*[\"”’)]?\s*(?:in fact|actually|in reality|in truth)\b",
    r"[.;]\s+(?:it|he|she|they|the \w+) (?:is|was|are|were|has|have)(?: \w+)? (?:the other way|not"
    r"|never|only)\b",
    r"\bbut\b[^.]{0,80}?\b(?:did|do|does|was|were|is|has|had) not\b",
    r"[.;][^.]{0,120}?\b(?:is|are|was|were) (?:of course|in fact|actually)\b",
    r"[.;][^.]{0,120}?\bthe (?:\w+ )?(?:word|phrase|figure|number|name|term|quote|date"
    r"|year)\b[^.]{0,40}? (?:is|was)\b",
    r"[.;][^.]{0,120}?\b(?:has|have|had|was|were|did|is|are) never\b",
)
_NO_NOTICE = _any_of(
    r"\b(?:makes?|publish(?:es)?|prints?|issues?|runs?|posts?|welcomes?|handles?|appends?) (?:all |its "
    r"|such |any )?"
    r"(?:corrections?|clarifications?)\b",
    r"\b(?:corrections?|errors?) (?:policy|policies|page|column|desk|department|officials?|officers?"
    r"|facilit\w+)\b",
    r"\bto (?:report|request|submit|suggest|notify us of) (?:an?|any|possible|factual|for)? ?(?:errors?"
    r"|corrections?|inaccurac\w+)\b",
    r"\bdepartments? of corrections?\b",
    r"\b(?:if|when|whenever|where) (?:you|we|an?|readers?|it)\b[^.]{0,60}?\b(?:errors?|mistakes?"
    r"|corrections?|wrong|inaccurac\w+)\b",
    r"\b(?:we|editors|newspapers?|the \w+) (?:strive|aim|seek|try|are committed|will|promptly|always"
    r"|must|should)\b[^.]{0,60}?"
    r"\b(?:correct|corrections?)\b",
)
_CONTRADICTS = re.compile(r"[.;!?][\"”’)]?\s+(?:in fact|actually|in reality)\b", _FLAGS)
_CUES = (_WE_SAID, _WIRE, _CORRECTED, _VERSION, _PASSIVE, _AS_PRINTED, _REGRETS, _CONTRADICTS)


_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Gov|Gen|Lt|Col"
    r"|Sgt|St|Jr|Sr|No"
    r"|Inc|Corp|Co|Ltd|a\.m|p\.m|vs?)\.(?=[\s\w,])"
)


def is_notice(text: str) -> bool:
    """Tell whether `text` says that something printed was wrong, unclear or withdrawn.

    A company that corrects its own figure, a policy and a plain update do not.
    """
    text = _ABBREVIATED.sub(lambda found: found[0][:-1], text)
    if _NO_NOTICE.search(text) and not _VERSION.search(text):
        return False
    if _LABEL.search(text) or any(cue.search(text) for cue in _CUES):
        return True
    if _LOCATED.search(text) and _SAYS_OTHERWISE.search(text):
        return True
    if _of_own_item(text, _ITEM_ERRS) is not None:
        return True
    said = _of_own_item(text, _SAID_ANY)
    if said is None:
        return False
    return _LOCATED.search(text) is not None or _IN_FACT.search(text, said) is not None


_CLAUSE_LENGTH = 660


def _of_own_item(text: str, deeds: re.Pattern[str]) -> int | None:
    """Return the end of the first of `deeds` that something printed does in its clause, None without one.

    Looked for from the deed back, so that a long text takes time in proportion to its length.
    """
    for deed in deeds.finditer(text):
        at = deed.start()
        start = max(text.rfind(".", 0, at), text.rfind(";", 0, at), at - _CLAUSE_LENGTH) + 1
        if _DETERMINED.search(text, start, at):
            return deed.end()
    return None


_WITHDRAWS = _any_of(
    _OPENS + r"(?:retraction|withdrawal|story withdrawn|withdrawn)\b",
    r"\b(?:has|have|had)(?: been)? (?:withdrawn|retracted)\b",
    r"\b(?:is|was|were)(?: \w+)? (?:withdrawn|retracted)\b",
    r"\b(?:is|are) (?:retracting|withdrawing)\b",
    r"\bno replacement (?:story|article)\b",
)
_CLARIFIES = _any_of(
    _OPENS + r"clarifications?\b",
    r"\bclarif(?:y|ies|ied|ication)\b",
    r"\bshould have (?:made (?:it )?clear|specified)\b",
    r"\bmake (?:it )?clear that\b",
    r"\bunclear(?:ly)?\b",
)
_CORRECTS = _any_of(
    r"\bcorrect(?:s|ed|ion|ions|ive)?\b",
    rf"\b{WRONGLY}\b",
    rf"\b{MIS}\b",
    r"\b(?:wrong|incorrect|errors?|mistakes?)\b",
)
_EDITORS_NOTE = re.compile(_OPENS + r"editor[’']?s?[’']? note\b", _FLAGS)
_UPDATES = _any_of(
    _OPENS + r"(?:update|updated|updates)\b",
    rf"\b{ITEM}\b[^.]{{0,40}}?\b(?:has been|was) (?:updated|revised)\b",
)


def kind_of(text: str) -> CorrectionKind:
    """Return what the notice `text` does; a correction where it names no other."""
    if _WITHDRAWS.search(text):
        return CorrectionKind.WITHDRAWAL
    if _CLARIFIES.search(text) and not _CORRECTS.search(text):
        return CorrectionKind.CLARIFICATION
    if _EDITORS_NOTE.search(text) and not _CORRECTS.search(text):
        return CorrectionKind.EDITORS_NOTE
    return CorrectionKind.CORRECTION


def is_update(text: str) -> bool:
    """Tell whether `text` says that a story was brought up to date."""
    return _UPDATES.search(text) is not None
