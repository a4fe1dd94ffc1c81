"""English words whose forms no ending leads back to."""

_TABLE = """
age: aged aging ageing
agree: agreed agreeing
arise: arose arisen
army: armies
be: been being
beat: beaten
become: became
begin: began begun
bite: bit bitten
blow: blew blown
break: broke broken
breed: bred
bring: brought
build: built
buy: bought
catch: caught
child: children
choose: chose chosen
city: cities
cling: clung
come: came
cost: costs
country: countries
county: counties
deal: dealt
department: departments
die: dying died death dead
dig: dug
draw: drew drawn
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
fight: fought
find: found
flee: fled
fly: flew flown
forbid: forbade forbidden
foresee: foresaw foreseen
forget: forgot forgotten
forgive: forgave forgiven
free: freed freeing
freeze: froze frozen
get: got gotten
give: gave given
go: went gone
grind: ground
grow: grew grown growth
guarantee: guaranteed
hang: hung
have: had has
hear: heard
hide: hid hidden
hold: held
keep: kept
know: knew known
lay: laid
lead: led
leave: left
lend: lent
letter: letters
lie: lying
life: lives
light: lit
live: living
lose: lost loss losses
make: made
man: men
mean: meant
meet: met
mislead: misled
mission: missions
mistake: mistook mistaken
movie: movies
outgrow: outgrew outgrown
overcome: overcame
overtake: overtook overtaken
overthrow: overthrew overthrown
party: parties
pay: paid
person: people persons
policy: policies
rebuild: rebuilt
repay: repaid
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
shrink: shrank shrunk
sing: sang sung song
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken
spend: spent
spin: spun
spring: sprang sprung
stand: stood
station: stations
steal: stole stolen
stick: stuck
sting: stung
strike: struck stricken
swear: swore sworn
swell: swollen
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
undergo: underwent undergone
understand: understood
undertake: undertook undertaken
uphold: upheld
use: used using
wake: woke woken
wear: wore worn
wife: wives
win: won
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
woman: women
write: wrote written
"""

BASES = {
    form: base
    for line in _TABLE.strip().splitlines()
    for base, forms in [line.split(": ")]
    for form in forms.split()
}
