"""English words whose forms no ending leads back to."""

_TABLE = """
be: been being
become: became
begin: began begun
beat: beaten
army: armies
bite: bit bitten
break: broke broken
bring: brought
build: built
buy: bought
catch: caught
choose: chose chosen
come: came
cost: costs
county: counties
deal: dealt
department: departments
die: dying died death dead
draw: drew drawn
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
fight: fought
find: found
fly: flew flown
forbid: forbade forbidden
forget: forgot forgotten
freeze: froze frozen
get: got gotten
give: gave given
go: went gone
grow: grew grown growth
have: had has
hide: hid hidden
hold: held
keep: kept
know: knew known
lead: led
leave: left
lend: lent
letter: letters
lie: lying
lose: lost loss losses
make: made
mean: meant
meet: met
mission: missions
party: parties
pay: paid
person: people persons
policy: policies
man: men
woman: women
child: children
wife: wives
life: lives
live: living
city: cities
country: countries
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
see: saw seen
seek: sought
sell: sold
send: sent
shake: shook shaken
shoot: shot
show: shown
sing: sang sung song
sink: sank sunk
sit: sat
sleep: slept
speak: spoke spoken
spend: spent
stand: stood
steal: stole stolen
strike: struck stricken
swear: swore sworn
swim: swam swum
take: took taken
teach: taught
tear: tore torn
tell: told
station: stations
think: thought
throw: threw thrown
understand: understood
wake: woke woken
wear: wore worn
win: won
write: wrote written
"""

BASES = {
    form: base
    for line in _TABLE.strip().splitlines()
    for base, forms in [line.split(": ")]
    for form in forms.split()
}
