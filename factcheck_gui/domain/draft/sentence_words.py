"""Words that tell where an English sentence ends: abbreviations, beginnings, verbs of speech."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


NEVER_LAST = _words(
    "mr mrs ms mx messrs mme mlle dr prof rev fr sr hon gov sen sens rep reps pres amb atty gen gens maj col",
    "lt capt cmdr cpl sgt adm pvt pfc supt insp det st ft mt vs eg e.g ie i.e cf viz approx est fig figs vol",
    "vols sec ch al ca ext dept p.s",
)
"""Abbreviations that a name or a figure follows: no sentence ends there."""

BEFORE_A_FIGURE = _words("no nos n° p pp pg art jan feb mar apr jun jul aug sep sept oct nov dec")
"""Abbreviations that no sentence ends with where a figure follows."""

MAY_BE_LAST = _words(
    "inc corp co cos ltd llc plc bros jr esq etc a.m p.m ave blvd rd assn assoc bldg univ ph.d ala ariz ark",
    "calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn",
    "tex va vt wash wis wyo",
)
"""Abbreviations that end a sentence only where the next word plainly begins one."""

STARTERS = _words(
    "the a an this that these those it its he his she her they their we our you your i in on at by for from",
    "with without as but and or so yet if when while where since after before during until although though",
    "because there here what who which how why not no yes also however meanwhile still then now some many",
    "most both each every all one two three another other such according despite under over among between",
    "last earlier later once only just even neither either is was are were do does did has have had can",
    "could will would should may might let please mr mrs ms dr",
)
"""Words that, with a capital, begin a sentence and hardly ever go on with a name."""

SLOPPY_STARTERS = _words(
    "the a i he she we they it this that there but and so if you my do is are what why how where"
)
"""Words that begin a sentence even where the writer forgot its capital."""

SPEECH = _words(
    "said says say told tells asked asks added adds replied replies wrote writes answered explained claimed",
    "stated argued insisted noted warned recalled shouted cried continued",
)
"""Verbs with which a speaker is named after a question or a cry."""
