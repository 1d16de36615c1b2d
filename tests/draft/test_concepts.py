"""Terms of a field: where they hold, which come first, and one of each family."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.draft.concepts import found_concepts
from coursepack.draft.glossary import glossary
from coursepack.draft.needed import needed, ranked
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Consulted, Library, Meaning


def told(*texts: str) -> dict[str, str]:
    return {concept.term: concept.meaning for concept in ranked(found_concepts(seen(*texts)))}


def terms(*texts: str) -> list[str]:
    return list(told(*texts))


def seen(*texts: str) -> View:
    blocks = tuple(Block("paragraph", text, n) for n, text in enumerate(texts, 1))
    article = Article("x", "x.txt", blocks)
    return View(article, analyse(article), Consulted())


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The jury heard that the defendant denied two counts of fraud.", True),
        ("The shop sold apples, and the owner counts of them every day.", False),
    ],
)
def test_a_word_of_many_uses_is_a_term_only_where_the_article_is_about_its_field(
    text: str, about: bool
) -> None:
    assert ("count" in terms(text)) is about


def test_a_common_word_is_told_in_the_sense_that_it_has_beside_another() -> None:
    ship = told("The mate of the ship went ashore before the captain.")
    assert ship == {"mate": "ship's officer below the captain"}
    assert told("I called my mate and we went home.") == {}
    assert "governor" in told("The governor of the region spoke.")
    assert "prison" in told("The governor spoke to the inmates.")["governor"]


def test_a_rarer_word_may_have_its_word_beside_it_in_the_next_paragraph() -> None:
    assert "mortar" in told("A mortar stood in the field.", "The soldiers were gone.")
    assert told("A mortar stood in the field.", "It was cold.", "The soldiers were gone.") == {}
    assert told("I called my mate.", "The ship was late.") == {}


def test_a_term_of_several_words_is_needed_though_its_words_are_common() -> None:
    view = seen("The central bank met. The front line is near.")
    assert {c.term for c in needed(found_concepts(view))} == {"central bank", "front line"}


def test_terms_that_begin_with_a_short_word_are_found() -> None:
    assert terms("It was an ad hoc answer.") == ["ad hoc"]


def test_what_readers_know_is_not_needed() -> None:
    view = seen("The republic was named once. The aquifer is empty.")
    assert [concept.term for concept in needed(found_concepts(view))] == ["aquifer"]


def test_of_one_family_of_words_one_is_told() -> None:
    assert terms("Jurors wept when the jury convicted him; one juror left.") == ["juror", "jury"]
    assert terms("The probation service is small. Probation takes years.") == ["probation service"]
    assert len(terms("They vaccinated all, and vaccination helped.")) == 1


def test_spellings_of_one_term_are_one() -> None:
    assert len(terms("The polling station is shut. No polling place is open.")) == 1


def test_what_is_rare_or_comes_again_stands_first() -> None:
    assert terms("A census asked who had an aquifer below the town.") == ["aquifer", "census"]
    again = "The census counts all. A referendum is held. The census is secret."
    assert terms(again)[0] == "census"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("He was decrying the plan.", "decry"),
        ("He kept on passing the buck.", "pass the buck"),
        ("They broke ranks, then closed ranks.", "close ranks"),
        ("Two theses were written.", "thesis"),
        ("The courts of appeal were full.", "court of appeal"),
        ("The algae photosynthesized.", "photosynthesize"),
        ("Rubbish went to the land-fill.", "landfill"),
        ("A runoff election was held.", "runoff election"),
        ("The regime's aquifer is old; the aquifer's edge is dry.", "aquifer"),
    ],
)
def test_a_term_is_found_in_every_form_and_spelling(text: str, term: str) -> None:
    assert term in terms(text)


def test_a_word_that_most_know_is_no_form_of_a_rarer_one() -> None:
    assert "sentenced" not in terms("The two sentences are short. A salary was paid.")
    assert terms("They take up too much room.") == []


def test_words_with_a_comma_between_are_no_term() -> None:
    assert terms("No real city, council or paper; the city council met.") == ["city council"]
    assert terms("No real city, council or paper.") == []


def test_a_plural_in_men_is_known() -> None:
    assert terms("The longshoremen left the docks.") == ["longshoreman"]


def test_a_word_of_nature_with_a_capital_is_a_name() -> None:
    assert terms("They moved to the Marsh surgery.") == []
    assert terms("Marsh lay behind the farm. The marsh was wet.") == ["marsh"]
    assert terms("A petition to the Senedd was read.") != []


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("The team went to play in Hull.", False),
        ("Hull lost, and nobody in Hull was glad.", False),
        ("The hull of the ship was torn.", True),
        ("He told the Courier that it was late.", False),
        ("A courier brought the parcel.", True),
        ("They left the home of Comic Relief.", False),
        ("It was warned by the Treasury.", True),
        ("Grand Ayatollah Ali spoke to Superintendent Hill of the police.", True),
        ("It is enough to warrant it, the court held.", False),
        ("It was a gothic tale.", False),
        ("WADI SAHM – The drivers left.", False),
        ("The wadi was dry.", True),
    ],
)
def test_names_and_words_of_another_kind_are_no_terms(text: str, told_of: bool) -> None:
    assert bool(told(text)) is told_of


def test_a_word_with_two_senses_is_told_in_one() -> None:
    assert told("The blackout left the town dark.")["blackout"].startswith("time without")
    assert told("She drank and had a blackout.")["blackout"] == "loss of consciousness"
    assert told("She said that the Guardians cared for the parish poor.") != {}


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("The opposition left parliament before the vote.", True),
        ("Opposition to the dam grew, said members of parliament.", False),
        ("There is fierce opposition in the village, and parliament knows it.", False),
        ("Workers voted for a strike.", True),
        ("Workers hope to strike a deal.", False),
        ("The priory was small, and the prior was old.", True),
        ("The monk left prior to the feast.", False),
    ],
)
def test_a_term_is_told_in_no_other_use(text: str, told_of: bool) -> None:
    assert bool({"opposition", "strike", "prior"} & told(text).keys()) is told_of


def test_a_form_of_a_verb_is_printed_as_the_verb() -> None:
    assert told("They are suing the firm.").keys() == {"sue"}


def test_a_short_form_is_told_only_where_it_comes_far_from_its_long_form() -> None:
    long = "The Lake Boat Union (LBU) met."
    near = (long, "The LBU agreed.")
    assert "LBU" not in glossed(*near)
    assert "LBU" in glossed(*near, "It rained.", "The LBU left.")


def glossed(*texts: str) -> list[str]:
    view = seen(*texts)
    found = (Meaning(view.findings.acronyms[0].at, "LBU", "Lake Boat Union", "the article, ¶1"),)
    view = View(view.article, view.findings, Consulted(meanings=found))
    return [item.term for item in glossary(view, Library(), (), ())]
