"""Pairs of words that say the same in a news sentence."""

from factcheck_gui.domain.words.words import stem

GROUPS = """
big large great huge
biggest largest greatest
said stated told claimed announced
people persons individuals
start began begin launch
end finish conclude
kill slay murder
purchase buy acquire
troops soldiers servicemen
approximately about roughly around
nearly almost
film movie picture
show series programme program
car vehicle automobile
children kids
doctor physician
house home
quickly rapidly fast
help aid assist
wrote authored penned
starred appeared acted featured
created made built produced
company firm business
nation country state
near close
rise grow increase climb
fall drop decline decrease
city town
earth world planet
job work
police officers
annually yearly
assault attack
hold host stage
call refer describe name
happen occur
delete retract remove
use employ
show display reveal depict
want seek wish
need require
ask request
close shut
fire dismiss sack
pick choose select
pass adopt
slow ease
find discover
hit strike
vote ballot
illness disease sickness
money cash funds
say tell
speak talk
fight battle
answer reply
cause induce
get receive obtain
give grant award
location place site
located situated
lawmaker legislator
percent pct
"""


def _read(table: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_SYNONYMS = _read(GROUPS)
_NONE: frozenset[int] = frozenset()
_SPELLED_ALIKE = 4  # first letters that forms of one word share


def synonymous(one: str, other: str) -> bool:
    """Tell whether two folded words say the same, or are forms of one word."""
    first, second = stem(one), stem(other)
    if first[:_SPELLED_ALIKE] == second[:_SPELLED_ALIKE] and min(len(first), len(second)) >= _SPELLED_ALIKE:
        return True
    return bool(_SYNONYMS.get(first, _NONE) & _SYNONYMS.get(second, _NONE))
