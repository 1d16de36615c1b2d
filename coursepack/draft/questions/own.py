"""The students' own questions, from a few words of the article."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug


class Own:
    """Gives a focus and asks for questions, not answers."""

    id = "own"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task: the focus is a striking quotation, or else the title."""
        focus, number = self._focus(view)
        if not focus:
            return
        yield Draft(
            key=f"own-questions-{slug(focus)}",
            type="discussion",
            ask="Take these words as a starting point: "
            f"{focus}{f' (¶{number})' if number else ''}. In three minutes write as many questions "
            "as you can, without answering or judging any. Mark the one you most want answered. Is "
            "the answer in the article? If not, where could it be found?",
            answer="Look for: several real questions, some of which “yes” or “no” cannot answer; "
            "one chosen with a reason; a place where its answer could be found.",
            paragraphs=(number,) if number else (1,),
            accept=("Questions to which nobody knows the answer.",),
            reject=("Statements with a question mark.",),
            misreading="Asking only what the article has already said.",
            follow_up="Change one closed question into an open one. What have you gained?",
            lines=7,
        ).candidate(view, 0.9, 0.6)

    def _focus(self, view: View) -> tuple[str, int]:
        """A short quotation with a sure speaker, the last in the text; else the title."""
        hard = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        shown = [
            (q.at.paragraph, whole_quote(view, q.at))
            for q in view.sure_quotations
            if q.kind == "direct"
            and q.at.paragraph not in hard
            and view.name(q.speaker)
            and len(words(view.text(q.at))) <= 16
        ]
        whole = [(n, text) for n, text in shown if len(words(text)) > 3 and "…" not in text]
        if whole:
            number, text = whole[-1]
            return text, number
        title = view.article.title
        return (marked(title), 0) if title and len(words(title)) <= 12 else ("", 0)
