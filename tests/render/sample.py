"""A whole pack in our own words, with one of everything that can be printed."""

from dataclasses import replace
from typing import Any

from coursepack.model.body import (
    Body,
    Box,
    Dispute,
    Entry,
    Examined,
    ExitTask,
    Opening,
    Person,
    Place,
    Protocol,
    Quote,
    Run,
    Script,
    Section,
    Side,
    Standpoint,
    Talk,
    Task,
    TextBlock,
)
from coursepack.model.event import Event
from coursepack.model.front import Front
from coursepack.model.guide import (
    Claim,
    Evidence,
    Guide,
    Key,
    LessonPlan,
    Mix,
    PlanStep,
    Remark,
    TalkNotes,
    Voiced,
)
from coursepack.model.handout import Handout
from coursepack.model.suspect import Suspect

PERSIAN = Script("کاروانسرا", "fa", "rtl")
RUSSIAN = Script("маршрутка", "ru", "ltr")

ENTRIES = {
    "petition": Entry(
        "petition",
        "petition",
        5,
        "a written request that many people sign and hand to those in power",
        "Teacher",
        tier=2,
    ),
    "proposed": Entry("proposed", "propose", 3, "", "", tier=2),
    "marshrutka": Entry(
        "marshrutka",
        "marshrutka",
        7,
        "a minibus that runs a fixed route and leaves when it is full",
        "Teacher",
        say="marsh-ROOT-ka",
        scripts=(RUSSIAN,),
    ),
    "caravanserai": Entry(
        "caravanserai",
        "caravanserai",
        8,
        "an inn built around a yard where travellers and their animals rested",
        "Teacher",
        say="karra-van-SEH-rye",
        scripts=(PERSIAN,),
    ),
}
BOX = Box(
    "larkfield",
    2,
    "place",
    "Larkfield",
    (PERSIAN,),
    "LARK-field",
    "Larkfield is a town made up for this pack. It stands here for any town of forty thousand "
    "people with one hospital, one row of warehouses, and a council that must balance its books."
    "\n\nIts buses are paid from the town's own budget and from fares.",
    ("Own work, 2024", "The town's imaginary yearbook, page 12"),
    (
        Dispute(
            "how many people need the night buses",
            (
                Standpoint("the council", "an average of six ride each bus", "Budget report, 2024"),
                Standpoint("the union", "about 300 workers depend on them", "Union paper, 2024"),
            ),
        ),
    ),
    "2024",
)
LONG_BOX = Box(
    "averages",
    3,
    "idea",
    "Averages",
    (),
    "",
    "An average adds up many numbers and shares the sum out evenly. Six riders a bus may mean six "
    "on every bus, or none on most and sixty on two. Whoever hears an average can ask three "
    "things: what was counted, over how long, and how far the single numbers lie from the middle. "
    "A council that counts only in August, when schools are shut and many people are away, will "
    "find another average than one that counts in November. Neither number is false, yet each "
    "answers a different question. That is why a careful report prints the highest and the lowest "
    "count beside the average, and says who stood at the stop with a pencil.",
    ("Own work, 2024",),
    as_of="March 2024",
)
TEXT = (
    "Larkfield's council voted 7–5 on Tuesday, 4 March, to end the town's night buses from "
    "1 June. The vote came after three hours of argument in a hall so full that people stood "
    "along the walls.",
    "The buses ran on three routes and cost £410,000 last year, according to the council's "
    "budget report. Fares brought in less than a tenth of that sum, the report says, and the "
    "rest came out of the same purse that pays for libraries and street lamps.",
    "“We cannot keep paying for empty seats,” said Councillor Mara Osei, who *proposed* the cut. "
    "She said an average of six passengers rode each bus. She added that she had ridden the last "
    "bus home herself for a week, and that on two of those nights she was alone with the driver.",
    "Union representative Dev Patel-Lind called the decision “a reckless attack on night "
    "workers”. He said about 300 hospital and warehouse staff depend on the service, and that "
    "most of them earn too little to keep a car.",
    "Night buses began in 2011, after a *petition* with 2,000 signatures. Fares rose in 2018, "
    "and passenger numbers fell sharply in 2020; it is not clear why they have not recovered, "
    "the report says.",
    "Residents have until 30 April to suggest alternatives. A shared-taxi scheme in nearby Brant "
    "appears to have reduced costs, but that town is half Larkfield's size.",
    "Other places have answered the same question in other ways. In many towns of eastern Europe "
    "the *marshrutka* fills the gap: it leaves when its seats are taken, keeps to no timetable "
    "worth the name, and costs the public nothing. Whether it serves those who live at the end "
    "of the line is another matter.",
    "An older answer was the *caravanserai*, where a traveller who could not go on could at least "
    "stay. A town that no longer carries its people home at night might have to think about where "
    "they are to wait.",
    "a bus that never comes is not a saving but a debt, and somebody else is paying it",
    "keep one route past the hospital, every hour until three",
    "ask the warehouses to pay a share, since their shifts end when nothing else runs",
    "run a taxi that can be called, and charge what a bus would cost",
    "The council's clerk, Ines Varga, will read every letter. “I expect about four hundred,” she "
    "said, “and I have bought a new lamp.” Her summary goes to the councillors on 12 May, and a "
    "second vote may follow. It could still change the outcome: two of the seven who voted for "
    "the cut have said that they would listen.",
    "Nobody has asked the drivers. There are eleven of them, they have been told to expect a "
    "letter, and the garage where they drink their tea at midnight was silent when a reporter "
    "called.",
)


def _runs(text: str) -> tuple[Run, ...]:
    """Words between asterisks carry the gloss of that name."""
    parts = text.split("*")
    return tuple(
        Run(part, term=part if index % 2 else "") for index, part in enumerate(parts) if part
    )


def _block(number: int) -> TextBlock:
    text = TEXT[number - 1]
    kind = {9: "quotation", 10: "item", 11: "item", 12: "item"}.get(number, "paragraph")
    return TextBlock(
        kind,  # type: ignore[arg-type]
        number,
        0,
        "•" if kind == "item" else "",
        _runs(text),
        tuple(ENTRIES[run.term] for run in _runs(text) if run.term),
        {2: (BOX,), 3: (LONG_BOX,)}.get(number, ()),
    )


def _heading(text: str, level: int) -> TextBlock:
    return TextBlock("heading", 0, level, "", (Run(text), Run(" (2024)", "em")))


ARTICLE = (
    *(_block(number) for number in range(1, 7)),
    _heading("Other towns", 1),
    *(_block(number) for number in range(7, 10)),
    _heading("What people wrote", 3),
    *(_block(number) for number in range(10, 15)),
)
ASKS = (
    ("literal", "According to the budget report, what did the buses cost last year?", (2,), 2),
    ("sequence", "Which of these came first?", (5,), 0),
    ("word", "In the article, “proposed” is closest in meaning to which of these?", (3,), 0),
    ("inference", "What does a vote of 7–5 suggest about the council?", (1,), 3),
    ("attribution", "Who says that 300 people depend on the buses, and how do they know?", (4,), 4),
    ("structure", "Why might the writer have put the union right after the councillor?", (3, 4), 3),
    ("loaded", "Rewrite what the union representative calls the vote in plain words.", (4,), 3),
    ("voices", "Whose voice is missing, and what one question would you ask them?", (4, 6, 14), 4),
    ("evaluation", "Does an average of six riders show that the seats are empty?", (3,), 8),
    ("evaluation", "How good a witness is the town of Brant? Weigh both sides.", (6,), 9),
)
OPTIONS = {
    2: ("the rise in fares", "the petition", "the fall in passengers"),
    3: ("suggested formally", "paid for", "reported on"),
}
TASKS = tuple(
    Task(f"q{number}", number, kind, ask, places, OPTIONS.get(number, ()), lines)  # type: ignore[arg-type]
    for number, (kind, ask, places, lines) in enumerate(ASKS, start=1)
)
SECRET = "zebra-answer"


def _key(task: Task) -> Key:
    return Key(
        number=task.number,
        answer=f"{SECRET} {task.number}: what the paragraph says, in the student's own words",
        letter={2: "B", 3: "A"}.get(task.number, ""),
        evidence=(Evidence(task.paragraphs[0], "“We cannot keep paying for empty seats”"),),
        accept=("the same with other words", "a paragraph named instead of quoted"),
        reject=("an answer that leaves out who says it",),
        misreading="The average is taken for the number on every bus.",
        follow_up="What would you have to count to be sure?",
        bloom="remember" if task.number < 3 else "analyse",
        dok=1 if task.number < 3 else 3,
        skill="reading for evidence",
        standard="RI.9-10.1",
        suspect=task.number == 5,
    )


def key(number: int, **changes: Any) -> Key:
    """The key of one question, changed as told."""
    return replace(_key(TASKS[number - 1]), **changes)


def _front() -> Front:
    return Front(
        title="The last bus home",
        article_title="Larkfield ends its night buses",
        standfirst="A small town weighs a large bill against the few who ride after midnight.",
        byline="",
        outlet="",
        date="5 March 2024",
        address="",
        rights="Text and tasks: Coursepack, CC BY 4.0",
        language="en",
        direction="ltr",
        course="Reading the news",
        unit="Unit 3: Money and people",
        subject=("civics", "English"),
        level="B2–C1, age 15–18",
        minutes=5,
        words=607,
    )


def body() -> Body:
    """All that students see."""
    return Body(
        front=_front(),
        opening=Opening(
            "What does a town owe to people who are few in number?",
            "Think of the last time you had to get home late. Who else was on the road?",
            (
                "A service that few people use should be cut.",
                "Those who work at night deserve help that others do not need.",
                "Numbers are fairer than stories when money is short.",
            ),
        ),
        article=ARTICLE,
        places=(
            Place("m1", "Larkfield", 1, 51.3, 0.45, "place", (), "Ordnance map"),
            Place("m2", "Brant", 6, 51.5, -0.12, "capital", (PERSIAN,), "Ordnance map"),
        ),
        timeline=(
            Event(
                "e1", "2011", "2011", False, "Night buses begin, after a petition.", 5, "", False
            ),
            Event("e2", "2018", "2018", False, "Fares rise.", 5, "", False),
            Event(
                "e3", "2020", "2020", False, "Passenger numbers fall.", 5, "Town yearbook", False
            ),
            Event(
                "e4", "4 March 2024", "2024-03-04", False, "The council votes 7–5.", 1, "", False
            ),
            Event("e5", "summer 2024", "2024-06", True, "The last bus is to run.", 1, "", True),
        ),
        people=(
            Person("p1", "Mara Osei", 3, "Councillor, who proposed the cut", "", "", (), "quoted"),
            Person(
                "p2",
                "Dev Patel-Lind",
                4,
                "union representative",
                "Speaks for hospital and warehouse staff since 2019.",
                "dev puh-TEL lind",
                (PERSIAN,),
                "quoted",
            ),
            Person("p3", "the drivers", 14, "eleven of them", "", "", (), "mentioned"),
        ),
        glossary=tuple(ENTRIES.values()),
        ledger=tuple(
            Examined(claim.quote.paragraph, claim.quote.words, claim.id, number)
            for number, claim in enumerate(_claims(), start=1)
        ),
        sections=(
            Section("s1", "What the text says", TASKS[:2]),
            Section("s2", "Words and structure", TASKS[2:4]),
            Section("s3", "Reading critically", TASKS[4:8]),
            Section("s4", "Weighing it up", TASKS[8:]),
        ),
        talk=Talk(
            "Which should weigh more here: the cost, or the way home for those who work at night?",
            (
                Side("End the buses and spend the money where more people gain", (2, 3)),
                Side("Keep the buses, since those who lose have no other way", (4, 14)),
            ),
            Protocol(
                "Structured academic controversy",
                (
                    "In pairs, find the best three reasons for your side, each with its paragraph.",
                    "Tell the other pair. They may only ask, not argue.",
                    "Say the other side's reasons back until they agree that you have them right.",
                    "Drop the sides. Together, write one proposal that all four could sign.",
                ),
                25,
                "Groups of four, two pairs each",
                roles=("chair", "clock", "text", "voice"),
            ),
            (
                "The article says in ¶ … that …",
                "I see it differently, because …",
                "What would have to be true for …?",
            ),
        ),
        exit=ExitTask("One thing that paragraph ___ supports", "One thing I still doubt"),
    )


def _claims() -> tuple[Claim, ...]:
    def claim(
        number: int, paragraph: int, words: str, who: str, how: str, verdict: str, note: str = ""
    ) -> Claim:
        return Claim(
            f"c{number}",
            Quote(paragraph, words),
            "",
            who,
            how,
            "appears to" if number == 4 else "",
            verdict,
            "Yes: in the report itself",
            note,
            ("appears to",) if number == 4 else (),
            examined=True,
        )

    return (
        claim(1, 2, "cost £410,000 last year", "the budget report", "a document", "fact"),
        claim(2, 3, "an average of six passengers rode each bus", "Mara Osei", "not given", "fact"),
        claim(3, 4, "a reckless attack on night workers", "Dev Patel-Lind", "own view", "opinion"),
        claim(
            4,
            6,
            "appears to have reduced costs",
            "the writer",
            "no source named",
            "contested",
            f"{SECRET}: Brant's accounts show a smaller saving.",
        ),
        claim(5, 13, "It could still change the outcome", "the writer", "two voters", "forecast"),
    )


def guide() -> Guide:
    """All that only teachers see."""
    steps = (
        PlanStep(0, 5, "Mark the statements", "Alone, in silence; no discussion yet."),
        PlanStep(5, 15, "Read and annotate", "One note beside each paragraph."),
        PlanStep(20, 10, "Questions 1 to 4", "In pairs, then a quick check."),
        PlanStep(30, 10, "Questions 5 to 8", "In pairs; hear three pairs on question 8."),
        PlanStep(40, 5, "Exit slip", ""),
    )
    return Guide(
        hook_notes="It starts from what everybody knows. Three minutes, in pairs.",
        keys=tuple(_key(task) for task in TASKS),
        ledger=_claims(),
        voices=Voiced(
            ("Mara Osei", "Dev Patel-Lind", "Ines Varga"), (), ("the drivers",), ("night riders",)
        ),
        talk=TalkNotes(
            25,
            "Groups of four",
            "Wait three to five seconds after the question, and again after the answer.",
            "“Say more about what you mean by fair.”",
            ("Who can put that in other words?", "Where in the text do you see it?"),
            "When one student in the room lives from night work and would have to speak for all.",
            ("a reason with its paragraph", "the other side restated fairly"),
        ),
        exit=("a paragraph number", "a doubt that could be looked into"),
        plans=(LessonPlan(45, steps), LessonPlan(60, (*steps, PlanStep(45, 15, "Discuss", "")))),
        sensitive=(Remark("Some families live from night work; let nobody be singled out.", 4),),
        notes=(
            Remark("Students may take “empty seats” for a count; it is a picture.", 3),
            Remark("The town and its people are made up.", 0),
        ),
        wanted=(Remark("Brant", 6),),
        undated=(Remark("when Osei rode the last bus", 3),),
        limits=("No outside account of Brant's scheme was found.",),
        suspects=(
            Suspect("questions", "q5", "5", 2, "reworded", "cost four", "cost about five"),
            Suspect("glossary", "g-old", "old word", 3, "lost", "an old word", "", printed=False),
        ),
        mix=Mix(
            (("remember", 2), ("understand", 0), ("analyse", 8)),
            ((1, 2), (2, 0), (3, 8)),
            (("reading for evidence", 10),),
            8,
            10,
            (7, 8, 9),
        ),
    )


def student() -> Handout:
    """The student's handout."""
    return Handout("last-bus", "student", "S-1A2B3C", body(), None)


def teacher() -> Handout:
    """The teacher's handout."""
    return Handout("last-bus", "teacher", "T-4D5E6F", body(), guide())
