"""Kinds of what news counts: which words name one kind, which kinds shut one another out, which is wider.

A word that is in no table is a kind of its own, of which nothing more is known.
"""

from functools import lru_cache

from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.name_words import ALIASES
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import singular, stem

# Each line is of kinds no two of which are one thing; words between bars name one kind. A word
# may be of many lines. Kinds of different lines can meet in one person: a woman is a worker.
# "kill" and "injur" are the concepts of the verbs, so that these are met.
_APART = """
soldier troop serviceman military army | civilian noncombatant | militant fighter insurgent rebel gunman guerrilla | police policeman policewoman | child kid minor boy girl infant baby toddler schoolchild | journalist reporter | doctor physician medic surgeon | nurse paramedic | teacher professor lecturer | judge | lawyer attorney barrister | refugee
villager resident inhabitant townspeople | soldier | militant
man male | woman female | child
adult pensioner | child
teacher professor lecturer | pupil student | parent | nurse | doctor | lawyer attorney barrister | judge | engineer | driver | miner | farmer | firefighter fireman | journalist | police | soldier | scientist | actor | athlete | sailor | builder | cleaner | cook | pilot
patient | nurse | doctor
passenger | pilot
prisoner inmate | guard warder
kill dead | injur injured wounded injury wound
case infection | death fatality | recovery
vote ballot | seat mandate | district constituency | point
tank | gun howitzer cannon | truck lorry | car automobile | bus coach | train | bicycle bike | motorcycle motorbike | helicopter | plane aeroplane airplane jet airliner | drone uav | submarine | frigate | destroyer | ferry | tanker | missile rocket | shell | ship vessel boat | passenger | flight
house home dwelling flat apartment | school | hospital clinic | church | shop store | factory plant | bridge | hotel | library | museum | bank | airport | road | village | city town | region province | country nation | island
company firm business | country | city | person
goal | assist | try | penalty | wicket | medal | match game | trophy
gold | silver | bronze
dog | cat | cow cattle | sheep | pig | horse | goat | chicken hen | elephant | bird | fish
book | film movie | song | album record | ticket | painting | photo photograph picture | episode | letter
wheat | rice | maize corn | coal | oil | gas | sugar | steel | gold
road motorway | railway rail | pipeline | cable | fence
job position post | flight | shop
tree | shrub bush | flower
earthquake quake tremor | flood | fire blaze | storm
nuclear | conventional
"""  # noqa: E501 - one line is one set of kinds
_WIDER = """
person: soldier civilian militant police child journalist doctor nurse villager man woman adult teacher pupil parent lawyer judge engineer driver miner farmer firefighter scientist actor athlete sailor builder cleaner cook pilot patient passenger prisoner guard kill injur death worker refugee migrant tourist hostage protester voter
civilian: child villager journalist doctor nurse teacher pupil parent woman man
villager: child man woman
worker: nurse doctor teacher lawyer engineer driver miner farmer firefighter journalist builder cleaner cook pilot
patient: child adult man woman
passenger: child man woman tourist
vehicle: tank truck car bus motorcycle bicycle
aircraft: helicopter plane drone
ship: submarine frigate destroyer ferry tanker
weapon: gun missile drone tank shell
building: house school hospital church shop factory hotel library museum bank
animal: dog cat cow sheep pig horse goat chicken elephant bird fish
"""  # noqa: E501 - one line is one wider kind
_MORE = """
worker employee staff | refugee | migrant immigrant | tourist holidaymaker | hostage captive | protester demonstrator | voter | person people human individual life victim death fatality casualty | animal | building | vehicle | aircraft | weapon
"""  # noqa: E501 - like the tables above
# They tell nothing of what is counted.
FILLERS = word_set(
    """more other new different additional further extra total separate such estimated reported own whole
    entire fellow officer officers total registered local active confirmed known official recent"""
)


def _groups() -> tuple[dict[str, str], dict[str, frozenset[int]]]:
    named: dict[str, str] = {}
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(f"{_APART}\n{_MORE}".strip().splitlines()):
        for group in line.split("|"):
            words = group.split()
            if not words:
                continue
            kind = named.get(words[0], words[0])
            for word in words:
                named.setdefault(word, kind)
            if number < len(_APART.strip().splitlines()):
                lines.setdefault(kind, set()).add(number)
    return named, {kind: frozenset(numbers) for kind, numbers in lines.items()}


_KINDS, _LINES = _groups()
_NONE: frozenset[int] = frozenset()


def _wider() -> dict[str, frozenset[str]]:
    table = {}
    for line in _WIDER.strip().splitlines():
        head, _, words = line.partition(":")
        table[kind_of(head)] = frozenset(kind_of(word) for word in words.split())
    return table


@lru_cache(maxsize=1 << 12)
def kind_of(word: str) -> str:
    """Return the kind that a folded word names, its concept where no table has it."""
    return _KINDS.get(word) or _KINDS.get(singular(word)) or concept_of(stem(ALIASES.get(word, word)))


ANYBODY = frozenset(kind_of(word) for word in ("people", "dead", "death"))
"""What says no more of those counted than that they are people, of whom the rest of the sentence tells."""

_CONTAINED = _wider()


def _realms() -> dict[str, str]:
    """Lead from each kind to the widest it is of; what is made to move or to shoot is one realm."""
    machines = dict.fromkeys(("vehicle", "aircraft", "ship", "weapon"), "machine")
    found = {}
    for head in ("person", "animal", "building", *machines):
        realm = machines.get(head, head)
        found.update(dict.fromkeys((kind_of(head), *_CONTAINED[kind_of(head)]), realm))
    return found


_REALMS = _realms()


def is_known(word: str) -> bool:
    """Tell whether a folded word is in the tables."""
    return word in _KINDS or singular(word) in _KINDS


def shut_out(one: str, other: str) -> bool:
    """Tell whether nothing is of both kinds, and neither contains the other."""
    if one == other or contains(one, other) or contains(other, one):
        return False
    if alternatives(one, other):
        return True
    realms = {_REALMS.get(one), _REALMS.get(other)}
    return None not in realms and len(realms) > 1


def alternatives(one: str, other: str) -> bool:
    """Tell whether two kinds are commonly told side by side, as soldiers and civilians are."""
    return one != other and bool(_LINES.get(one, _NONE) & _LINES.get(other, _NONE))


def contains(wide: str, narrow: str) -> bool:
    """Tell whether whatever is of one kind is of another, wider one."""
    return narrow in _CONTAINED.get(wide, ())
