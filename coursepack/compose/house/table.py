"""All house rules that a lesson can break, in their order."""

from coursepack.compose.house.blanks import check_blanks
from coursepack.compose.house.case import Check
from coursepack.compose.house.choices import check_choices
from coursepack.compose.house.depth import check_depth
from coursepack.compose.house.essential import check_essential
from coursepack.compose.house.evidence import check_evidence
from coursepack.compose.house.giveaways import check_giveaways
from coursepack.compose.house.hedges import check_hedges
from coursepack.compose.house.keys import check_keys
from coursepack.compose.house.loaded import check_loaded
from coursepack.compose.house.mapping import check_mapping
from coursepack.compose.house.opinions import check_opinions
from coursepack.compose.house.order import check_order
from coursepack.compose.house.positions import check_positions
from coursepack.compose.house.sensitive import check_sensitive
from coursepack.compose.house.sources import check_sources
from coursepack.compose.house.speakers import check_speakers
from coursepack.compose.house.talk import check_talk
from coursepack.compose.house.voices import check_voices

CHECKS: tuple[Check, ...] = (
    check_order,
    check_depth,
    check_essential,
    check_evidence,
    check_speakers,
    check_hedges,
    check_opinions,
    check_choices,
    check_giveaways,
    check_positions,
    check_voices,
    check_blanks,
    check_loaded,
    check_keys,
    check_talk,
    check_sensitive,
    check_sources,
    check_mapping,
)
