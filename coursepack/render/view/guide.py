"""The teacher's pages: remarks with their places, voices, and the mix of the questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coursepack.model.guide import Guide, LessonPlan, Mix, Remark, TalkNotes, Voiced
from coursepack.model.words import Words
from coursepack.render.view.ledger import ClaimView, claim_views
from coursepack.render.view.suspects import SuspectView, doubted, suspect_views
from coursepack.render.view.wording import Reference, places, references


@dataclass(frozen=True, slots=True)
class RemarkView:
    """A note and its place; no place means the whole article."""

    say: str
    places: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class RemarksView:
    """Remarks under one heading."""

    id: str
    title: str
    remarks: tuple[RemarkView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a plan with its stretch of time: "5–20"."""

    clock: str
    do: str
    how: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan under its heading."""

    minutes: int
    title: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the mix: how many questions, and the share of the longest of all, in percent."""

    label: str
    count: str
    share: int


@dataclass(frozen=True, slots=True)
class Meter:
    """Bars of one kind under one heading."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class MixView:
    """What the questions ask for, said and drawn."""

    above: str
    uncovered: str
    skills: str
    meters: tuple[Meter, ...]


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """Those whose voice the article gives in one way; `empty` where there is nobody."""

    label: str
    names: str
    empty: bool


@dataclass(frozen=True, slots=True)
class GuideView:
    """All that only teachers see, apart from the keys, which stand with their questions."""

    hook_notes: str
    suspects: tuple[SuspectView, ...]
    doubted: Mapping[str, frozenset[str]]
    plans: tuple[PlanView, ...]
    remarks: tuple[RemarksView, ...]
    wanted: tuple[RemarkView, ...]
    limits: tuple[str, ...]
    voices: tuple[VoiceRow, ...]
    mix: MixView
    ledger: tuple[ClaimView, ...]
    talk: TalkNotes
    talk_time: str
    exit: tuple[str, ...]
    rubric: tuple[str, ...]


def guide_view(guide: Guide, words: Words, last: int) -> GuideView:
    """Shape the teacher's pages."""
    minutes = guide.talk.minutes
    return GuideView(
        hook_notes=guide.hook_notes,
        suspects=suspect_views(guide.suspects, words, last),
        doubted=doubted(guide.suspects),
        plans=tuple(_plan(plan, words) for plan in guide.plans),
        remarks=_remarks(guide, words, last),
        wanted=_shaped(guide.wanted, words, last),
        limits=guide.limits,
        voices=_voices(guide.voices, words),
        mix=_mix(guide.mix, words),
        ledger=claim_views(guide.ledger, words, last),
        talk=guide.talk,
        talk_time=words.counted("minutes", minutes) if minutes else "",
        exit=guide.exit,
        rubric=guide.rubric,
    )


def _plan(plan: LessonPlan, words: Words) -> PlanView:
    steps = (
        StepView(words.digits(f"{step.start}–{step.start + step.minutes}"), step.do, step.how)
        for step in plan.steps
    )
    title = words.counted("plan_minutes", plan.minutes)
    return PlanView(plan.minutes, title, tuple(steps))


def _remarks(guide: Guide, words: Words, last: int) -> tuple[RemarksView, ...]:
    """The kinds of remark that the guide has, in the order of their weight."""
    kinds = (("sensitive", guide.sensitive), ("notes", guide.notes), ("undated", guide.undated))
    return tuple(
        RemarksView(kind, words[kind], _shaped(remarks, words, last))
        for kind, remarks in kinds
        if remarks
    )


def _shaped(remarks: Iterable[Remark], words: Words, last: int) -> tuple[RemarkView, ...]:
    return tuple(
        RemarkView(note.say, references([note.paragraph], words, last)) for note in remarks
    )


def _voices(voices: Voiced, words: Words) -> tuple[VoiceRow, ...]:
    kinds = (
        ("quoted", voices.quoted),
        ("reported", voices.reported),
        ("mentioned", voices.mentioned),
        ("absent", voices.absent),
    )
    return tuple(
        VoiceRow(words[kind], words["semicolon"].join(names) or _nobody(kind, words), not names)
        for kind, names in kinds
    )


def _nobody(kind: str, words: Words) -> str:
    """Nobody may be quoted; but that nobody is missing is more than a lesson can know."""
    return words["none_named"] if kind == "absent" else words["nobody"]


def _mix(mix: Mix, words: Words) -> MixView:
    touched = mix.paragraphs - len(mix.uncovered)
    left = places(mix.uncovered, words)
    uncovered = words.fill("mix_uncovered", touched=touched, all=mix.paragraphs, places=left)
    levels = [(words.label("bloom", level), count) for level, count in mix.bloom]
    depths = [(words.fill("dok_level", level=level), count) for level, count in mix.dok]
    longest = max((count for _, count in (*levels, *depths)), default=1)
    meters = (
        _meter(words["bloom"], levels, longest, words),
        _meter(words["dok"], depths, longest, words),
    )
    return MixView(
        above=words.fill(
            "mix_above_words" if mix.words else "mix_above",
            above=mix.above_recall,
            total=mix.total,
            words=mix.words,
        ),
        skills=" · ".join(f"{skill} {words.numeral(n)}" for skill, n in mix.skills),
        uncovered=uncovered if mix.uncovered else words["mix_covered"],
        meters=tuple(meter for meter in meters if meter.bars),
    )


def _meter(title: str, counts: Iterable[tuple[str, int]], longest: int, words: Words) -> Meter:
    """All meters are drawn to one scale."""
    return Meter(
        title, tuple(Bar(name, words.numeral(n), round(100 * n / longest)) for name, n in counts)
    )
