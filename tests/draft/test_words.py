"""Which words of the list are asked about: their sense, their kind, how rare they are."""

import re

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.glossary import glossary
from coursepack.draft.inflection import in_plural
from coursepack.draft.questions.fair import repeats
from coursepack.draft.rarity import KNOWN, rarity
from coursepack.draft.sense import content, in_sense
from coursepack.draft.stems import akin
from coursepack.draft.tables import BankWord, bank, bank_rows
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library

# Rows of words too frequent to be asked about; they give the glossary its meanings.
FOR_THE_GLOSSARY = {
    "amendment",
    "corruption",
    "discrimination",
    "implementation",
    "infrastructure",
    "legislation",
    "prominent",
    "respectively",
    "revenue",
    "substantial",
}


def fits(text: str, word: str, *never: str, verb: bool = False, needs: str = "") -> bool:
    hit = re.search(rf"\b{word}\b", text)
    assert hit
    entry = BankWord(word, "right", ("wrong", "also wrong"), verb, never, needs)
    return in_sense(text, hit.span(), entry)


@pytest.mark.parametrize(
    ("text", "word", "never", "expected"),
    [
        ("It got under way at five.", "under way", "got ~", False),
        ("It Got under way at five.", "under way", "got ~", False),
        ("The forgot under way.", "under way", "got ~", True),
        ("They chose extra caution.", "caution", "a ~", True),
        ("The man was on Mars of late.", "late", "~ of Mars", True),
        ("They left the summit of Everest.", "summit", "~ of Everest", False),
        ("She paid the congestion charge.", "congestion", "~ N", False),
        ("The congestion of the city grew.", "congestion", "~ N", True),
        ("The congestion worsened.", "congestion", "~ N", True),
        ("The congestion fell in May.", "congestion", "~ N", True),
        ("They climbed Ashby Summit again.", "Summit", "NAME ~", False),
        ("They climbed the summit again.", "summit", "NAME ~", True),
        ("“It is premature,” he lamented.", "lamented", '" he ~', False),
        ("It was lawful, premature and harsh.", "lawful", "~ ,", True),
    ],
)
def test_a_word_is_left_out_where_it_means_something_else(
    text: str, word: str, never: str, expected: bool
) -> None:
    assert fits(text, word, never) is expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("He was sentenced to ten years behind bars.", "behind bars", True),
        ("She boxed behind bars and petrol stations.", "behind bars", False),
        ("In the event, nobody came.", "in the event", True),
        ("The rumour implies that the mayor lied.", "implies", True),
        ("A basket implies a day of plaiting.", "implies", False),
        ("The army suppressed the revolt.", "suppressed", True),
        ("The drug suppressed his appetite.", "suppressed", False),
        ("All the passengers perished.", "perished", True),
        ("The rubber seals were perished.", "perished", False),
        ("It was a brief lapse, he said.", "lapse", True),
        ("The safeguards lapse next June.", "lapse", False),
        ("They gave in after the strike and caved in.", "caved in", True),
        ("The snow fort caved in at noon.", "caved in", False),
        ("His reputation was in tatters.", "in tatters", True),
        ("His coat was in tatters.", "in tatters", False),
        ("The fees hampered the search.", "hampered", True),
        ("In May Foster lost her seat.", "foster", False),
        ("Stoke Ambry lies in the hills.", "stoke", False),
        ("The council abstained in the vote.", "abstained", True),
        ("The monks abstained for a month.", "abstained", False),
    ],
)
def test_a_word_of_two_senses_is_asked_only_beside_a_sign_of_its_own(
    text: str, form: str, expected: bool
) -> None:
    start = text.lower().index(form)
    assert in_sense(text, (start, start + len(form)), bank()[form]) is expected


def test_no_meaning_repeats_the_word() -> None:
    """A key with the root of the word needs no reading: "reportedly", "according to reports"."""
    told = [
        (row.right, form)
        for row in bank_rows()
        for form in (*row.forms, *row.verb)
        if rarity(form, form) <= KNOWN
        for word in row.right.split()
        if len(word) > 4 and content(word) and any(akin(word, part) for part in form.split())
    ]
    assert told == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They spoke of contaminated water.", "contaminated", False),
        ("People in annexed Crimea waited.", "annexed", False),
        ("Fabricated evidence was found.", "Fabricated", False),
        ("They used fabricated evidence.", "fabricated", False),
        ("The newly annexed lands were poor.", "annexed", False),
        ("The evidence was fabricated last year.", "fabricated", True),
        ("Russia annexed Crimea in that year.", "annexed", True),
        ("The police fabricated evidence.", "fabricated", True),
        ("They have already annexed Crimea.", "annexed", True),
        ("He won by undermining trust.", "undermining", True),
        ("It is a tale of dwindling stocks.", "dwindling", False),
        ("The convicted left.", "convicted", False),
        ("It was the proof that convicted the man.", "convicted", True),
        ("They feared that convicted men would flee.", "convicted", False),
        ("We saw many desecrated shrines.", "desecrated", False),
        ("It was a reckless squandering of money.", "squandering", False),
    ],
)
def test_a_participle_before_a_noun_is_no_verb(text: str, word: str, expected: bool) -> None:
    assert fits(text, word, verb=True) is expected


@pytest.mark.parametrize(
    ("text", "word", "needs", "expected"),
    [
        ("The firms consolidated.", "consolidated", "object", False),
        ("The firms consolidated their power.", "consolidated", "object", True),
        ("Its power was consolidated.", "consolidated", "object", True),
        ("It was the power that they consolidated.", "consolidated", "object", True),
        ("The conflict escalated in May.", "escalated", "none", True),
        ("The general escalated the conflict.", "escalated", "none", False),
        ("The general escalated it.", "escalated", "none", False),
        ("The general escalated.", "escalated", "", True),
        ("The army retaliated by shelling the town.", "retaliated", "none", True),
        ("The steel shelving in the hall broke.", "shelving", "", False),
        ("They were shelving the plan.", "shelving", "", True),
        ("They are vowing to win.", "vowing", "", True),
        ("The political bickering over seats went on.", "bickering", "none", False),
        ("They sat there, bickering over seats.", "bickering", "none", True),
    ],
)
def test_a_verb_has_the_object_that_its_options_need(
    text: str, word: str, needs: str, expected: bool
) -> None:
    assert fits(text, word, verb=True, needs=needs) is expected


def test_adverbs_may_follow_an_auxiliary() -> None:
    assert fits("It will presumably pass.", "presumably")
    assert not fits("They will exile him.", "exile")


def test_a_noun_with_a_subject_and_an_object_is_a_verb() -> None:
    assert not fits("Their songs are what they lull us with.", "lull")
    assert not fits("They met those who scorn the rich.", "scorn")
    assert fits("They moved to scorn.", "scorn")
    assert not fits("They had learnt to scorn the rich.", "scorn")
    assert not fits("The court agreed to subpoena his letters.", "subpoena")


@pytest.mark.parametrize(
    "text",
    [
        "It was a coup d'oeil of the whole valley.",
        "It was a coup d’oeil of the whole valley.",
        "He gave it the coup de grâce.",
        "It hung in the salon des coup of Paris.",
    ],
)
def test_a_word_within_a_foreign_phrase_is_left_out(text: str) -> None:
    assert not fits(text, "coup")


def test_compounds_are_measured_as_such() -> None:
    assert rarity("peer-reviewed", "peer-reviewed") < 4
    assert rarity("clear-cut", "clear-cut") < 4
    assert rarity("long-standing", "long-standing") < 4


def test_a_common_base_bars_its_rarer_forms_only_where_it_is_very_common() -> None:
    assert rarity("fostered", "foster") < KNOWN
    assert rarity("implements", "implement") < rarity("implement", "implement") < KNOWN
    assert rarity("alleged", "allege", 6.0) > KNOWN


def test_a_rare_word_comes_before_an_easy_phrase() -> None:
    easy, idiom, rare = (rarity(w, w) for w in ("laid off", "by and large", "wreak havoc"))
    assert rare < idiom < easy
    assert rarity("remorse", "remorse") < idiom


def test_rows_that_are_never_asked_are_known() -> None:
    spellings = [[f for f in (*row.forms, *row.verb) if f != "-"] for row in bank_rows()]
    never = {
        forms[0]
        for forms in spellings
        if all(
            rarity(form, bank()[form].family) > KNOWN or not bank()[form].asked for form in forms
        )
    }
    assert never == FOR_THE_GLOSSARY


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("implement", "implementation", True),
        ("deter", "deterrent", True),
        ("subsidy", "subsidies", True),
        ("zeal", "zealous", True),
        ("consensus", "consent", False),
        ("contradictory", "contrary", False),
        ("implement", "imply", False),
        ("superficial", "supersede", False),
    ],
)
def test_words_of_one_family(one: str, other: str, expected: bool) -> None:
    assert akin(one, other) is expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        ("person who has broken the law", "people who have broken the law"),
        ("official who runs a prison", "officials who run a prison"),
        ("point given up to reach agreement", "points given up to reach agreement"),
        ("town with its own government", "towns with their own government"),
        ("body that watches others", "bodies that watch others"),
        ("local law", "local laws"),
        ("something left out", "things left out"),
        ("rise and fall", ""),
        ("lack of sure knowledge", ""),
        ("digging in the ground", ""),
        ("money that comes in", ""),
    ],
)
def test_a_meaning_in_the_plural(meaning: str, expected: str) -> None:
    assert in_plural(meaning) == expected


def test_no_option_repeats_a_word_of_the_sentence() -> None:
    shown = "“She took care not to use the word negligence”"
    assert repeats(shown, "negligence", ("failure to take proper care", "wish to do harm"))
    assert repeats("“They promised a pledge”", "pledge", ("firm promise", "first offer"))
    assert not repeats("“They made a pledge to help”", "pledge", ("firm promise", "first offer"))


def test_the_glossary_heeds_where_a_word_means_something_else() -> None:
    def told(text: str) -> list[str]:
        article = Article("", "a.txt", (Block("paragraph", text, 1),))
        findings = analyse(article)
        view = View(article, findings, consult(article, findings, Library()))
        return [item.meaning for item in glossary(view, Library(), (), ())]

    meaning = bank()["grudge"].right
    assert meaning in told("For years he bore her a grudge.")
    assert meaning not in told("For years it was a grudge match.")
    assert bank()["novice"].right in told("The novice sailors were late.")


def test_no_term_explains_the_word_that_is_asked_for() -> None:
    article = Article("", "a.txt", (Block("paragraph", "Holidays are an inalienable right.", 1),))
    findings = analyse(article)
    view = View(article, findings, consult(article, findings, Library()))

    def terms(*asked: str) -> list[str]:
        return [item.term for item in glossary(view, Library(), (), asked)]

    assert "inalienable right" in terms()
    assert "inalienable right" not in terms("inalienable")
