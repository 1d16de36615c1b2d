"""An erratum slip: what stood on copies already handed out, and what stands now."""

from dataclasses import dataclass

from coursepack.model.handout import Handout


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that differs. `heading` is the key of its heading, `label` what it is called
    there; `stood` is "" for what is new, `stands` for what was taken out.
    """

    heading: str
    label: str
    stood: str
    stands: str


@dataclass(frozen=True, slots=True)
class Slip:
    """All corrections for copies with the code `old`; `handout` is the edition as it is now."""

    handout: Handout
    old: str
    corrections: tuple[Correction, ...]
