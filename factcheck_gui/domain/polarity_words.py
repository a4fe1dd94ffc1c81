"""Words that turn an assertion round: negations and opposites."""

# Negations of any verb; two together ("not without") undo each other.
PLAIN_NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor cannot cant dont doesnt didnt isnt arent wasnt werent hasnt
    havent hadnt wont wouldnt couldnt shouldnt aint nowhere zero hardly barely scarcely""".split()
)
# Words that deny what follows, or what they are said of.
DENIALS = frozenset(
    """without false falsely untrue fake hoax debunked refused refuses refuse refusing failed fails fail failing
    denied denies deny denying lacks lack lacked lacking unable incapable stopped""".split()
)
# Two words that deny together; the first of them is where the denial stands.
DENYING_PAIRS = frozenset(
    {("other", "than"), ("anything", "but"), ("yet", "to"), ("rather", "than"), ("instead", "of"), ("far", "from")}
)
_OPPOSITES = """
more | less fewer
most | least fewest
increase increases increased increasing | decrease decreases decreased decreasing
rise rises rose risen rising grew grow grows grown climbed climb climbs soared surged jumped gained up | fall falls fell fallen falling drop drops dropped dropping declined decline declines shrank shrink shrunk plunged plummeted slid down
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
support supports supported supporting backs backed favors favored favours favoured | oppose opposes opposed opposing
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
accept accepts accepted | reject rejects rejected
approve approves approved | reject rejects rejected
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
allow allows allowed permit permits permitted legalized | ban bans banned prohibit prohibits prohibited forbids
raise raises raised raising hike hiked | lower lowers lowered cut cuts cutting reduce reduces reduced
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
import | export
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


def _read(table: str) -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        one, other = (side.split() for side in line.split("|"))
        for word in one:
            opposites.setdefault(word, set()).update(other)
        for word in other:
            opposites.setdefault(word, set()).update(one)
    return {word: frozenset(others) for word, others in opposites.items()}


OPPOSITES = _read(_OPPOSITES)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


def opposed(one: str, other: str) -> bool:
    """Tell whether two folded words are opposites, by the table or by a prefix such as un-."""
    if other in OPPOSITES.get(one, ()):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > len("the") and long.endswith(short) and long[: -len(short)] in _PREFIXES


def negates(word: str) -> bool:
    """Tell whether a folded word turns what it stands with round."""
    return word in PLAIN_NEGATIONS or word in DENIALS or word.endswith("n't")
