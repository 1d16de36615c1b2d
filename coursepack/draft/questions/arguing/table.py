"""The frames for texts in which somebody argues or tells."""

from coursepack.draft.questions.arguing.addressee import Addressee
from coursepack.draft.questions.arguing.aim import Aim
from coursepack.draft.questions.arguing.answered import Answered
from coursepack.draft.questions.arguing.at_once import WrittenWhen
from coursepack.draft.questions.arguing.backing import Backing
from coursepack.draft.questions.arguing.bygone import BygoneWord
from coursepack.draft.questions.arguing.checkable import Checkable
from coursepack.draft.questions.arguing.demand import Demand
from coursepack.draft.questions.arguing.elsewhere import Elsewhere
from coursepack.draft.questions.arguing.figure_source import FigureSource
from coursepack.draft.questions.arguing.follows import Follows
from coursepack.draft.questions.arguing.gap import Gap
from coursepack.draft.questions.arguing.grants import Grants
from coursepack.draft.questions.arguing.hearsay import Hearsay
from coursepack.draft.questions.arguing.hindsight import Hindsight
from coursepack.draft.questions.arguing.interest import Interest
from coursepack.draft.questions.arguing.known import KnowsHow, OwnAccount
from coursepack.draft.questions.arguing.limited import Limited
from coursepack.draft.questions.arguing.limits_own import LimitsOwn
from coursepack.draft.questions.arguing.listed import Listed
from coursepack.draft.questions.arguing.not_but import NotBut
from coursepack.draft.questions.arguing.noted import HandedDown, Noted, NoTrace
from coursepack.draft.questions.arguing.objections import Objections
from coursepack.draft.questions.arguing.opponent import Opponent
from coursepack.draft.questions.arguing.plan import Plan
from coursepack.draft.questions.arguing.purpose import Purpose
from coursepack.draft.questions.arguing.rejects import Rejects
from coursepack.draft.questions.arguing.returns import Returns
from coursepack.draft.questions.arguing.source import Source
from coursepack.draft.questions.arguing.title_words import TitleWords
from coursepack.draft.questions.arguing.unsure import Unsure
from coursepack.draft.questions.arguing.vantage import Vantage
from coursepack.draft.questions.arguing.vouched import Vouched
from coursepack.draft.questions.arguing.witness import Witness
from coursepack.draft.questions.maker import QuestionMaker

ARGUING: tuple[QuestionMaker, ...] = (
    Source(),
    Vantage(),
    Witness(),
    WrittenWhen(),
    Vouched(),
    Hearsay(),
    Unsure(),
    Gap(),
    KnowsHow(),
    OwnAccount(),
    Interest(),
    Noted(),
    HandedDown(),
    NoTrace(),
    Demand(),
    Answered(),
    Returns(),
    LimitsOwn(),
    Listed(),
    NotBut(),
    TitleWords(),
    Aim(),
    Follows(),
    Plan(),
    Purpose(),
    Grants(),
    Objections(),
    Rejects(),
    Checkable(),
    FigureSource(),
    Backing(),
    Limited(),
    Elsewhere(),
    Hindsight(),
    Addressee(),
    Opponent(),
    BygoneWord(),
)
