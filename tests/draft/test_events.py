"""What a date dates: a short statement where one is whole, else the article's own words."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.draft.events import dated
from coursepack.draft.soundness import own_words, whole_clause
from coursepack.draft.timeline import timeline, worth_a_line
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Consulted


def view(text: str) -> View:
    article = Article("x", "x.txt", (Block("paragraph", text, 1),))
    return View(article, analyse(article), Consulted())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The old bridge over the Elm was closed in May 2011.",
            "The old bridge over the Elm was closed",
        ),
        ("In 2009 we had 400 earthquakes in a week.", "“In 2009 we had 400 earthquakes in a week”"),
        ("A party founded in 2018 backed the plan.", "A party was founded"),
        (
            "Numbers rose from about 400 in 2018 to 650 in 2020, and nobody expected that.",
            "Numbers rose from about 400 in 2018 to 650 in 2020",
        ),
        (
            "Lena Moss, who took over the mill in 2016, has lived in the town for years.",
            "Lena Moss took over the mill",
        ),
        (
            "The trees, planted in 1919 in memory of men of the town, were lifting the pavement.",
            "The trees were planted in 1919 in memory of men of the town",
        ),
        (
            "The museum closed its doors; in 2014 the council sold the building to a hotel firm.",
            "The council sold the building to a hotel firm",
        ),
        ("Lena Moss ran the mill. In 2018 she sold it to a firm.", "Lena Moss sold it to a firm"),
        ("She died in 1996, at home.", "“She died in 1996, at home”"),
    ],
)
def test_an_event_is_told_in_a_whole_clause_or_in_the_articles_words(text: str, told: str) -> None:
    assert dated(view(text))[0].what == told


def test_two_dates_of_one_statement_are_one_event() -> None:
    items = timeline(view("Brazil had its last case in 1971 and India in May 1975."))
    assert [item.date for item in items] == ["1971 and May 1975"]


def test_a_question_tells_no_event() -> None:
    assert timeline(view("So 2009 was a false alarm?")) == []


def test_two_events_of_one_day_stay_two() -> None:
    items = timeline(view("The bridge was shut in 2011. The school was shut in 2011."))
    assert len({item.id for item in items}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Cuts the weed by hand and",
        "It was closed by the council",
        "Which the town had planted",
        "Had been sold to a firm",
        "The board had called it ‘a gift",
    ],
)
def test_what_points_back_or_breaks_off_is_not_whole(text: str) -> None:
    assert not whole_clause(text)


def test_own_words_are_never_a_long_quotation() -> None:
    sentence = f"{'word ' * 40}in 2019 {'more ' * 40}end."
    at = sentence.index("2019")
    told = own_words(sentence, at, at + 4)
    assert told.startswith("“… word")
    assert told.endswith("more …”")
    assert len(told.split()) <= 28


def test_the_year_in_a_name_dates_only_the_law_itself() -> None:
    told = "The office may bring charges under the Homicide Act 2007. It sat at Elm in 2012."
    events = dated(view(told))
    assert [(event.label, event.what) for event in events][:1] == [("2007", "The Homicide Act")]
    assert [event.label for event in events] == ["2007", "2012"]
    assert not dated(view("They sold the Corsair 1948 to a club at the pier."))


def test_who_says_it_stands_in_the_words_where_the_speaker_is_not_sure() -> None:
    told = "Visits have fallen by a third since 2015, according to a report."
    assert dated(view(told))[0].what == f"“{told[:-1]}”"


def test_what_stands_between_a_date_and_its_statement_is_left_out() -> None:
    told = "On 4 May 1973, with the tap turned off, the Dutch government banned driving."
    assert dated(view(told))[0].what == "The Dutch government banned driving"


def test_a_day_of_an_old_story_has_no_row_without_its_year() -> None:
    old = "The dike at Elmwick broke on 4 May 1702. A clerk was paid on 9 June. "
    assert [i.date for i in timeline(view(old + "A book of 1998 tells it."))] == [
        "1702-05-04",
        "1998",
    ]
    assert len(timeline(view(old))) == 2


def test_fewer_than_three_events_are_no_timeline_of_a_draft() -> None:
    told = "The bridge was shut in 2011. The school was shut in 2012. "
    assert worth_a_line(timeline(view(told))) == []
    items = timeline(view(told + "The mill was shut in 2013."))
    assert worth_a_line(items) == items


def test_what_points_back_has_no_row_of_its_own() -> None:
    assert not dated(view("This expired in 1989 and since then it has been in dispute."))
