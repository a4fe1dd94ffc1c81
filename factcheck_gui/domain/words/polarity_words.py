"""Words that turn an assertion round: negations and opposites."""

from functools import lru_cache

from factcheck_gui.domain.words.word_tables import word_set

# Negations of any verb; two together ("not without") undo each other.
PLAIN_NEGATIONS = word_set(
    """not no never none nobody nothing neither nor cannot cant
    dont doesnt didnt isnt arent wasnt werent hasnt
    havent hadnt wont wouldnt couldnt shouldnt aint nowhere zero hardly barely scarcely"""
)
# Words that deny what follows, or what they are said of.
DENIALS = word_set(
    """without false falsely untrue fake hoax debunked refused refuses refuse refusing failed fails fail
    failing denied denies deny denying lacks lack lacked lacking unable incapable stopped"""
)
# Two words that deny together; the first of them is where the denial stands.
DENYING_PAIRS = frozenset(
    {
        ("other", "than"),
        ("anything", "but"),
        ("yet", "to"),
        ("rather", "than"),
        ("instead", "of"),
        ("far", "from"),
    }
)
_OPPOSITES = """
more | less fewer
most | least fewest
increase increases increased increasing | decrease decreases decreased decreasing
rise rises rose risen rising grew grow grows grown climbed climb soared surged jumped gained | @fall
up | @fall down
higher | lower
highest | lowest
win wins won winning beat beats defeated victory | lose loses lost losing losses defeat
before | after
above | below
over | under
all every everyone always | none nobody never
first | last
male males | female females
man men | woman women
boy boys | girl girls
true | false untrue
largest biggest greatest | smallest least
larger bigger greater | smaller
big large great | small
support supports supported supporting backs backed favors favored favours | oppose opposes opposed opposing
legal legally lawful | illegal illegally unlawful
alive living survived | dead died killed
born | died
earlier | later
early | late
older | younger
oldest | youngest
best | worst
better | worse
good | bad
same | different
start starts started began begin begins | end ends ended stopped
north northern | south southern
east eastern | west western
left | right
majority | minority
safe | unsafe dangerous
accept accepts accepted approve approves approved | reject rejects rejected
pass passes passed | fail fails failed
long | short
longer | shorter
longest | shortest
high | low
maximum | minimum
include includes included including | exclude excludes excluded excluding
with | without
likely | unlikely
former | current
positive | negative
many | few
allow allows allowed permit permits permitted legalized | @ban
raise raises raised raising hike hiked | @cut
buy buys bought | sell sells sold
open opens opened | close closes closed
enter entered joins joined join | leave leaves left exit exited quit
strengthen strengthens strengthened | weaken weakens weakened
innocent acquitted | guilty convicted
hired | fired
succeed succeeds succeeded | fail fails failed
expanded expand expands | contracted shrank shrink
import imports imported | export exports exported
inside | outside
home | away
faster | slower
fastest | slowest
taller | shorter
stronger | weaker
richer | poorer
hotter warmer | colder cooler
hottest warmest | coldest coolest
advance advanced advances | retreat retreated retreats
confirmed confirms confirm | denied denies deny
legalize legalise | criminalize ban
"""


# Long sides of the table, by the name they have there.
_SIDES = {
    "@fall": """fall falls fell fallen falling drop drops dropped dropping declined decline declines shrank
        shrink shrunk plunged plummeted slid down""",
    "@ban": "ban bans banned prohibit prohibits prohibited forbids",
    "@cut": "lower lowers lowered cut cuts cutting reduce reduces reduced",
}


def _side(words: str) -> list[str]:
    return [word for part in words.split() for word in _SIDES.get(part, part).split()]


def _read(table: str) -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        one, other = (_side(side) for side in line.split("|"))
        for word in one:
            opposites.setdefault(word, set()).update(other)
        for word in other:
            opposites.setdefault(word, set()).update(one)
    return {word: frozenset(others) for word, others in opposites.items()}


OPPOSITES = _read(_OPPOSITES)
_SHORTEST = 4  # letters of a word that a prefix turns round
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


@lru_cache(maxsize=1 << 14)
def opposites_of(word: str) -> frozenset[str]:
    """Return the opposites of a folded word: those of the table, and those made by un- and its like."""
    made = {prefix + word for prefix in _PREFIXES if len(word) >= _SHORTEST}
    made.update(
        word.removeprefix(prefix)
        for prefix in _PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST
    )
    return OPPOSITES.get(word, frozenset()) | made


def opposed(one: str, other: str) -> bool:
    """Tell whether two folded words are opposites, by the table or by a prefix such as un-."""
    return other in opposites_of(one)


def negates(word: str) -> bool:
    """Tell whether a folded word turns what it stands with round."""
    return word in PLAIN_NEGATIONS or word in DENIALS or word.endswith("n't")
