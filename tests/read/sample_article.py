"""One small article of our own, as data: what every format must be read to.

The town and its people are invented.
"""

from dataclasses import dataclass

TITLE = "The Shed Where Eastmere Borrows Its Tools"
BYLINE = "Nora Lindqvist"
DATE = "2024-05-06"
DATE_SPOKEN = "6 May 2024"
LANGUAGE = "en-GB"


@dataclass(frozen=True)
class Part:
    """A block of the article; words between * are emphasised, between ** strong."""

    kind: str
    text: str
    marker: str = ""
    level: int = 0


PARTS = (
    Part(
        "paragraph",
        "On Saturday mornings a queue forms outside a green shed behind the station. Nobody in "
        "it wants to buy anything. They have come to borrow a drill, a ladder or a cake tin, "
        "and to bring back what they took the week before.",
    ),
    Part(
        "paragraph",
        "The shed belongs to the Eastmere tool library, which opened four years ago with sixty "
        "things given by neighbours. Today its shelves hold *nearly nine hundred*, and about "
        "one household in ten has a card.",
    ),
    Part(
        "paragraph",
        "“We counted eleven hedge trimmers in one street,” says Piet Okafor, who started it "
        "all — a retired bus driver with a café table for an office. “Each of them was used "
        "for perhaps two hours a year.”",
    ),
    Part("heading", "How it pays its way", level=1),
    Part(
        "paragraph",
        "A card costs £12 a year, and those who cannot pay give an afternoon instead. That "
        "covers the rent, the insurance and the repairs. According to the library’s own books, "
        "last year ended with a surplus of £340.",
    ),
    Part(
        "paragraph",
        "Not everyone is pleased. The owner of the hardware shop on Mill Lane, Ada Brückner, "
        "says that she now sells *fewer drills but more drill bits*. She adds that it may be "
        "too early to say which of the two weighs more.",
    ),
    Part(
        "quotation",
        "A town that shares its ladders learns the names of its neighbours. I did not expect "
        "that, and I would not have believed it.",
    ),
    Part("paragraph", "The rules, painted on the door, have not changed since the first day:"),
    Part("item", "Bring it back clean.", "1."),
    Part("item", "Bring it back on time, or ring us.", "2."),
    Part("item", "If it breaks, say so; we **will not** be cross.", "3."),
    Part("heading", "What comes next", level=1),
    Part(
        "paragraph",
        "In autumn the council will decide whether the shed may stay where it is. A car park "
        "has been proposed for the land, and the library’s lease runs out in December. The "
        "councillor in charge of planning did not want to comment.",
    ),
    Part(
        "paragraph",
        "Mr Okafor has looked at two other sites. One of them is dry but far from the station; "
        "the other is close by and leaks. “We have,” he says, “about two hundred people who "
        "can mend a roof.”",
    ),
)
