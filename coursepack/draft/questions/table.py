"""All frames, in one table: the program's own and those that installed packages add."""

from importlib.metadata import entry_points

from coursepack.draft.questions.accounts import Accounts
from coursepack.draft.questions.admits import Admits
from coursepack.draft.questions.although import Although
from coursepack.draft.questions.asked import Asked
from coursepack.draft.questions.average import Average
from coursepack.draft.questions.back import Back
from coursepack.draft.questions.base import Base
from coursepack.draft.questions.but import But
from coursepack.draft.questions.certain import Certain
from coursepack.draft.questions.change import Change
from coursepack.draft.questions.compare import Compare
from coursepack.draft.questions.condition import Condition
from coursepack.draft.questions.dating import Dating
from coursepack.draft.questions.ending import Ending
from coursepack.draft.questions.ends import LastWord, Opening
from coursepack.draft.questions.everyone import Everyone
from coursepack.draft.questions.example import Example
from coursepack.draft.questions.explanations import Explanations
from coursepack.draft.questions.forecast import Forecast
from coursepack.draft.questions.given_as_said import GivenAsSaid
from coursepack.draft.questions.headline import Headline
from coursepack.draft.questions.hedges import Hedges
from coursepack.draft.questions.hidden import Hidden
from coursepack.draft.questions.how_many import HowMany
from coursepack.draft.questions.if_then import IfThen
from coursepack.draft.questions.image import Image
from coursepack.draft.questions.in_or_not import InOrNot
from coursepack.draft.questions.interest import Interest
from coursepack.draft.questions.labels import Labels
from coursepack.draft.questions.left_open import LeftOpen
from coursepack.draft.questions.likeness import Likeness
from coursepack.draft.questions.lists import Lists
from coursepack.draft.questions.loaded import Loaded
from coursepack.draft.questions.maker import QuestionMaker
from coursepack.draft.questions.marks import Marks
from coursepack.draft.questions.meaning import Meaning
from coursepack.draft.questions.minds import Minds
from coursepack.draft.questions.most import Most
from coursepack.draft.questions.numbers import Numbers
from coursepack.draft.questions.once import Once
from coursepack.draft.questions.one_voice import OneVoice
from coursepack.draft.questions.one_word import OneWord
from coursepack.draft.questions.only import Only
from coursepack.draft.questions.order import Order
from coursepack.draft.questions.own import Own
from coursepack.draft.questions.percent import Percent
from coursepack.draft.questions.reason import Reason
from coursepack.draft.questions.record import Record
from coursepack.draft.questions.reports import Reports
from coursepack.draft.questions.says import Says
from coursepack.draft.questions.scale import Scale
from coursepack.draft.questions.should import Should
from coursepack.draft.questions.sources import Sources
from coursepack.draft.questions.status import Status
from coursepack.draft.questions.superlative import Superlative
from coursepack.draft.questions.to_check import ToCheck
from coursepack.draft.questions.turn import Turn
from coursepack.draft.questions.two_voices import TwoVoices
from coursepack.draft.questions.vague import Vague
from coursepack.draft.questions.voices import Voices
from coursepack.draft.questions.weigh import Weigh
from coursepack.draft.questions.whose import Whose
from coursepack.draft.questions.word import Word
from coursepack.draft.questions.writer import Disclaimer, Writer

GROUP = "coursepack.question_makers"

BUILT_IN: tuple[QuestionMaker, ...] = (
    ToCheck(),
    HowMany(),
    Lists(),
    Says(),
    Whose(),
    Reports(),
    Numbers(),
    Reason(),
    Condition(),
    Order(),
    Meaning(),
    Word(),
    Turn(),
    Opening(),
    LastWord(),
    Asked(),
    Although(),
    Average(),
    Percent(),
    Base(),
    LeftOpen(),
    Forecast(),
    Hedges(),
    Status(),
    Sources(),
    Accounts(),
    Hidden(),
    Vague(),
    Loaded(),
    Image(),
    Labels(),
    Admits(),
    Writer(),
    Disclaimer(),
    Dating(),
    Interest(),
    Record(),
    Superlative(),
    Voices(),
    Likeness(),
    Certain(),
    Compare(),
    Explanations(),
    TwoVoices(),
    OneWord(),
    Weigh(),
    Headline(),
    Example(),
    Everyone(),
    Most(),
    Change(),
    Only(),
    Back(),
    OneVoice(),
    Marks(),
    Once(),
    GivenAsSaid(),
    Scale(),
    Minds(),
    But(),
    Ending(),
    IfThen(),
    Should(),
    InOrNot(),
    Own(),
)


def makers() -> tuple[QuestionMaker, ...]:
    """The built-in makers, then the others by name; an id that is taken is left out."""
    taken = {maker.id for maker in BUILT_IN}
    found = (entry.load()() for entry in sorted(entry_points(group=GROUP)))
    return (*BUILT_IN, *(maker for maker in found if maker.id not in taken))
