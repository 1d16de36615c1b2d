"""All sources together: who answers first, and what nobody explains."""

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import built_in, consult
from coursepack.consult.factbook import Factbook
from coursepack.consult.own_words import OwnWords
from coursepack.model.article import Article, Block
from coursepack.model.card import Card
from coursepack.model.known import Library


def article(*texts: str) -> Article:
    blocks = tuple(Block("paragraph", text, at) for at, text in enumerate(texts, 1))
    return Article("a", "a.txt", blocks)


def test_the_courses_own_card_comes_before_the_factbook() -> None:
    own = Card(
        id="bolivia",
        kind="place",
        name="Bolivia",
        gloss="where Ada was born",
        sources={"ada": "Ada"},
        as_of="2020",
    )
    text = article("She was born in Bolivia and lives in Paraguay.")
    found = consult(text, analyse(text), Library({"bolivia": own}))
    assert [known.card.id for known in found.known] == ["bolivia", "factbook-paraguay"]


def test_the_article_explains_itself_and_says_where() -> None:
    text = article("The National River Board (NRB) met. The NRB agreed.")
    found = consult(text, analyse(text), Library(), [OwnWords()])
    assert [(m.lemma, m.text, m.source) for m in found.meanings] == [
        ("NRB", "National River Board", "the article, ¶1")
    ]


def test_a_name_that_nothing_explains_is_told() -> None:
    text = article("The boat belongs to the Northport Museum. It came from Paraguay.")
    found = consult(text, analyse(text), Library(), [Factbook()])
    assert [at.of(text) for at in found.silent] == ["Northport Museum"]


def test_a_role_in_the_article_explains_a_person() -> None:
    text = article("“We are late,” said Mara Osei, director of the museum.")
    found = consult(text, analyse(text), Library(), [])
    assert found.silent == ()


def test_every_source_has_a_name_of_its_own() -> None:
    names = [source.id for source in built_in()]
    assert names[:4] == ["cards", "own words", "factbook", "dictionary"]
    assert len(set(names)) == len(names)
