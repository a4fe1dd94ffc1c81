"""Words that turn an assertion round: negations and opposites."""

from functools import lru_cache

from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import stem

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
# By any form of a word: what is true of "rises" is true of "rose".
_OPPOSITES = """
@rise | @fall
@raise | @cut
up | down
more | less few
most | least fewest
high | low
win beat defeat | lose
victory triumph | defeat
before | after
above | below
over | under
all every everyone always both | none nobody never neither
first | last
male | female
man | woman
boy | girl
true | false untrue
large great big | small least
support back favor favour endorse | oppose
legal lawful | illegal unlawful
legalize legalise decriminalize decriminalise permit allow authorize authorise | @ban criminalize criminalise
alive live survive | dead die kill
born | die
early | late
earlier | later
earliest | latest
old | young
oldest | youngest
highest | lowest
largest biggest greatest | smallest least
longest | shortest
fastest quickest | slowest
hottest warmest | coldest coolest
strongest | weakest
richest wealthiest | poorest
wettest | driest
tallest | shortest
closest nearest | farthest furthest
busiest | quietest
best | worst
better | worse
good | bad
same | different
start begin launch | end stop finish
north | south
northern | southern
east | west
eastern | western
left | right
majority | minority
safe | unsafe dangerous
accept approve adopt ratify endorse | reject veto
pass | fail
sign | veto
uphold | overturn quash overrule
appoint elect reelect | dismiss oust
long | short
maximum | minimum
include | exclude
with | without
likely | unlikely
former | current
positive | negative
many | few
buy purchase acquire | sell
borrow | lend
lend | owe
open reopen | close shut
enter join | leave exit quit
arrive | leave depart
strengthen | weaken
tighten | loosen ease relax
innocent acquit clear | guilty convict
hire recruit | fire dismiss sack
succeed success successful | fail failure
import | export
inside | outside
home | away
fast quick rapid | slow
tall | short
strong | weak
rich wealthy | poor
hot warm | cold cool
wet | dry
advance | retreat withdraw
confirm | deny
admit | deny
introduce impose enact | abolish lift scrap repeal
drop withdraw | bring press file
profit | loss
surplus | deficit
promote | relegate demote
arrest detain jail imprison | release free
build construct | demolish destroy
create | abolish destroy
remember | forget
agree | disagree refuse
encourage | discourage
love | hate
attack | defend
presence | absence
present | absent
public | private
heavy | light
wide broad | narrow
deep | shallow
easy | difficult hard
expensive | cheap
full | empty
ally | enemy
friend | enemy
optimistic | pessimistic
voluntary | compulsory mandatory
renew extend | cancel
resume restart | suspend halt pause
extend lengthen | shorten
extend | lift end
widen | narrow
deploy | withdraw
add | remove
upgrade | downgrade
outnumber | trail
lead ahead | trail behind
improve | worsen deteriorate
temporary | permanent
partial partly | full fully
urban | rural
domestic | foreign
attend | skip boycott miss
keep retain | abandon lose
gain | lose
deny refuse | grant
praise | criticize criticise condemn
"""
_SIDES = {
    "@rise": """rise grow increase climb soar surge jump gain expand swell up raise""",
    "@fall": """fall drop decline decrease shrink plunge plummet slide slip contract tumble down lose
        lower reduce cut dwindle""",
    "@raise": "raise increase hike lift boost",
    "@cut": "lower cut reduce slash trim decrease lessen",
    "@ban": "ban prohibit forbid outlaw",
}


def _side(words: str) -> list[str]:
    return [stem(word) for part in words.split() for word in _SIDES.get(part, part).split()]


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
    """Return the stems of a folded word's opposites: of the table, and by un- and its like."""
    one = stem(word)
    made = {stem(prefix + word) for prefix in _PREFIXES if len(word) >= _SHORTEST}
    made.update(
        stem(word.removeprefix(prefix))
        for prefix in _PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST
    )
    return (OPPOSITES.get(one, frozenset()) | made) - {one}


def opposed(one: str, other: str) -> bool:
    """Tell whether two folded words are opposites, by the table or by a prefix such as un-."""
    return stem(other) in opposites_of(one)


def negates(word: str) -> bool:
    """Tell whether a folded word turns what it stands with round."""
    return word in PLAIN_NEGATIONS or word in DENIALS or word.endswith("n't")
