"""Where a sentence may be broken off, and which of its parts stand alone."""

import pytest

from coursepack.draft.questions.cut import ends_well
from coursepack.draft.questions.excerpt import opening, with_marks
from coursepack.draft.questions.part import parts


@pytest.mark.parametrize(
    "text",
    [
        "Roots ran through the mud of every cave|; they cross, they fork, they decay.",
        "One grain of ash might do it|, since the cells of bast, the inner bark, are unlike it.",
        "He drove to nine towns|, from Ayr to Wick, in a variety of hats, coats and scarves.",
        "We have a sieve that catches the small| while the large, which can pay, drain away.",
        "A stone is thought to have dropped from the tower|, but that is a guess.",
        "Frost was likely to have been the trigger, she said|, but a slope has to be ready.",
        "His heir asked for the return of a book called the Red Hours|, the Hours of Saint Anne.",
        "A jury could have acquitted her|, and that was enough.",
        "He turned the mill over to a trust|, which has promised a tenth, as long as it earns.",
        "You will hear a good deal about it| because it is true.",
    ],
)
def test_a_sentence_may_end_before_what_it_only_adds(text: str) -> None:
    assert ends_well(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    "text",
    [
        # The object is missing, or the rest of it.
        "The pact applies once the last town has ratified| it, that is, has approved it.",
        "The fields were put under a foot or two| of it, too deep for an army.",
        "The birds are thought to have been thrown| away by the hunters.",
        "The results rose: 64 in a hundred passed, up| from 57.",
        # The verb is missing.
        "Sir Hugo, who sat for Wells and now presides over the League|, put it over lunch.",
        "We have a sieve, in which small ones are caught while the large ones|, which pay, go.",
        "The council pointed out that cars|, which wear out their tyres, were being promoted.",
        "A shopkeeper, who did not wish to be named|, said that she had lost customers.",
        "For ten years ARDA, a charity (NGO) funded by two trusts|, has worked in the slums.",
        "Since they took the town under the pretext that it was unsafe|, nobody has returned.",
        "It helped nine children to leave work and two more| – those in danger – into school.",
        # A list goes on.
        "He wore a variety of hats|, coats and scarves for fees.",
        "Roots spread in every cave; they cross|, they fork, they decay, and they leave holes.",
        "It closed the mine on Monday, opened it again because jobs were at stake|, and left.",
        # Whose words they are is left out.
        "A dealer sold nine forgeries that he had stained with tea|, a jury at Ayr heard.",
        "The bridge had been safe for years|, according to the council.",
        # A mark stays open.
        "The chamber said that sales had been ‘decimated|, on the strength of a survey’.",
    ],
)
def test_a_sentence_keeps_subject_verb_and_object(text: str) -> None:
    assert not ends_well(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        (
            "“Go,” said Ines, and the boats in the bay put out.",
            "put",
            "the boats in the bay put out",
        ),
        ("“Go,” he said, and Ines, a smith who had come from Goa, asked for more.", "asked", ""),
        ("“Go,” he said, and 9,000 francs with it, will probably pass to Ines.", "probably", ""),
        (
            "“Go,” said Ines; but the boats in the harbour had gone.",
            "gone",
            "the boats in the harbour had gone",
        ),
        ("According to the monks, it was seized in the war of “salt”.", "seized", ""),
        ("A friend, it is said, took the child’s own bell and “forgot” it.", "took", ""),
        ("Ines, who points out that tide and wind were high, “sails”.", "tide", ""),
    ],
)
def test_a_part_of_a_sentence_has_a_subject_of_its_own(text: str, word: str, shown: str) -> None:
    start = text.index(word)
    found = [text[a:b].strip(" .") for a, b in parts(text, start, start + len(word), 25)]
    assert found[:1] == ([shown] if shown else [])


def test_the_beginning_of_a_long_statement_is_whole() -> None:
    text = (
        "The old mill by the river has been closed since the flood of last spring, and the town, "
        "which owns it, has asked three builders what a new wheel would cost."
    )
    assert opening(text, 20) == (
        "“The old mill by the river has been closed since the flood of last spring …”"
    )
    assert opening(text, 8) == ""


def test_marks_within_a_quotation_are_closed_and_no_stop_is_doubled() -> None:
    assert with_marks("They called him “the man who cried lava”.") == (
        "“They called him ‘the man who cried lava’”"
    )
