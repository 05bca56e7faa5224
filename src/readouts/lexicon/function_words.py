"""Small words of English that several stages ask for, all in lower case."""

from readouts.lexicon.entries import words

BE = words("be is are was were been being")
DETERMINERS = words("the a an his her its their")
PERSONAL_PRONOUNS = words("he she they")
# What a state is called where its name need not be: "the country's Minister of Defence".
NATION_WORDS = words("country republic nation kingdom state city capital")
MARGINS = words("sidelines sideline side-lines side-line margins margin fringes fringe")
SPOKESPERSONS = words("spokesperson spokesman spokeswoman")
# Between a name and the father's; after these stands a name, be it a ruler's title elsewhere: bin "Sultan".
SON_OF = words("bin ibn bint")

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT_MONTHS = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"]
# The months by their names and by their short ones, each with its number.
MONTH_NAMES = {name: number for number, name in enumerate(_MONTHS, 1)}
SHORT_MONTHS = {
    short: number for short in _SHORT_MONTHS for name, number in MONTH_NAMES.items() if name.startswith(short)
}
MONTHS = MONTH_NAMES | SHORT_MONTHS
SEASONS = words("spring summer autumn winter")
WEEKDAYS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
