"""What a date dates: a short statement where one is whole, else the article's own words."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.draft.events import dated, events
from coursepack.draft.soundness import own_words, sound
from coursepack.draft.timeline import timeline
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Consulted


def view(text: str) -> View:
    article = Article("x", "x.txt", (Block("paragraph", text, 1),))
    return View(article, analyse(article), Consulted())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The old bridge over the Elm was closed in May 2011.", "The old bridge over the Elm was"),
        ("In 2009 we had 400 earthquakes in a week.", "“In 2009 we had 400 earthquakes in a week”"),
        ("A party founded in 2018 backed the plan.", "“A party founded in 2018 backed the plan”"),
        (
            "Numbers rose from about 400 in 2018 to 650 in 2020, and nobody knows why that is so.",
            "“Numbers rose from about 400 in 2018 to 650 in 2020, and nobody knows why that is so”",
        ),
        (
            "The draft budget assumes that the economy will grow in 2026.",
            "“The draft budget assumes that the economy will grow in 2026”",
        ),
        ("In 2018 a man called Lee Moss was found.", "“In 2018 a man called Lee Moss was found”"),
        ("Bellamar: She died in 1996, at home.", "“She died in 1996, at home”"),
    ],
)
def test_an_event_is_told_whole_or_in_the_articles_words(text: str, told: str) -> None:
    assert dated(view(text))[0].what.startswith(told)


def test_questions_get_short_statements_only() -> None:
    seen = view("In 2009 we had a flood. The Elm Bridge was closed in 2011.")
    assert [event.what for event in events(seen)] == ["The Elm Bridge was closed"]
    assert [item.date for item in timeline(seen)] == ["2009", "2011"]


def test_a_second_date_is_not_given_what_happened_on_the_first() -> None:
    seen = view("Workers closed the old pool on 3 May 2011 and burned the wood on 8 June 2011.")
    first, second = dated(seen)
    assert (first.label, first.what) == ("2011-05-03", "Workers closed the old pool")
    assert not second.what.startswith("Workers closed")


def test_a_question_tells_no_event() -> None:
    assert timeline(view("So 2009 was a false alarm?")) == []


def test_two_events_of_one_day_stay_two() -> None:
    items = timeline(view("The bridge was shut in 2011. The school was shut in 2011."))
    assert len({item.id for item in items}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "June that the trees planted in memory",
        "Cuts the weed by hand every",
        "A team led by Mara Osei of the University",
        "The map underneath it dated",
        "Salmon numbers rose from about 400",
        "it was closed",
    ],
)
def test_what_is_cut_off_is_not_sound(text: str) -> None:
    assert not sound(text, f"{text} in 2019.")


def test_own_words_are_never_a_long_quotation() -> None:
    sentence = f"{'word ' * 40}in 2019 {'more ' * 40}end."
    at = sentence.index("2019")
    told = own_words(sentence, at, at + 4)
    assert told.startswith("“… word")
    assert told.endswith("more …”")
    assert len(told.split()) <= 28


def test_the_year_in_a_name_dates_nothing() -> None:
    told = "The office may bring charges under the Homicide Act 2007. It sat at Elm in 2012."
    assert [event.label for event in dated(view(told))] == ["2012"]
