"""What the support levels say where a lesson has no words of its own. Fits any question of a type.

Nothing here knows an answer: a frame gives the shape of a sentence, never its content.
"""

from coursepack.model.body import Task
from coursepack.model.support import Linking

STOP = "Stop here: say in one sentence what {places} {tell}."
FRAMES = {
    "literal": "The article says that … (¶__).",
    "sequence": "First …, then …, and after that … I can tell the order from ¶__.",
    "word": "Here the word means …, because the sentence also says …",
    "structure": "This part is there to … The words that show it are “…”.",
    "inference": "The article does not say it, but I think that …, because ¶__ says …",
    "status": "This is …, because … Somebody could check it by …",
    "attribution": "It comes from … They know it from … / The article does not say how they know.",
    "loaded": "The word “…” makes me think of … A more neutral word is “…”.",
    "sourcing": "What I know about the source is … That matters here because …",
    "corroboration": "Both say that … They differ about … To find out, I would look at …",
    "voices": "The article gives the view of …, but not of … I would ask them: “…?”",
    "evaluation": "The best reason is … (¶__), because … Against it stands … So I think …",
    "discussion": "I think that …, because … Others could say that … I would answer …",
}
CHOICE = "I choose __, because in ¶__ I read “…”."
# Several for a type, given out in turn, so that two questions do not ask the same further step.
CHALLENGES = {
    "evaluation": (
        "Write the strongest objection to your own answer. Which paragraph would it rest on?",
        "What would you have to learn to change your mind? Say where one could find it.",
        "Name one thing that your answer takes for granted. What if it does not hold?",
    ),
    "sourcing": (
        "Name one thing about this source that the article does not tell. How would it change"
        " what you think of the words?",
        "Who would choose other words for the same thing, and why?",
    ),
    "corroboration": (
        "Name one record that could settle this. Who keeps it, and how could it still mislead?",
        "Suppose a second source says the same. What would show that it did not simply repeat the"
        " first?",
    ),
}
FURTHER = (
    "Find one other account of the same matter, by another author. Note who published it and when,"
    " one thing that both tell, and one that only one of them tells.",
    "Choose one source that is named in a context box or in the article, and find out who is behind"
    " it. Does that change how much weight you give to what it says?",
)
LINKING = (
    Linking("to give a reason", ("because", "since", "for this reason")),
    Linking("to show a contrast", ("but", "however", "although", "on the other hand")),
    Linking("to draw a conclusion", ("so", "therefore", "this shows that")),
    Linking("to name a source", ("according to …", "in ¶__", "as … says")),
    Linking("to be careful", ("may", "perhaps", "it seems that")),
)


def frame(task: Task) -> str:
    """The sentence frame that fits every question of this type."""
    return CHOICE if task.options else FRAMES[task.type]


def stop(first: int, last: int) -> str:
    """What students do after paragraphs `first` to `last`."""
    alone = first == last
    places = f"¶{first}" if alone else f"¶{first}–{last}"
    return STOP.format(places=places, tell="tells" if alone else "tell")
