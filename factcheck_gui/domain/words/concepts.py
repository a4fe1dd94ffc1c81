"""What a word tells, as far as two claims can share it: one concept for words that tell the same."""

from functools import lru_cache

from factcheck_gui.domain.words.synonyms import GROUPS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import stem

# Words by which two writers tell one event. To put one for the other can be a change of
# fact (a migrant, a refugee), so these never hide a difference as synonyms do: they only
# show that two claims are about the same.
_AKIN = """
annex seize capture occupy
exchange swap trade
detain arrest
resign quit
refuse reject
investigate probe
protest demonstrate rally
jail prison imprison
ship vessel boat
plane aircraft jet
fire blaze
storm hurricane cyclone typhoon
quake earthquake tremor
verdict ruling judgment
merger takeover
flat apartment
doctor medic
pay spend
farm farmer
send deliver ship supply provide
injure wound hurt
flee displace evacuate
kill die slay murder dead deadly fatal
construct build make create produce
invade attack assault
ban prohibit forbid outlaw
approve adopt pass
visit tour travel
photo photograph picture image
recruit hire employ
fire dismiss sack
destroy ruin wreck demolish
cancel scrap drop
rescue save
missile rocket
drone uav
talks negotiations
treaty accord pact agreement deal
inmate prisoner
migrant refugee immigrant
virus covid coronavirus
vaccine jab
salary wage
bomb shell strike hit
pupil student
police officer
chair lead head
buy purchase acquire
store shop
publish release
reveal show disclose
law legislation bill
woman female
man male
child kid boy girl
soldier troop serviceman
"""


def _read() -> dict[str, str]:
    """Name each group after its first word; a word of several belongs to the first."""
    names: dict[str, str] = {}
    for line in f"{_AKIN}\n{GROUPS}".splitlines():
        stems = [stem(word) for word in line.split()]
        known = next((names[one] for one in stems if one in names), None)
        for one in stems:
            names.setdefault(one, known or stems[0])
    return names


_CONCEPTS = _read()
_PLAIN, _COMMON = 1.0, 0.4
# Words that many claims have: sharing them tells little, and so does lacking them.
_COMMON_WORDS = frozenset(
    _CONCEPTS.get(stem(word), stem(word))
    for word in word_set(
        """show report claim post people year time day week month hour new old second third last next more
        most many much make take get go come give use see know want need percent number million billion
        thousand state country government official part way thing include call name former big small high low
        long good well work known based located place around another other only every each few back home life
        today ago now since become like because under between before after through against per total least
        several different according let put set still even already both however nearly almost about roughly
        approximately main often usually together photograph video say first"""
    )
)


def concept_of(key: str) -> str:
    """Return one key for all stems that tell the same: soldiers and troops, kill and die."""
    return _CONCEPTS.get(key, key)


@lru_cache(maxsize=1 << 16)
def weight_of(concept: str) -> float:
    """Return how much it tells that two claims share a concept, from 0 to 1."""
    return _COMMON if concept in _COMMON_WORDS else _PLAIN
