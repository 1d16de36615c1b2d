"""Before reading: what the title and the source line tell, and what they do not."""

from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, marked


class Missing:
    """Asks what one would want to know about the author, the outlet and the date."""

    id = "missing"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, worded after what the file gives."""
        article = view.article
        parts = (("author", article.byline), ("outlet", article.outlet), ("date", article.date))
        given = [f"{name} ({value})" for name, value in parts if value]
        lacking = [name for name, value in parts if not value]
        told = f"does not name {joined([f'the {name}' for name in lacking], 'or')} of the article"
        known = f"names the {joined(given)}"
        key = f"Not given: {joined(lacking)}." if lacking else f"Given: {joined(given)}."
        first = "title and ¶1" if article.title else "first paragraph"
        title = f", such as the title {marked(article.title)}" if article.title else ""
        yield Draft(
            key="source-line",
            type="sourcing",
            ask=f"The copy in front of you {told if lacking else known}. Read only the {first}. "
            "What kind of text do you expect: a report, an opinion, advice? Which words make you "
            "think so? What would you most like to know about whoever wrote it?",
            answer=f"{key} "
            f"Look for: a kind of text with words as a reason{title}; a wish that has a reason "
            "too: who is in a position to know, whom they write for, what had not happened yet.",
            paragraphs=(1,),
            accept=("Any kind of text, if words of the title or ¶1 speak for it.",),
            reject=("“It must be reliable, because it is printed.”",),
            misreading="Taking a missing name for a sign that the text is false.",
            follow_up="Where could you find what is missing, in two minutes?",
        ).candidate(view, 0.9, 0.45)
