"""All frames, in one table: the program's own and those that installed packages add."""

from importlib.metadata import entry_points

from coursepack.draft.questions.admits import Admits
from coursepack.draft.questions.although import Although
from coursepack.draft.questions.arguing.table import ARGUING
from coursepack.draft.questions.asked import Asked
from coursepack.draft.questions.back import Back
from coursepack.draft.questions.background import Background
from coursepack.draft.questions.base import Base
from coursepack.draft.questions.but import But
from coursepack.draft.questions.certain import Certain
from coursepack.draft.questions.change import Change
from coursepack.draft.questions.circle import Circle
from coursepack.draft.questions.compare import Compare
from coursepack.draft.questions.condition import Condition
from coursepack.draft.questions.dating import Dating
from coursepack.draft.questions.ending import Ending
from coursepack.draft.questions.ends import LastWord, Opening
from coursepack.draft.questions.example import Example
from coursepack.draft.questions.explanations import Explanations
from coursepack.draft.questions.fewer import Fewer
from coursepack.draft.questions.headline import Headline
from coursepack.draft.questions.hidden import Hidden
from coursepack.draft.questions.how_many import HowMany
from coursepack.draft.questions.if_then import IfThen
from coursepack.draft.questions.image import Image
from coursepack.draft.questions.in_or_not import InOrNot
from coursepack.draft.questions.labels import Labels
from coursepack.draft.questions.left_open import LeftOpen
from coursepack.draft.questions.likeness import Likeness
from coursepack.draft.questions.limits import Limits
from coursepack.draft.questions.lists import Lists
from coursepack.draft.questions.loaded import Loaded
from coursepack.draft.questions.maker import QuestionMaker
from coursepack.draft.questions.meaning import Meaning
from coursepack.draft.questions.numbers import Numbers
from coursepack.draft.questions.once import Once
from coursepack.draft.questions.one_voice import OneVoice
from coursepack.draft.questions.order import Order
from coursepack.draft.questions.outside import Outside
from coursepack.draft.questions.own import Own
from coursepack.draft.questions.percent import Percent
from coursepack.draft.questions.purpose import Purpose
from coursepack.draft.questions.reason import Reason
from coursepack.draft.questions.reports import Reports
from coursepack.draft.questions.retold import Limit, Surer
from coursepack.draft.questions.says import Says
from coursepack.draft.questions.share import Share
from coursepack.draft.questions.should import Should
from coursepack.draft.questions.silent import Silent
from coursepack.draft.questions.sources import Sources
from coursepack.draft.questions.status import Status
from coursepack.draft.questions.superlative import Superlative
from coursepack.draft.questions.term import Term
from coursepack.draft.questions.two_figures import TwoFigures
from coursepack.draft.questions.two_voices import TwoVoices
from coursepack.draft.questions.unsaid import Unsaid
from coursepack.draft.questions.vague import Vague
from coursepack.draft.questions.voices import Voices
from coursepack.draft.questions.which_year import WhichYear
from coursepack.draft.questions.whose import Whose
from coursepack.draft.questions.word import Word
from coursepack.draft.questions.writer import Disclaimer, Writer
from coursepack.draft.view import View

GROUP = "coursepack.question_makers"

BUILT_IN: tuple[QuestionMaker, ...] = (
    HowMany(),
    Lists(),
    Says(),
    Whose(),
    Reports(),
    Numbers(),
    Reason(),
    Purpose(),
    Condition(),
    Order(),
    WhichYear(),
    Meaning(),
    Word(),
    Term(),
    Opening(),
    Circle(),
    Background(),
    LastWord(),
    Asked(),
    Although(),
    Percent(),
    Share(),
    Base(),
    LeftOpen(),
    Limits(),
    Limit(),
    Surer(),
    Fewer(),
    Unsaid(),
    Status(),
    Sources(),
    Hidden(),
    Vague(),
    Outside(),
    Loaded(),
    Image(),
    Labels(),
    Admits(),
    Writer(),
    Disclaimer(),
    Dating(),
    Superlative(),
    Voices(),
    Silent(),
    Likeness(),
    Certain(),
    Compare(),
    TwoFigures(),
    Explanations(),
    TwoVoices(),
    Headline(),
    Example(),
    Change(),
    Back(),
    OneVoice(),
    Once(),
    But(),
    Ending(),
    IfThen(),
    Should(),
    InOrNot(),
    Own(),
    *ARGUING,
)


# Frames for news that also suit a text in which somebody argues or tells. The keys of the others
# take for granted that what stands outside quotation marks is reported as a fact, that a hedge
# tells how sure it is and is no irony, and that whoever is not quoted was not asked.
ARGUED = frozenset(maker.id for maker in ARGUING) | frozenset(
    "word term meaning likeness admits says whose reports loaded image labels condition"
    " if-then own disclaimer dating order which-year back change certain".split()
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
