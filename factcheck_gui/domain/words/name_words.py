"""Words that tell names, titles and places apart; all folded."""

from factcheck_gui.domain.words.word_tables import word_set

TITLES = word_set(
    """president premier chancellor minister secretary envoy spokesman spokeswoman spokesperson chief director
    chairman chairwoman chair chairperson leader head mayor governor senator congressman congresswoman
    representative lawmaker ambassador commander general analyst economist professor researcher lawyer
    attorney judge justice officer official founder ceo editor coach captain manager adviser advisor
    prosecutor correspondent king queen prince princess pope cardinal archbishop bishop sheriff inspector
    sergeant colonel lieutenant major admiral deputy candidate speaker sultan emir ayatollah imam rabbi
    sheikh baroness lord lady dame sir doctor dr prof mr mrs ms miss sen rep gov gen col lt capt sgt maj adm
    rev vice-president treasurer commissioner councillor councilor delegate dean principal activist author
    scientist barrister campaigner co-founder marshal detective constable nurse executive"""
)
# Short forms and their titles, which are no difference.
SHORT_TITLES = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "capt": "captain", "sgt": "sergeant", "maj": "major", "adm": "admiral",
    "prof": "professor",
    "dr": "doctor", "congressman": "representative", "congresswoman": "representative", "advisor": "adviser",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "councilor": "councillor",
}  # fmt: skip
RANKS = word_set(
    "former ex deputy vice acting interim assistant associate senior junior retired prime foreign"
)
# What ministers and their like are of.
PORTFOLIOS = word_set(
    """foreign finance interior defence defense health justice education labour labor home environment energy
    agriculture transport trade culture prime attorney housing economy treasury security deputy vice"""
)
PLACES = word_set(
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
    belarus belgium bolivia bosnia botswana brazil bulgaria cambodia cameroon canada chad chile china
    colombia congo croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia fiji finland france
    gabon gambia georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan
    laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritius
    mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger
    nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania
    russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland
    syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay
    uzbekistan venezuela vietnam yemen zambia zimbabwe britain england scotland wales crimea donbas gaza
    kyiv kiev kharkiv odesa lviv mariupol kherson moscow london paris berlin washington beijing brussels
    geneva tokyo delhi tehran jerusalem baghdad kabul cairo ankara istanbul rome madrid warsaw vienna mecca
    shanghai mumbai seoul sydney lisbon oslo stockholm helsinki copenhagen dublin edinburgh glasgow
    manchester liverpool birmingham munich hamburg frankfurt milan naples barcelona athens budapest prague
    bucharest sofia belgrade minsk riga vilnius tallinn damascus beirut amman doha dubai riyadh islamabad
    karachi dhaka hanoi manila jakarta bangkok nairobi lagos accra johannesburg hawaii california texas
    florida alaska ohio michigan pennsylvania arizona nevada virginia wisconsin minnesota illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts mississippi missouri montana nebraska
    oklahoma oregon tennessee utah vermont wyoming idaho delaware connecticut colorado arkansas alabama
    chicago boston houston dallas miami seattle detroit philadelphia atlanta denver phoenix baltimore europe
    asia africa america antarctica siberia tibet bavaria catalonia quebec ontario toronto montreal vancouver
    ottawa melbourne mediterranean atlantic pacific arctic baltic balkans caucasus sahara"""
)
PLACES_OF_TWO = word_set(
    """united_states united_kingdom saudi_arabia south_korea north_korea south_africa new_zealand sri_lanka
    hong_kong new_york los_angeles abu_dhabi west_bank costa_rica el_salvador san_francisco tel_aviv
    new_delhi cape_town buenos_aires mexico_city las_vegas new_jersey new_mexico new_hampshire
    north_carolina south_carolina north_dakota south_dakota west_virginia rhode_island puerto_rico
    middle_east sierra_leone burkina_faso ivory_coast black_sea azov_sea red_sea san_diego san_antonio
    st._petersburg northern_ireland papua_new_guinea latin_america south_america north_america south_sudan"""
)
# Names that stand for one another.
_ALIASES = (
    "us usa u.s u.s. us. usa. america",
    "uk uk. britain",
    "un un.",
    "eu eu.",
    "kyiv kiev",
    "turkey türkiye",
    "burma myanmar",
    "czechia czech",
    "holland netherlands",
)
# Peoples and what is theirs, brought together with the country.
_PEOPLES = """
russia russian russians; ukraine ukrainian ukrainians; us american americans; uk british briton britons;
china chinese; france french; germany german germans; italy italian italians; spain spanish; poland polish;
turkey turkish; israel israeli israelis; iran iranian iranians; iraq iraqi iraqis; syria syrian syrians;
india indian indians; japan japanese; greece greek greeks; sweden swedish; mexico mexican mexicans;
canada canadian canadians; australia australian australians; europe european europeans;
africa african africans;
saudi saudis; palestine palestinian palestinians; korea korean koreans; vietnam vietnamese; brazil brazilian
"""
ALIASES = {word: names.split()[0] for names in (*_ALIASES, *_PEOPLES.split(";")) for word in names.split()}
ORGANISATIONS = word_set(
    """ministry department agency authority commission committee council center centre institute university
    college school bank fund union association federation party inc corp corporation company ltd group
    foundation court parliament congress senate house office bureau service force army navy police mission
    organization organisation nations watch news times post journal guardian tv radio gazette hospital
    church club fc board cross academy museum society team coalition alliance movement nato bbc cnn fbi cia
    nasa who imf afp reuters"""
)
DEMONYMS = word_set(
    """american european african asian mexican cuban german roman korean moroccan afghan zimbabwean belgian
    kenyan ugandan libyan angolan ukrainian russian french dutch greek swiss welsh czech thai iraqi israeli
    saudi pakistani bangladeshi jewish muslim christian buddhist catholic arab republican democratic
    democrat british english irish scottish spanish italian polish turkish swedish danish finnish norwegian
    chinese japanese vietnamese lebanese portuguese indian iranian syrian egyptian canadian australian
    austrian brazilian bulgarian hungarian romanian serbian croatian albanian armenian georgian estonian
    latvian lithuanian nigerian ethiopian somali sudanese palestinian jordanian yemeni indonesian malaysian
    filipino cambodian burmese nepalese soviet orthodox hindu sunni shiite kurdish chechen crimean western
    eastern northern southern conservative labour"""
)
DEMONYMS |= frozenset(f"{word}s" for word in DEMONYMS if word.endswith(("an", "i", "t", "n")))
PARTICLES = word_set("of the for and & de la le van von der den bin ibn al el da dos du di y")
# Capitalised at the head of a sentence, and never the start of a name.
NO_NAMES = word_set(
    """ap image photo photos updated advertisement figures estimates officials police authorities almost
    nearly about around more fewer less meanwhile while last both neither either civilians fighting
    since before after although though because however also still now some many most each every all one
    two three four five six seven eight nine ten another other such according despite under over among
    between earlier later once only just even yes not no let please until during through without within
    against toward towards why who whose under peace its moreover therefore thus instead yet or if when
    where then there here these those several few half critics supporters investigators residents
    scientists researchers experts lawmakers voters students people"""
)
