"""Not only "said": what a verb beside a quotation adds to it (sighs, snaps, retorts)."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import with_marks
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug, surname
from coursepack.model.findings import Quotation

# The beginning of the verb, its plain form, and what it does that "say" does not.
_HOW: tuple[tuple[str, str], ...] = (
    (r"sigh(?:s|ed)", "makes the speaker sound tired or sad"),
    (r"snap(?:s|ped)", "makes the speaker sound angry and short of patience"),
    (r"retort(?:s|ed)", "presents the words as a sharp answer to an attack"),
    (r"counter(?:s|ed)", "presents the words as an answer that is to outdo another argument"),
    (r"protest(?:s|ed)", "presents the words as an objection to something said or done"),
    (r"grumble[sd]", "makes the speaker sound bad-tempered"),
    (r"joke[sd]|quip(?:s|ped)", "tells the reader not to take the words quite seriously"),
    (r"laugh(?:s|ed)", "shows that the speaker does not take the matter quite seriously"),
    (r"scoff(?:s|ed)|sneer(?:s|ed)", "makes the speaker sound full of contempt"),
    (r"shrug(?:s|ged)", "makes the speaker sound as if it did not matter much"),
    (r"fume[sd]|thunder(?:s|ed)|rage[sd]", "makes the speaker sound furious"),
    (r"plead(?:s|ed)|beg(?:s|ged)", "makes the speaker sound as if there were no other hope"),
    (r"gush(?:es|ed)", "makes the speaker sound more delighted than is sensible"),
    (r"muse[sd]", "makes the words sound like thinking aloud"),
    (r"mutter(?:s|ed)", "makes the words sound as if they were not meant to be heard"),
    (r"boast(?:s|ed)|brag(?:s|ged)", "makes the words sound like pride"),
    (
        r"insist(?:s|ed)",
        "makes the speaker sound firm, as if others doubted or might doubt the words",
    ),
    (r"claim(?:s|ed)", "keeps a distance: whoever uses it does not vouch for what is said"),
    (
        r"admit(?:s|ted)|concede[sd]",
        "presents the words as something that one would rather not have to say",
    ),
    (r"confess(?:es|ed)", "presents the words as something that is hard to say"),
    (r"complain(?:s|ed)", "makes the words sound like grumbling"),
    (r"warn(?:s|ed)", "presents what is said as a danger that is to be heeded"),
)
_LEAST = 6


class ToldHow:
    """Asks what such a verb makes of the words that it passes on."""

    id = "told-how"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each short sentence with a whole quotation and such a verb."""
        for said in view.sure_quotations if view.written else ():
            line = view.line_at(said.at)
            does = next((d for v, d in _HOW if re.fullmatch(v, said.verb.lower())), "")
            one = sum(q.kind == "direct" for q in line.quotations) == 1
            begins = view.text(said.at)[:1].isupper() or view.text(said.at)[:1].islower()
            if not does or said.kind != "direct" or not one or not begins:
                continue
            against = re.search(
                rf"{re.escape(said.verb)}(?: [\w’'-]+){{0,3}} (?:against|off)\b", line.own
            )
            if _LEAST <= len(words(line.text)) <= MOST and said.verb in line.own and not against:
                yield self._question(view, line, said, does)

    def _question(self, view: View, line: Line, said: Quotation, does: str) -> Candidate:
        verb = said.verb
        plain = "said" if verb.endswith("ed") else "says"
        start = line.own.index(verb)
        named = surname(said.speaker) in line.own
        whose = "" if named else f"; the words are those of {presented(view, said.speaker)}"
        return Draft(
            key=f"told-how-{slug(verb, line.text, most=4)}",
            type="loaded",
            ask=f"Read {with_marks(line.text)} (¶{line.paragraph}{whose}). What does “{verb}” add "
            f"that “{plain}” would not?",
            answer=f"“{verb[:1].upper()}{verb[1:]}” {does}; “{plain}” would only pass the words "
            f"on. The verb was chosen by the writer, not by {view.called(said.speaker)}.",
            paragraphs=(line.paragraph,),
            evidence=(line.passage(start, start + len(verb)),),
            accept=("Any answer that names what the verb adds to plain telling.",),
            reject=(f"“It means the same as {plain}.”",),
            misreading="Taking the verb for the speaker's own.",
            follow_up="Try three other verbs in its place. Which one changes the speaker most?",
            dok=2,
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.65)
