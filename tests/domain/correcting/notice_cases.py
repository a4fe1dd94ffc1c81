"""Printed notices in the shapes newsrooms use, all of our own writing, with what they say."""

from typing import NamedTuple


class Case(NamedTuple):
    text: str
    wrong: str | None
    right: str | None
    kind: str = "correction"
    category: str | None = None


NOTICES = [
    Case(
        "This story corrects an earlier version that said Russia illegally annexed Crimea in 2016. It should be 2014.",
        "2016",
        "2014",
        category="date",
    ),
    Case(
        "Because of an editing error, an article on Tuesday about the harbour misstated the number of boats. It is 40, not 400.",
        "400",
        "40",
        category="figure",
    ),
    Case(
        "An article on Monday about the new dean misidentified the college she attended. It is Boston College, not Boston University.",
        "Boston University",
        "Boston College",
    ),
    Case(
        "This article was amended on 5 May 2024. An earlier version said the bridge opened in 1967; it opened in 1976.",
        "1967",
        "1976",
        category="date",
    ),
    Case(
        "CORRECTION: A previous version of this article misspelled the name of the mayor. She is Anna Lindqvist, not Anna Lindquist.",
        "Anna Lindquist",
        "Anna Lindqvist",
        category="name",
    ),
    Case("(Corrects year of opening to 1976 from 1967 in paragraph 3)", "1967", "1976", category="date"),
    Case("(Corrects to show that shares fell, not rose, in headline)", "rose", "fell"),
    Case(
        "Correction 12 May: We said the concert was in Leeds. In fact it was in Bradford.",
        "Leeds",
        "Bradford",
        category="place",
    ),
    Case(
        "The caption with a photograph on page 14 on Friday showed the wrong bridge. It was the Tyne Bridge, not the Sydney Harbour Bridge.",
        "the Sydney Harbour Bridge",
        "the Tyne Bridge",
    ),
    Case(
        "An earlier version of this story gave an incorrect age for the driver. He is 34 not 43.",
        "43",
        "34",
        category="figure",
    ),
    Case(
        'We misquoted the headteacher, Ms Olu, as saying "I hate exams". She said "I rate exams".',
        "hate",
        "rate",
        category="quote",
    ),
    Case(
        "For the record: A Jan. 8 story said the tower is 200 feet tall. It is 300 feet tall.",
        "200 feet tall",
        "300 feet tall",
        category="figure",
    ),
    Case(
        "In our report on the budget, we said the deficit had risen to £3bn. It was in fact £2bn.",
        "£3bn",
        "£2bn",
        category="figure",
    ),
    Case(
        "A column on Sunday confused the rivers. The Severn, not the Thames, is the longest river in Britain.",
        "the Thames",
        "The Severn",
    ),
    Case(
        "An obituary on Thursday misspelled the painter's surname as Halam. It is Hallam.",
        "Halam",
        "Hallam",
        category="name",
    ),
    Case(
        "A photo caption on Friday misidentified Rosa Hallam as Ida Moran.",
        "Ida Moran",
        "Rosa Hallam",
        category="name",
    ),
    Case(
        "The story incorrectly said the pier is the longest in Kent; the longest is the one at Herne Bay.",
        "the pier",
        "the one at Herne Bay",
    ),
    Case(
        "The headline said all the tickets were sold. In fact 80% of the tickets were sold.",
        "all the tickets",
        "80% of the tickets",
    ),
    Case(
        "In a profile of the banker Ida Moran, we said she studied at Yale. She studied at Princeton.",
        "Yale",
        "Princeton",
    ),
    Case(
        "(This March 3 story corrects paragraph 2 to say the deal was worth 4 billion euros, not 4 billion dollars)",
        "4 billion dollars",
        "4 billion euros",
    ),
    Case("(Corrects spelling of Hallam from Halam)", "Halam", "Hallam"),
    Case(
        "A picture caption (4 June, page 12) described the winning horse as a mare; it is a gelding.",
        "a mare",
        "a gelding",
    ),
    Case(
        "An earlier version of this story incorrectly attributed a quote to Ida Moran. Rosa Hallam made the comment.",
        "Ida Moran",
        "Rosa Hallam",
    ),
    Case("The story has been corrected to say the vote was 52-48, not 54-48.", "54-48", "52-48"),
    Case("The total raised was £40,000 and not £4,000 as stated in our report.", "£4,000", "£40,000"),
    Case(
        "Clarification: The story should have made clear that the figure covers both counties.",
        None,
        "the figure covers both counties",
        "clarification",
    ),
    Case(
        "This article was amended on 5 May 2024 to clarify that the ferry runs on Sundays only in summer.",
        None,
        None,
        "clarification",
    ),
    Case(
        "The Daily Harbour has retracted the article after it could not verify its sources.",
        None,
        None,
        "withdrawal",
    ),
    Case("(Corrects spelling of village in line two)", None, None),
    Case("(Corrects number of seats to 450)", None, "450"),
    Case(
        "CORRECTION: A previous version of this article incorrectly stated that gulls eat squirrels. This error has since been corrected.",
        "gulls eat squirrels",
        None,
    ),
]

NO_NOTICES = [
    "California Department of Corrections officials said 40 inmates were moved, not 50.",
    "An earlier version of the bill would have raised taxes by 5 percent.",
    "UPDATE: Adds details on the rescue and comment from the mayor.",
    "This story was updated on Tuesday with new figures.",
    "The company said it had misstated its revenue and would restate results for 2022.",
    "To report an error, write to corrections@example.org.",
    "Our corrections policy: we correct significant errors promptly.",
    "The senator incorrectly said that crime had doubled in the city.",
    "The ministry corrected its estimate of the death toll to 40 from 52.",
    "The report, published by the UN, said the famine was caused by war, not by drought.",
    "Ana Ruiz in Madrid contributed to this report.",
    "An earlier version of the vaccine was withdrawn in 1999.",
    "This is a developing story and will be updated.",
    "The agency regrets the error and will refund 400 passengers, it said in a statement.",
    "",
    "2014",
]
