"""The words dates are made of."""

from factcheck_gui.domain.words.word_tables import word_set

_MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
MONTHS = {word: number for number, names in enumerate(_MONTH_NAMES, start=1) for word in names.split()}
# Words of their own: months only with a day or year beside them, or after "in", "last"...
UNSURE_MONTHS = word_set("may march mar jan sep dec jun")
UNSURE_WEEKDAYS = word_set("sun sat wed mon")
_WEEKDAY_NAMES = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
    "saturday sat",
    "sunday sun",
)  # fmt: skip
WEEKDAYS = {word: number for number, names in enumerate(_WEEKDAY_NAMES) for word in names.split()}
HALVES_OF_DAY = word_set("morning afternoon evening night")
# Days from the day of publication.
DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "overnight": 0, "tomorrow": 1}
# Periods from the present one.
POINTERS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_PERIOD_NAMES = (
    "day days", "week weeks", "weekend weekends", "fortnight fortnights", "month months", "quarter quarters",
    "year years", "decade decades", "century centuries", "summer summers", "winter winters", "spring",
    "autumn fall", "night nights", "season seasons",
)  # fmt: skip
PERIODS = {word: names.split()[0] for names in _PERIOD_NAMES for word in names.split()}
PARTS = {"early": "early", "mid": "mid", "late": "late", "middle": "mid"}
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
OPENING = frozenset({"start", "beginning"})
CLOSING = frozenset({"end", "close"})
