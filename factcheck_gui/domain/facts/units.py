"""What figures are counted in, and how one unit turns into another.

Scales are exact where a definition is (SI brochure, 9th edition; NIST SP 811 for
feet, miles, pounds and gallons); lakh, crore and bushels of news prose are left out.
"""

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of one dimension.

    `scale` and `offset` lead to the dimension's base: base = value * scale + offset.
    A dimension with `scale` 0 has no fixed rate between its units (money).
    """

    symbol: str
    dimension: str
    scale: float = 1.0
    offset: float = 0.0


COUNT = Unit("", "count")
PERCENT = Unit("%", "share", 0.01)
SHARE = Unit("share", "share")
POINTS = Unit("percentage points", "points")
TIMES = Unit("times", "times")
RANK = Unit("rank", "rank")
SCORE = Unit("", "score")
VAGUE = Unit("", "vague")

_TABLE = """
% share 0.01 0: percent pct percents
percentage_points points 1 0: percentage_point percentage_points pp ppt
points points 1 0: point points
percentage_points points 0.01 0: basis_point basis_points bps
percentage share 0.01 0: per_cent
times times 1 0: times fold
USD money 0 0: dollar dollars usd us_dollars us_dollar bucks
EUR money 0 0: euro euros eur
GBP money 0 0: sterling gbp quid
CNY money 0 0: yuan renminbi rmb
JPY money 0 0: yen
INR money 0 0: rupee rupees
RUB money 0 0: ruble rubles rouble roubles
UAH money 0 0: hryvnia hryvnias
CHF money 0 0: franc francs
BRL money 0 0: reais
MXN money 0 0: peso pesos
KRW money 0 0: won_korean
cent money 0 0: cents
pound pound 1 0: pound pounds lb lbs
km length 1000 0: km kms kilometer kilometers kilometre kilometres
m length 1 0: m meter meters metre metres
cm length 0.01 0: cm centimeter centimeters centimetre centimetres
mm length 0.001 0: mm millimeter millimeters millimetre millimetres
mile length 1609.344 0: mile miles mi
foot length 0.3048 0: foot feet ft
inch length 0.0254 0: inch inches
yard length 0.9144 0: yard yards yd yds
nautical_mile length 1852 0: nautical_mile nautical_miles
light_year lightyear 1 0: light_year light_years
km² area 1000000 0: square_kilometer square_kilometers square_kilometre square_kilometres sq_km
mile² area 2589988.110336 0: square_mile square_miles sq_mi
m² area 1 0: square_meter square_meters square_metre square_metres
foot² area 0.09290304 0: square_foot square_feet sq_ft
hectare area 10000 0: hectare hectares ha
acre area 4046.8564224 0: acre acres
kg mass 1 0: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g mass 0.001 0: gram grams gramme grammes
mg mass 0.000001 0: mg milligram milligrams
tonne mass 1000 0: tonne tonnes metric_ton metric_tons
ton mass 907.18474 0: ton tons
ounce mass 0.028349523125 0: ounce ounces oz
litre volume 1 0: liter liters litre litres
ml volume 0.001 0: ml milliliter milliliters millilitre millilitres
gallon volume 3.785411784 0: gallon gallons
barrel volume 158.987294928 0: barrel barrels
m³ volume 1000 0: cubic_meter cubic_meters cubic_metre cubic_metres
km/h speed 1 0: kph kmh kilometers_per_hour kilometres_per_hour
mph speed 1.609344 0: mph miles_per_hour
°C temperature 1 0: celsius centigrade degrees_celsius degrees_centigrade °c
°F temperature 0.5555555555555556 -17.77777777777778: fahrenheit degrees_fahrenheit °f
degree degree 1 0: degree degrees °
W power 1 0: watt watts
kW power 1000 0: kw kilowatt kilowatts
MW power 1000000 0: mw megawatt megawatts
GW power 1000000000 0: gw gigawatt gigawatts
GB data 1 0: gb gigabyte gigabytes
TB data 1000 0: tb terabyte terabytes
MB data 0.001 0: mb megabyte megabytes
second time 1 0: seconds sec secs
minute time 60 0: minute minutes min mins
hour time 3600 0: hour hours hr hrs
day time 86400 0: day days
week time 604800 0: week weeks
fortnight time 1209600 0: fortnight fortnights
month years 0.08333333333333333 0: month months
year years 1 0: year years yr yrs
decade years 10 0: decade decades
century years 100 0: century centuries
"""


def _read(table: str) -> dict[str, Unit]:
    units = {}
    for line in table.strip().splitlines():
        head, _, words = line.partition(":")
        symbol, dimension, scale, offset = head.split()
        unit = Unit(symbol.replace("_", " "), dimension, float(scale), float(offset))
        units.update(dict.fromkeys(words.split(), unit))
    return units


# By folded word; two words are joined by an underscore.
UNITS = _read(_TABLE)
UNITS["per_cent"] = PERCENT
UNITS.update({"percent": PERCENT, "%": PERCENT, "pct": PERCENT})
CURRENCY_SIGNS = {
    "$": UNITS["usd"],
    "€": UNITS["eur"],
    "£": UNITS["gbp"],
    "¥": UNITS["yen"],
    "₹": UNITS["rupees"],
    "₽": UNITS["rubles"],
    "₴": UNITS["hryvnia"],
}
# "A$5" is not "$5": the letters before the sign make it another currency.
DOLLARS = {name: Unit(f"{name.upper()}$", "money", 0.0) for name in ("a", "c", "nz", "hk", "s", "nt")}


def same_amount(first: float, second: float, one: Unit, other: Unit) -> bool:
    """Tell whether two amounts of one dimension are the same, as prose rounds conversions.

    Between two units five parts in a hundred are let pass ("1,000 kilometers (600
    miles)"), and one and a half degrees; within one unit nothing but float error.
    """
    if one.scale == other.scale and one.offset == other.offset:
        return abs(first - second) <= 1e-9 * max(abs(first), abs(second))
    left, right = first * one.scale + one.offset, second * other.scale + other.offset
    if one.offset != other.offset:
        return abs(left - right) <= _DEGREES
    return abs(left - right) <= _share_let_pass(one, other) * max(abs(left), abs(right))


_DEGREES = 1.5
_ROUNDED = 0.05
_EXACT = frozenset({"share", "time", "years", "times"})


def _share_let_pass(one: Unit, other: Unit) -> float:
    """Weeks are days and quarters are percents without any rounding to speak of."""
    return 0.015 if one.dimension in _EXACT and other.dimension in _EXACT else _ROUNDED
