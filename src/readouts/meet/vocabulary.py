"""Words that the grammar of meetings asks for in several places."""

from readouts.lexicon.entries import words

SAYING = words(
    "said says told stated announced noted reported reports informed added according confirmed wrote tweeted "
    "stressed emphasized underlined claimed explained"
)
BREAKS = words(
    "who which that while where when whose said says told stressed noted emphasized discussed underlined ; "
    "reported stated informed according after before because since until discussing exchanged signed visited ahead"
)
ATTENDING = words(
    "attended attend attending present participated participating participation presence accompanied joined joining "
    "attendance featured gathered"
)
# What stands before "by" and who leads a delegation.
HEADED = words("headed led chaired represented")
MEETING_NOUNS = words(
    "meeting meetings talks call conversation conversations session negotiations summit consultations discussion "
    "discussions"
)
MEALS = words("lunch dinner breakfast reception banquet luncheon iftar")
HIGHNESSES = words("highness majesty excellency")
GUESTS = words("delegation guest guests visitor visitors dignitary")
OWNERS = words("of from by to for")
JOURNEYS = words("visit trip tour")
AGENDAS = words("agenda programme program schedule itinerary")
RELATIVES = words("who which")
TEAMS = words("side sides delegation delegations team teams")
COMPRISED = words("included includes including comprised comprises comprising composed consisted consists consisting")
# Words that a list of people does not reach across.
CLAUSE_ENDS = BREAKS | words("will during in at with to for on also")
# Verbs of speech whose object is whom one speaks to.
ADDRESSING = words("told thanked congratulated assured informed congratulates tells thanks assures briefed")
OPENING_WORDS = 4
HOSTING = words("hosted hosts host hosting")
EARLIER = words("earlier previously")
COUNTERPARTS = words("counterparts colleagues peers")
WAS = words("was were been")
ARTICLES = words("the a an their")
