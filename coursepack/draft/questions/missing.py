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
        if lacking:
            ask = (
                f"Before you read: the copy in front of you does not name {joined([f'the {name}' for name in lacking], 'or')} "
                "of the article. For each thing that is missing, say how knowing it could change the "
                "way you read."
            )
            key = f"Not given: {joined(lacking)}. "
        else:
            ask = (
                f"Before you read: you know the {joined(given)}. What does each of them lead you to "
                "expect, and what do they not tell you?"
            )
            key = f"Given: {joined(given)}. "
        title = f" The title, {marked(article.title)}, is no substitute." if article.title else ""
        yield Draft(
            key="source-line",
            type="sourcing",
            ask=ask,
            answer=f"{key}Look for: who is in a position to know; whom they write for; what had not "
            f"happened yet when it was written.{title}",
            paragraphs=(1,),
            reject=("“It must be reliable, because it is printed.”",),
            misreading="Taking a missing name for a sign that the text is false.",
            follow_up="Where could you find what is missing, in two minutes?",
        ).candidate(view, 0.9, 0.45)
