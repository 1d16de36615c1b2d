"""Which questions cannot stand beside each other."""

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.clashing import clashing
from coursepack.draft.questions.says import Says
from coursepack.draft.questions.word import Word
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library

TEXTS = (
    "“Credibility is what the whole of this trial will turn on,” said Rupert Anselm, a lawyer.",
    "“Being fooled by a clever man has never been a crime,” said Miriam Sadler, a dealer.",
    "“A map cannot be a hundred years older than its paper,” said Ngozi Bankole, a printer.",
)


def test_no_word_is_asked_with_the_speaker_whom_a_matching_task_asks_for() -> None:
    blocks = tuple(Block("paragraph", text, number) for number, text in enumerate(TEXTS, 1))
    article = Article("A trial", "a.txt", blocks)
    findings = analyse(article)
    view = View(article, findings, consult(article, findings, Library()))
    says, word = next(Says().make(view)), next(Word().make(view))
    assert "words of Rupert Anselm in ¶1" in word.item.ask
    assert 1 in clashing([(0, "says", says), (1, "word", word)])[0]
