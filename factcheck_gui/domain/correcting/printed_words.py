"""Words of printed notices, as pieces of regular expressions; matched without case."""

ITEM = (
    r"(?:stor(?:y|ies)|articles?|reports?|columns?|headlines?|captions?|photographs?|photos?|pictures?"
    r"|images?"
    r"|graphics?|maps?|charts?|tables?|infographics?|illustrations?|listings?|lists?|reviews?"
    r"|obituar(?:y|ies)"
    r"|editorials?|op-eds?|essays?|posts?|blogs?|pieces?|items?|audio|videos?|program(?:me)?s?|segments?"
    r"|recipes?|features?|interviews?|broadcasts?|bulletins?|pages?|newsletters?|podcasts?|episodes?"
    r"|transcripts?|profiles?|briefs?|dispatch(?:es)?|editions?|correction|crosswords?|quiz(?:zes)?|letters?"
    r"|intro(?:duction)?s?|subheads?|subheadings?|summar(?:y|ies)|teasers?|panels?|box|sidebars?|timelines?"
    r"|tweets?|alerts?|coverage|supplements?|accounts?|notes?|discussions?|presenters?|correspondents?"
    r"|commentar(?:y|ies)|guides?|versions?|footnotes?|pull quotes?|bylines?|datelines?|credits?"
    r"|entr(?:y|ies)|clues?"
    r"|answers?|calendars?|notices?|advertisements?|scripts?|newscasts?|shows?|hosts?|tributes?"
    r"|quotations?|indexes"
    r"|biograph(?:y|ies)|puzzles?|cartoons?|apprais(?:al|als)|notebooks?|digests?|trails?"
    r"|announcements?|websites?"
    r"|sites?|text|copy|printing|instalments?|installments?|series|special|sections?|reporters?"
    r"|narrators?|analys[ei]s"
    r"|ask (?:ma|the)\w*|key|legends?|diary|quotes?|extracts?|excerpts?|magazine)"
)
"""What a newsroom prints or broadcasts, and those who speak for it."""

WRONGLY = (
    r"(?:incorrectly|erroneously|mistakenly|wrongly|inaccurately|imprecisely|incompletely|inadvertently"
    r"|in error|by mistake)"
)

SAID = (
    r"(?:said|says|stated|states|reported|reports|wrote|written|indicated|claimed|suggested|implied"
    r"|showed|noted"
    r"|asserted|described|referred(?: to)?|gave|given|listed|identified|attributed|called|named|quoted"
    r"|put|spelled"
    r"|spelt|included|had|contained|rendered|credited|reversed|transposed|located|placed|dated|calculated"
    r"|translated|characteri[sz]ed|labell?ed|stating|saying|calling|giving|told|used|published|printed"
    r"|ran|omitted|began|advised|recommended|ascribed|mentioned|recounted|featured"
    r"|explained|argued|concluded|announced|estimated|misled|declared|recalled|spoke of|made)"
)

MIS = (
    r"(?:mis(?:stated|stating|spelled|spelt|spelling|identified|identifying|quoted|attributed"
    r"|characteri[sz]ed|named"
    r"|reported|represented|calculated|translated|placed|labell?ed|described|dated|interpreted|gendered"
    r"|took|taken"
    r"|understood|printed|counted|construed|remembered|read|transcribed|located|titled))"
)

PAPER = (
    r"(?:The )?(?:[\w-]+[ -]){0,3}(?:Associated Press|AP|Reuters|AFP|BBC|CNN|NPR|Times|Post|Tribune"
    r"|Herald|Telegram|Journal|Gazette|Globe"
    r"|Chronicle|Guardian|Observer|Mail|Mirror|Register|Sentinel|Courier|Examiner|Inquirer|Telegraph"
    r"|Economist|Star|Daily|News"
    r"|Independent|Standard|Sketch|Magazine|Weekly|Bulletin|Argus|Advertiser)"
)
"""Who prints, by the words such names are made of."""

EARLIER = r"(?:earlier|previous|prior|original|initial|first|former|previously published)"

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
