"""Verbs of two words, and the one word that says the same in a news sentence."""

from factcheck_gui.domain.words.words import stem

_TABLE = """
step down: resign
stand down: resign
take effect: begin
come force: begin
come effect: begin
break out: begin
set up: establish
carry out: conduct
call off: cancel
put off: postpone
turn down: reject
vote down: reject
throw out: reject
strike down: overturn
blow up: explode
wipe out: destroy
burn down: destroy
rule out: exclude
give up: abandon
take over: acquire
go up: rise
go down: fall
come down: fall
bring down: down
shoot down: down
pull out: withdraw
lay off: dismiss
sign up: join
hand over: deliver
point out: say
speak out: criticise
back down: withdraw
hold up: delay
shut down: close
pass away: die
"""


def _read(table: str) -> dict[tuple[str, str], str]:
    pairs = {}
    for line in table.strip().splitlines():
        words, _, meaning = line.partition(": ")
        verb, particle = words.split()
        pairs[stem(verb), particle] = stem(meaning)
    return pairs


# By the verb's stem and the word that goes with it, which may stand a word further on.
PHRASAL_VERBS = _read(_TABLE)
PARTICLES_OF_VERBS = frozenset(particle for _, particle in PHRASAL_VERBS)
