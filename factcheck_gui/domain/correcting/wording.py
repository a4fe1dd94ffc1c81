"""Proposing how a note words what was printed: the statement with the error, no more."""

import re

_RELATIVE = re.compile(r",\s(?P<pronoun>which|who|whom)\s(?P<clause>[^,;:—]+(?:,\s\d{4})?)(?=[,;:—.]|$)")
_ANTECEDENT = re.compile(
    r"(?P<name>(?:[Tt]he )?[A-Z][\w.'’-]*(?: (?:of|the|and|de|von|van|al) [A-Z][\w.'’-]*| [A-Z][\w.'’-]*)*)$"
    r"|(?P<noun>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)(?: [\w'’-]+){1,4})$"
)
_AND = re.compile(r"^.* and (?=[A-Z])")
_BY_ITSELF = re.compile(
    r"(?:is|was|are|were|be|has|have|had|does|did|do|will|would|can|could|may|might|must|shall|should"
    r"|[a-z]+ed|[a-z]{3,}s"
    r"|won|lost|left|led|made|met|began|became|came|cost|fell|gave|got|grew|held|kept|knew|ran|rose"
    r"|said|saw|set|shot|sold"
    r"|spent|stood|struck|took|told|went|wrote|built|bought|brought|died|lay|drew|flew|fought|found|hit"
    r"|put|sent|sank)\b"
)
_ADVERB = re.compile(r"(?:[a-z]+ly|also|never|once|then|still|first|later|now)\s")
_AFTER_THE_VERB = re.compile(
    r"\s(?:in|on|at|by|from|for|during|since|to|after|before|with|as|until|into|over|under|through|last"
    r"|this|next|about|against"
    r"|when|where|because|early|late|nearly|almost|more|some|\d)\b"
)
_CONTENT = 2  # words before the gap: a subject and its verb


def propose_wording(sentence: str, wrong: str) -> str:
    """Return the statement that holds `wrong`: a relative clause made whole, else the sentence.

    "Crimea, which Russia illegally annexed in 2016" gives "Russia illegally annexed
    Crimea in 2016". The closing stop is left off.
    """
    whole = " ".join(sentence.split())
    for found in _RELATIVE.finditer(whole):
        if wrong and re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", found["clause"]):
            made = _made_whole(whole[: found.start()], found["pronoun"], found["clause"].strip().rstrip("."))
            if made:
                return made
    return whole.rstrip(".")


def _made_whole(before: str, pronoun: str, clause: str) -> str | None:
    antecedent = _ANTECEDENT.search(before)
    if antecedent is None:
        return None
    named = _AND.sub("", antecedent[0])
    lead = _ADVERB.match(clause)
    if pronoun != "whom" and _BY_ITSELF.match(clause, lead.end() if lead else 0):
        return f"{named[:1].upper()}{named[1:]} {clause}"
    words = clause.split()
    if len(words) < _CONTENT:
        return None
    start = len(" ".join(words[:_CONTENT]))
    gap = _AFTER_THE_VERB.search(clause, start)
    at = gap.start() if gap else len(clause)
    inserted = named if antecedent["name"] and not named.startswith("The ") else named[:1].lower() + named[1:]
    return f"{clause[:1].upper()}{clause[1:at]} {inserted}{clause[at:]}"
