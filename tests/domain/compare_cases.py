"""Pairs of claims with the relation and the kinds of difference between them; all our own writing."""

from datetime import date
from typing import NamedTuple

PUBLISHED = date(2026, 2, 5)


class Case(NamedTuple):
    """Two claims, how they relate, and in what they differ, the gravest first."""

    ours: str
    theirs: str
    relation: str
    kinds: tuple[str, ...] = ()
    published: date | None = None
    their_published: date | None = None


def _cases(table: str, relation: str, *kinds: str, published: date | None = None) -> list[Case]:
    return [
        Case(ours.strip(), theirs.strip(), relation, kinds, published, published)
        for line in table.strip().splitlines()
        for ours, theirs in [line.split(" || ")]
    ]


SAME = _cases(
    """
55,000 soldiers were killed || Fifty-five thousand soldiers were killed
55,000 soldiers were killed || 55 000 soldiers were killed
55,000 soldiers were killed || 55000 soldiers were killed.
The fund holds $2.5bn || The fund holds 2.5 billion dollars
The fund holds $2.5 billion || The fund holds US$2.5 billion
Turnout was 61.5 percent || Turnout was 61.5%
Turnout was 61.5 per cent || Turnout was 61.5 percent
The front line is 1,000 kilometers long || The front line is 600 miles long
The tower is 120 m tall || The tower is 394 feet tall
The strike ended after two weeks || The strike ended after 14 days
Half of the voters stayed home || 50 percent of the voters stayed home
Two-thirds of the homes lost power || 67 percent of the homes lost power
One in five pupils walks to school || 20 percent of pupils walk to school
The lift carries 12 people || The lift carries twelve people
The lake froze on 3 May 1998 || The lake froze on May 3, 1998
The lake froze on 3 May 1998 || The lake froze on 1998-05-03
The lake froze on 3rd May 1998 || The lake froze on May 3rd, 1998
Council votes to close the Harbour Street library || The council voted to close the Harbour Street library.
The council did not fail to approve the plan || The council approved the plan
It is not impossible that the bridge collapsed || It is possible that the bridge collapsed
The ministry didn't publish the list || The ministry did not publish the list
The mine won't reopen || The mine will not reopen
“The dam will hold,” she said || "The dam will hold," she said
The museum drew 2.3 million visitors || The museum drew 2,300,000 visitors
The ferry sank at 14:30 || The ferry sank at 2:30 p.m.
The bakery sold a dozen loaves || The bakery sold 12 loaves
The city has 1.2m residents || The city has 1.2 million residents
Nina Feld chairs the Ardenau water board || The Ardenau water board is chaired by Nina Feld
The plant was built in the 1990s || The plant was built in the '90s
Ardenau beat Lorne in the final || Lorne lost to Ardenau in the final
The United Nations counted 300 boats || The UN counted 300 boats
Kyiv received the first three trains || Kiev received the first three trains
""",
    "same",
)

CONTAINS = _cases(
    """
About 40,000 people fled || 40,000 people fled
Roughly 40,000 people fled || 40,210 people fled
More than 46,000 people fled || 46,532 people fled
Between 30 and 40 percent of homes lost power || 35 percent of homes lost power
The treaty was signed in 1998 || The treaty was signed on 3 May 1998
The treaty was signed in May 1998 || The treaty was signed on 3 May 1998 in the town hall of Lorne
The mill burned down || The mill burned down in 1911 after a lightning strike
Fishermen rescued 14 people || Fishermen rescued 14 people from the sinking ferry near Lorne
The mayor resigned || The mayor resigned on Friday after a vote of the council
The bridge is closed to lorries || The bridge is closed to lorries until the repair of its northern pier is finished
The choir has 80 members || The choir, founded in 1921, has 80 members
The tunnel took nine years to build || The tunnel under the Ostra river took nine years to build
""",
    "contains",
)

DATE = _cases(
    """
Russia illegally annexed Crimea in 2016. || Russia illegally annexed Crimea in 2014.
Crimea, which Russia illegally annexed in 2016 || Russia illegally annexed Crimea in 2014.
Crimea was annexed in 2014 || Russia annexed Crimea in 2016
The ferry sank on a Monday in 1953 || The ferry sank on a Friday in 1953
Parliament passed the law on 9 March 2021 || Parliament passed the law on 9 March 2012
The mill burned down on 3 May 1911 || The mill burned down on 4 May 1911
The mill burned down on 3 May 1911 || The mill burned down on 3 June 1911
The mill burned down in May 1911 || The mill burned down in June 1911
The vote was held on Tuesday || The vote was held on Thursday
The plant was built in the 1990s || The plant was built in the 1980s
The plant was built in the 1990s || The plant was built in 1987
The law took effect in early 2021 || The law took effect in late 2021
The trial opened on 12 March || The trial opened on 21 March
The season of 2002-03 was the club's last in the league || The season of 2004-05 was the club's last in the league
The abbey was founded in 1066 || The abbey was founded in 1086
The road reopened on 1 July 2019 || The road reopened on 1 July 2020
She was elected in September 2022 || She was elected in September 2021
Lena Orth took office in 2003 and left it in 2009 || Lena Orth took office in 2003 and left it in 2011
The village was rebuilt after the flood of 1953 || The village was rebuilt after the flood of 1958
The stadium opened 2016-08-05 || The stadium opened 2016-08-06
""",
    "differs",
    "date",
)

FIGURE = _cases(
    """
The flood killed 46 people || The flood killed 64 people
The dam cost 3 million euros || The dam cost 3 billion euros
The dam cost 3 million euros || The dam cost 5 million euros
The rate fell by 4 percent in May || The rate fell to 4 percent in May
Divers found 17 wrecks off Lorne || Divers found 71 wrecks off Lorne
The choir sang in 30 to 40 towns || The choir sang in 50 to 60 towns
The law was passed by 312 votes to 290 || The law was passed by 321 votes to 290
The tower is 120 metres tall || The tower is 130 metres tall
The ministry says 40,000 people were displaced || Aid groups say 65,000 people were displaced
The army puts its losses at 6,000 soldiers || Analysts put its losses at 60,000 soldiers
Turnout was 61.5 percent || Turnout was 65.1 percent
The lift carries twelve people || The lift carries 14 people
Two pupils were injured in the crash || Three pupils were injured in the crash
One in five pupils walks to school || One in three pupils walks to school
Half of the voters stayed home || A third of the voters stayed home
The price of bread doubled in a year || The price of bread tripled in a year
The club finished third in the league || The club finished fourth in the league
Nearly 40,000 people fled || More than 40,000 people fled
The rate rose from 2 percent to 4 percent || The rate rose from 2 percent to 6 percent
The suspect is a 24-year-old man from Lorne || The suspect is a 42-year-old man from Lorne
The home side won 3-1 || The home side won 4-1
Thousands of people marched through Lorne || Millions of people marched through Lorne
The temperature fell to -5 degrees || The temperature fell to -15 degrees
The museum drew 2.3 million visitors || The museum drew 3.2 million visitors
The fund holds $2.5bn || The fund holds $2.5m
The train was 40 minutes late || The train was 14 minutes late
The company employs 300 people in Ardenau || The company employs 3,000 people in Ardenau
Flight QX417 was cancelled || Flight QX471 was cancelled
Only two seats changed hands || Only one seat changed hands
More than 46,000 people fled || 55,000 people fled
""",
    "differs",
    "figure",
)

SWAPPED_FIGURES = _cases(
    """
The plant employs 300 workers and 20 engineers || The plant employs 20 workers and 300 engineers
The crash killed 12 drivers and injured 40 || The crash killed 40 drivers and injured 12
""",
    "differs",
    "figure",
    "figure",
)

DATE_AND_FIGURE = _cases(
    """
46,000 soldiers had died by January || 55,000 soldiers had died by June
In early 2025 he said 46,000 troops had been killed || In February 2026 he said 55,000 troops had been killed
The museum drew 2.3 million visitors in 2019 || The museum drew 1.1 million visitors in 2020
Unemployment stood at 4 percent in March || Unemployment stood at 5 percent in April
The population was 12,400 in 1990 || The population was 15,900 in 2010
By Monday the quake had killed 120 people || By Friday the quake had killed 340 people
The firm made a profit of $3 million in 2015 || The firm made a profit of $7 million in 2016
""",
    "differs",
    "date",
    "figure",
)

UNIT = _cases(
    """
The front line is 1,000 kilometers long || The front line is 1,000 miles long
Unemployment rose by 5 percent in March || Unemployment rose by 5 percentage points in March
The company paid $5 million || The company paid €5 million
The company paid £5 million || The company paid $5 million
The tower is 120 metres tall || The tower is 120 feet tall
The talks lasted 12 hours || The talks lasted 12 days
The aid is worth A$20 million || The aid is worth $20 million
The parcel weighs 5 kilograms || The parcel weighs 5 grams
The oven reached 200 degrees Celsius || The oven reached 200 degrees Fahrenheit
The field measures 40 hectares || The field measures 40 acres
The strike lasted three weeks || The strike lasted three months
The tanker lost 900 litres of oil || The tanker lost 900 gallons of oil
""",
    "differs",
    "unit",
)

NEGATION = _cases(
    """
The bridge did not collapse || The bridge collapsed
The harbour was never reopened || The harbour was reopened
No soldiers were killed || Soldiers were killed
The mayor hasn't signed the contract || The mayor has signed the contract
The minister denied that the files were deleted || The minister confirmed that the files were deleted
The plant cannot run without the river || The plant can run without the river
The talks failed to produce a ceasefire || The talks produced a ceasefire
Neither village has running water || Both villages have running water
The report that the dam burst is false || The report that the dam burst is true
The company is no longer listed in Ardenau || The company is listed in Ardenau
The ferry does not carry lorries || The ferry carries lorries
The council refused to publish the letter || The council published the letter
Nobody was injured when the roof fell || Nine workers were injured when the roof fell
The law doesn't apply to farms || The law applies to farms
The vaccine is not available in Ardenau || The vaccine is available in Ardenau
None of the schools reopened in May || All of the schools reopened in May
""",
    "contradicts",
)

DIRECTION = _cases(
    """
Prices rose 5% last year || Prices fell 5% last year
The law was approved by parliament || The law was rejected by parliament
More than 40,000 people fled || Fewer than 40,000 people fled
The union supports the merger || The union opposes the merger
Exports increased in March || Exports decreased in March
Ardenau won the final against Lorne || Ardenau lost the final against Lorne
Ardenau beat Lorne in the final || Lorne beat Ardenau in the final
The bank raised its rate || The bank cut its rate
The crash happened before the storm || The crash happened after the storm
Most farmers backed the plan || Most farmers opposed the plan
Women earn more than men at the mill || Women earn less than men at the mill
The practice is legal in Ardenau || The practice is illegal in Ardenau
Rovia attacked Tosk in May || Tosk attacked Rovia in May
The number of cases went up || The number of cases went down
The gate opened at noon || The gate closed at noon
The river is safe for swimmers || The river is unsafe for swimmers
The claim is likely || The claim is unlikely
The city bought the old mill || The city sold the old mill
It is the largest dam in the region || It is the smallest dam in the region
""",
    "contradicts",
    "direction",
)

DIRECTION_AT_ANOTHER_DATE = _cases(
    """
Prices rose in 2022 || Prices fell in 2023
Exports increased in March || Exports decreased in April
""",
    "differs",
    "direction",
    "date",
)

NAME = _cases(
    """
Nina Feld won the 2016 election || Pauline Dietz won the 2016 election
Jon Hartley chaired the panel || John Hartley chaired the panel
The panel was chaired by Jon Hartley || The panel was chaired by Jan Hartley
The letter was signed by Nina Feld || The letter was signed by Nina Field
The contract went to Brandt Logistics || The contract went to Kessler Logistics
The report was written by Tomas Weyer || The report was written by Marta Silj
The bridge over the Ostra collapsed || The bridge over the Istra collapsed
The medal went to swimmer Ida Moor || The medal went to swimmer Ada Moor
The film was directed by Pauline Dietz || The film was directed by Paula Dietz
""",
    "differs",
    "name",
)

TITLE = _cases(
    """
Lena Orth is the president of the council || Lena Orth is the prime minister of the council
Former president Orth attended the talks || President Orth attended the talks
The letter was signed by deputy minister Feld || The letter was signed by minister Feld
Tomas Weyer, the governor of the province, resigned || Tomas Weyer, the mayor of the province, resigned
The court heard Colonel Silj || The court heard General Silj
""",
    "differs",
    "title",
)

PLACE = _cases(
    """
The summit was held in Vienna || The summit was held in Geneva
The plane took off from Oslo || The plane took off from Riga
The factory in Ardenau will close || The factory in Lorne will close
The treaty was signed in Lisbon in 1998 || The treaty was signed in Madrid in 1998
The quake struck near Naples || The quake struck near Milan
""",
    "differs",
    "place",
)

QUOTE = _cases(
    """
The mayor said "we will never close the school" || The mayor said "we will not close the school"
The mayor said "we will repair every school by spring" || The mayor said "we will rebuild every school by spring"
She called it “a detailed and productive meeting” on Monday || She called it “a detailed and constructive meeting” on Monday
Weyer told reporters "the dam is safe for now" || Weyer told reporters "the dam is safe for good"
He wrote that "nobody in the town knew of it" || He wrote that "nobody in the village knew of it"
""",
    "differs",
    "quote",
)

SUPERLATIVE = _cases(
    """
It is the largest dam in the region || It is the second largest dam in the region
It is the oldest bakery in Ardenau || It is one of the oldest bakeries in Ardenau
Lorne has the lowest rents in the province || Lorne has the third lowest rents in the province
It was the deadliest fire in the city's history || It was among the deadliest fires in the city's history
""",
    "differs",
    "superlative",
)

OTHER = _cases(
    """
55,000 soldiers were killed in the war || 55,000 soldiers were wounded in the war
The council banned the sale of fireworks in the old town || The council taxed the sale of fireworks in the old town
""",
    "differs",
    "other",
)

RELATED = _cases(
    """
The school in Oldham has 300 pupils || The school in Oldham was built in 1905
The Ardenau water board raised its fees || The Ardenau water board moved into the old mill last winter
Nina Feld studied law in Lorne || Nina Feld sued a newspaper over a photograph
The ferry to Lorne runs every hour || The ferry to Lorne was painted red for the jubilee
Bakers in Ardenau went on strike over wages || A cookbook by two bakers in Ardenau won a prize
The Ostra tunnel is closed at night || The Ostra tunnel was paid for by a tax on wine
""",
    "related",
)

UNRELATED = _cases(
    """
It rained || The minister resigned on Friday after a vote
The flood killed 46 people || Nina Feld chairs the water board
Prices rose 5% last year || The ferry sank at 14:30
The choir has 80 members || Russia illegally annexed Crimea in 2014
The mill burned down in 1911 || Turnout was 61.5 percent
Bread is baked at night || A tunnel links the two islands
The suspect is a 24-year-old man || Exports of timber increased
😀 || The dam will hold
12345 || The museum drew visitors from abroad
The abbey was founded in 1066 || The club finished third in the league
""",
    "unrelated",
)

RELATIVE_DATES = [
    Case("The ceasefire began last December", "The ceasefire began in December 2025", "contains", ()),
    Case("The ceasefire began last December", "The ceasefire began in December 2024", "contains", ()),
    Case(
        "The ceasefire began last December",
        "The ceasefire began in December 2025",
        "same",
        (),
        PUBLISHED,
        PUBLISHED,
    ),
    Case(
        "The ceasefire began last December",
        "The ceasefire began in December 2024",
        "differs",
        ("date",),
        PUBLISHED,
        PUBLISHED,
    ),
    Case(
        "The ceasefire began last December",
        "The ceasefire began last December",
        "differs",
        ("date",),
        PUBLISHED,
        date(2025, 2, 5),
    ),
    Case("The vote was held yesterday", "The vote was held on 4 February 2026", "same", (), PUBLISHED, None),
    Case(
        "The vote was held yesterday", "The vote was held on 3 February 2026", "differs", ("date",), PUBLISHED
    ),
    Case("The vote was held on Wednesday", "The vote was held on 4 February 2026", "same", (), PUBLISHED),
    Case("Rents rose last year", "Rents rose in 2025", "same", (), PUBLISHED),
    Case("Rents rose last year", "Rents rose in 2024", "differs", ("date",), PUBLISHED),
    Case("The mill closed two years ago", "The mill closed in 2024", "same", (), PUBLISHED),
    Case("The mill closed two years ago", "The mill closed in 2019", "differs", ("date",), PUBLISHED),
]

CASES = [
    *SAME,
    *CONTAINS,
    *DATE,
    *FIGURE,
    *SWAPPED_FIGURES,
    *DATE_AND_FIGURE,
    *UNIT,
    *DIRECTION,
    *DIRECTION_AT_ANOTHER_DATE,
    *NAME,
    *TITLE,
    *PLACE,
    *QUOTE,
    *SUPERLATIVE,
    *OTHER,
    *RELATED,
    *UNRELATED,
    *RELATIVE_DATES,
]
# Of these only the relation and that the gravest difference is a denial or an opposite is certain.
DENIALS = NEGATION
