"""The frames for texts in which somebody argues or tells."""

from coursepack.draft.questions.arguing.addressee import Addressee
from coursepack.draft.questions.arguing.aim import Aim
from coursepack.draft.questions.arguing.at_once import WrittenWhen
from coursepack.draft.questions.arguing.backing import Backing
from coursepack.draft.questions.arguing.checkable import Checkable
from coursepack.draft.questions.arguing.elsewhere import Elsewhere
from coursepack.draft.questions.arguing.gap import Gap
from coursepack.draft.questions.arguing.grants import Grants
from coursepack.draft.questions.arguing.hearsay import Hearsay
from coursepack.draft.questions.arguing.known import KnowsHow, OwnAccount
from coursepack.draft.questions.arguing.limited import Limited
from coursepack.draft.questions.arguing.listed import Listed
from coursepack.draft.questions.arguing.noted import HandedDown, Noted, NoTrace
from coursepack.draft.questions.arguing.objections import Objections
from coursepack.draft.questions.arguing.plan import Plan
from coursepack.draft.questions.arguing.vantage import Vantage
from coursepack.draft.questions.arguing.witness import Witness
from coursepack.draft.questions.maker import QuestionMaker

ARGUING: tuple[QuestionMaker, ...] = (
    Vantage(),
    Witness(),
    WrittenWhen(),
    Hearsay(),
    Gap(),
    KnowsHow(),
    OwnAccount(),
    Noted(),
    HandedDown(),
    NoTrace(),
    Listed(),
    Aim(),
    Plan(),
    Grants(),
    Objections(),
    Checkable(),
    Backing(),
    Limited(),
    Elsewhere(),
    Addressee(),
)
