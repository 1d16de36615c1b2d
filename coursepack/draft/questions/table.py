"""All frames, in one table: the program's own and those that installed packages add."""

from importlib.metadata import entry_points

from coursepack.draft.questions.admits import Admits
from coursepack.draft.questions.arguing.table import ARGUING
from coursepack.draft.questions.back import Back
from coursepack.draft.questions.base import Base
from coursepack.draft.questions.cannot_show import CannotShow
from coursepack.draft.questions.change import Change
from coursepack.draft.questions.condition import Condition
from coursepack.draft.questions.dating import Dating
from coursepack.draft.questions.funded import Funded
from coursepack.draft.questions.hidden import Hidden
from coursepack.draft.questions.judgement import Judgement
from coursepack.draft.questions.labels import Labels
from coursepack.draft.questions.left_open import LeftOpen
from coursepack.draft.questions.loaded import Loaded
from coursepack.draft.questions.maker import QuestionMaker
from coursepack.draft.questions.nameless import Nameless
from coursepack.draft.questions.one_voice import OneVoice
from coursepack.draft.questions.own import Own
from coursepack.draft.questions.percent import Percent
from coursepack.draft.questions.reason import Reason
from coursepack.draft.questions.retold import Limit
from coursepack.draft.questions.says import Says, SaysAgain
from coursepack.draft.questions.self_told import SelfTold
from coursepack.draft.questions.share import Share
from coursepack.draft.questions.silent import Silent
from coursepack.draft.questions.superlative import Superlative
from coursepack.draft.questions.surer import Surer
from coursepack.draft.questions.survey import Survey
from coursepack.draft.questions.term import Term
from coursepack.draft.questions.to_come import ToCome
from coursepack.draft.questions.told_how import ToldHow
from coursepack.draft.questions.two_figures import TwoFigures
from coursepack.draft.questions.unsaid import Unsaid
from coursepack.draft.questions.vague import Vague
from coursepack.draft.questions.voices import Voices
from coursepack.draft.questions.which_year import WhichYear
from coursepack.draft.questions.whose_view import WhoseView
from coursepack.draft.questions.word import Word
from coursepack.draft.questions.writer_asks import WriterAsks
from coursepack.draft.view import View

GROUP = "coursepack.question_makers"

BUILT_IN: tuple[QuestionMaker, ...] = (
    Says(),
    SaysAgain(),
    WhoseView(),
    Reason(),
    Condition(),
    WhichYear(),
    Word(),
    Term(),
    Percent(),
    Share(),
    Base(),
    LeftOpen(),
    Limit(),
    Surer(),
    ToCome(),
    Unsaid(),
    SelfTold(),
    Hidden(),
    Vague(),
    Nameless(),
    Funded(),
    Survey(),
    Loaded(),
    Judgement(),
    Labels(),
    Admits(),
    ToldHow(),
    Dating(),
    Superlative(),
    Voices(),
    Silent(),
    CannotShow(),
    TwoFigures(),
    Change(),
    Back(),
    WriterAsks(),
    OneVoice(),
    Own(),
    *ARGUING,
)


# Frames for news that also suit a text in which somebody argues or tells. The keys of the others
# take for granted that what stands outside quotation marks is reported as a fact, that a hedge
# tells how sure it is and is no irony, and that whoever is not quoted was not asked.
ARGUED = frozenset(maker.id for maker in ARGUING) | frozenset(
    "word term unsaid admits says whose-view loaded labels own"
    " nameless left-open limit told-how change back"
    " hidden funded survey vague dating which-year reason".split()
)


def makers() -> tuple[QuestionMaker, ...]:
    """The built-in makers, then the others by name; an id that is taken is left out."""
    taken = {maker.id for maker in BUILT_IN}
    found = (entry.load()() for entry in sorted(entry_points(group=GROUP)))
    return (*BUILT_IN, *(maker for maker in found if maker.id not in taken))


def makers_for(view: View) -> tuple[QuestionMaker, ...]:
    """The makers that suit a text: fewer of the program's own where somebody argues or tells."""
    if not view.genre.argued:
        return makers()
    news = {maker.id for maker in BUILT_IN} - ARGUED
    return tuple(maker for maker in makers() if maker.id not in news)
