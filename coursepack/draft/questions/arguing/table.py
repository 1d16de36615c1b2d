"""The frames for texts in which somebody argues or tells."""

from coursepack.draft.questions.arguing.addressed import Addressed
from coursepack.draft.questions.arguing.bygone import BygoneWord
from coursepack.draft.questions.arguing.denies import Denies
from coursepack.draft.questions.arguing.entries import Entries
from coursepack.draft.questions.arguing.first_hand import FirstHand
from coursepack.draft.questions.arguing.granted import Granted
from coursepack.draft.questions.arguing.grants import Grants
from coursepack.draft.questions.arguing.hindsight import Hindsight
from coursepack.draft.questions.arguing.last_line import LastLine
from coursepack.draft.questions.arguing.not_but import NotBut
from coursepack.draft.questions.arguing.note import EditorsNote
from coursepack.draft.questions.arguing.one_case import OneCase
from coursepack.draft.questions.arguing.opponent import Opponent
from coursepack.draft.questions.arguing.penned import Penned
from coursepack.draft.questions.arguing.rejects import Rejects
from coursepack.draft.questions.arguing.renames import Renames
from coursepack.draft.questions.arguing.retort import Retort
from coursepack.draft.questions.arguing.row import Row
from coursepack.draft.questions.arguing.unheard import Unheard
from coursepack.draft.questions.arguing.wants import Wants
from coursepack.draft.questions.arguing.weigh_claim import WeighClaim
from coursepack.draft.questions.arguing.whose_we import WhoseWe
from coursepack.draft.questions.maker import QuestionMaker

ARGUING: tuple[QuestionMaker, ...] = (
    Grants(),
    Granted(),
    Rejects(),
    Wants(),
    Addressed(),
    FirstHand(),
    EditorsNote(),
    Penned(),
    WhoseWe(),
    WeighClaim(),
    Hindsight(),
    OneCase(),
    Entries(),
    Unheard(),
    Opponent(),
    Denies(),
    Renames(),
    Row(),
    LastLine(),
    Retort(),
    NotBut(),
    BygoneWord(),
)
