"""What a text says is to be decided, what it asks, and who in it differs."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.contested.contest import contest
from coursepack.draft.contested.matter import matters
from coursepack.draft.contested.posed import posed
from coursepack.draft.contested.stand import short
from coursepack.draft.sayings import sayings
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library


def view_of(*texts: str, title: str = "The pool") -> View:
    blocks = tuple(Block("paragraph", text, number) for number, text in enumerate(texts, 1))
    article = Article("pool", "seeds/pool.txt", blocks, title=title)
    findings = analyse(article)
    return View(article, findings, consult(article, findings, Library()))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        (
            "The council plans to close the pool in spring, when its licence ends.",
            "Should the council close the pool in spring?",
        ),
        (
            "Last year the island’s council banned plastic bags, straws and cups.",
            "Was it right of the island’s council to ban plastic bags, straws and cups?",
        ),
        (
            "The Harbour Company (HC) announced that it would install two cranes.",
            "Should the Harbour Company install two cranes?",
        ),
        (
            "In a speech, Dr Ada Wren called for schools to begin at ten.",
            "Should schools begin at ten?",
        ),
        (
            "The old elms of Mill Lane will not be felled before the end of May.",
            "Should the old elms of Mill Lane be felled?",
        ),
        (
            "Every bus in Orland will be fitted with cameras that recognise faces, it was decided.",
            "Should every bus in Orland be fitted with cameras that recognise faces?",
        ),
        (
            "From May all 1,400 pupils will wear grey pullovers. The governors agreed on Monday.",
            "Should all 1,400 pupils wear grey pullovers?",
        ),
        (
            "The quarrel is over the right of river people to fish at night.",
            "Should river people have the right to fish at night?",
        ),
    ],
)
def test_what_is_to_be_decided_becomes_a_question(text: str, asks: str) -> None:
    assert [matter.ask for matter in matters(view_of(text))] == [asks]


@pytest.mark.parametrize(
    "text",
    [
        "They plan to close it in spring.",
        "The council plans to do the same with their other pools.",
        "The trial continues and should finish by June.",
        "She wanted to know the reason.",
        "“We plan to close the pool in spring,” she said.",
    ],
)
def test_no_question_is_made_of_what_points_elsewhere(text: str) -> None:
    assert list(matters(view_of(text))) == []


@pytest.mark.parametrize(
    ("title", "last", "asks"),
    [
        ("A", "But how sure should we be before we act?", "How sure should we be before we act?"),
        (
            "A",
            "It may depend on whether a town should be judged by its streets or by its people.",
            "Should a town be judged by its streets or by its people?",
        ),
        (
            "Would you let a robot cook your supper?",
            "Supper is at six.",
            "Would you let a robot cook your supper?",
        ),
        ("A", "Should they do it again?", ""),
        ("A", "When did the pool open?", ""),
        ("A", "“Should we pay?” asked Mara Osei, the mayor.", ""),
    ],
)
def test_the_article_s_own_open_question(title: str, last: str, asks: str) -> None:
    assert posed(view_of("The pool is shut.", last, title=title)) == asks


def test_both_sides_of_a_trial_keep_their_stories() -> None:
    found = contest(
        view_of(
            "A jury in Larkfield heard on Monday that a clerk had stolen the town’s money.",
            "Opening the case for the Crown, Rupert Hale said that the clerk had needed the money.",
            "The trial began late. Miriam Stone, for Mr Pole, told jurors that her client had only "
            "kept the books.",
        )
    )
    assert (found.kind, [s.speaker for s in found.stands]) == (
        "trial",
        ["Rupert Hale", "Miriam Stone"],
    )
    assert found.stands[1].says.startswith("According to Miriam Stone")


def test_camps_are_told_in_the_text_s_own_words() -> None:
    found = contest(
        view_of(
            "The rule is old.",
            "Its defenders said it would keep small shops alive. Its critics said it made bread "
            "dear for everybody else.",
        )
    )
    assert found.kind == "camps"
    assert [s.says for s in found.stands] == [
        "“Its defenders said it would keep small shops alive”",
        "“Its critics said it made bread dear for everybody else”",
    ]


def test_a_finding_meets_the_first_who_doubts_it() -> None:
    found = contest(
        view_of(
            "A review of nine reports warned that many bees could die out within thirty years.",
            "Other scientists objected. Professor Henk Blom, who was not involved in the work, "
            "said that the review might have counted badly.",
        )
    )
    assert (found.kind, [s.at.paragraph for s in found.stands]) == ("study", [1, 2])


def test_an_answer_is_set_beside_what_it_answers() -> None:
    found = contest(
        view_of(
            "The shelter is full.",
            "Its manager, Colette Bran, said that more people sleep outside than last year. "
            "Graham Ellery disputes this, and points out that nobody counted before.",
        )
    )
    assert (found.kind, [s.at.paragraph for s in found.stands]) == ("camps", [2, 2])


def test_sayings_are_of_the_world_at_large() -> None:
    view = view_of(
        "“A robot cannot hold a hand,” said Teresa Moura, a nurse.",
        "“We did it for the wheels,” said Desmond Purkiss, a miller.",
        "“Nobody was here yesterday at all,” said Mara Osei, the mayor.",
    )
    assert list(sayings(view)) == ["“A robot cannot hold a hand”"]


def test_critics_answer_whoever_was_heard_just_before() -> None:
    week = (
        "“People do not work for eight hours anyway,” said Birgit Sand, a printer.",
        "The federation calls the week a luxury. Ole Brandt, its economist, argues that hospitals "
        "cannot do what a printer can.",
        "According to the organisers, most firms went on. Critics objected that the firms had only "
        "been those that it suited best.",
    )
    assert [s.speaker for s in contest(view_of(*week)).stands] == ["Birgit Sand", "Ole Brandt"]


def test_two_of_whom_the_text_says_that_they_are_divided() -> None:
    found = contest(
        view_of(
            "The pouches are new.",
            "Pupils are divided. “Nobody here trusts us any more,” said Leon Petrov, a pupil. But "
            "Safiya Noor, a friend, says that she sleeps better because of them.",
        )
    )
    assert [s.speaker for s in found.stands] == ["Leon Petrov", "Safiya Noor"]


def test_a_plan_with_its_opponents_though_nobody_speaks_for_it() -> None:
    found = contest(
        view_of(
            "From 1 July the Old Bridge in Marsk will be closed to private cars.",
            "Shop owners are furious. “My customers all come by car,” said Deniz Aydin, a trader.",
            "The rest is paperwork.",
        )
    )
    assert (found.kind, [s.speaker for s in found.stands]) == (
        "plan",
        ["those who want it", "Deniz Aydin"],
    )
    assert found.stands[0].says.endswith("Look for their reasons in the text.")


def test_nobody_is_given_words_where_the_paragraph_does_not_name_them() -> None:
    found = contest(
        view_of(
            "“Half of the cars must take the ring road,” said Lena Oram, an engineer.",
            "On the west bank people see things differently. A neighbour with two children lives "
            "there. “We could never open the windows,” she said.",
        )
    )
    assert found.stands == ()


def test_the_earliest_of_two_matters_that_stand_together_leads() -> None:
    found = contest(
        view_of(
            "The valley will decide in May whether a cable car should be built to the glacier.",
            "The lift company wants to carry 900 visitors an hour to a height of 3,100 metres. "
            "“Snow moves uphill, and we must follow it,” said its director, Reto Amstad.",
            "A group of residents fights the plan. “They drive to it to save winter,” said Vreni "
            "Kummer, a farmer.",
        )
    )
    assert found.matter
    assert found.matter.ask == "Should a cable car be built to the glacier?"
    assert [s.speaker for s in found.stands] == ["Reto Amstad", "Vreni Kummer"]


def test_a_reply_answers_what_was_said_just_before() -> None:
    found = contest(
        view_of(
            "The authors of the study said that they could not separate the two causes.",
            "For poorer families the tax weighs more. Social workers have criticised it for that. "
            "Karla Enger, the minister, replies that the poor also have most to gain.",
        )
    )
    assert found.stands == ()


def test_two_demands_that_stand_together_are_two_sides() -> None:
    found = contest(
        view_of(
            "The tanker is losing oil.",
            "The government wants to seal the cracks with cement. Haugen and the fishermen demand "
            "that the oil be pumped out.",
        )
    )
    assert (found.kind, [s.at.paragraph for s in found.stands]) == ("camps", [2, 2])
    assert found.matter
    assert found.matter.ask == "Should the government seal the cracks with cement?"


def test_a_position_is_a_whole_statement_or_none() -> None:
    law = "the dam was against the new law of the country, adopted in 2009, which protects every "
    assert short(
        law + "river and lake and stream that its people have fished in for ages"
    ).endswith("law of the country …")
    assert not short(
        "the council fears that more lorries could be sent " + "through the village " * 9
    )
