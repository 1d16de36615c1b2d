"""Whose words? One of two speakers, or the writer."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname
from coursepack.model.findings import Quotation

_WRITER = "the writer of the article"


class Whose:
    """Asks who speaks, with the other speaker and the writer to choose from."""

    id = "whose"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where exactly two named people are quoted."""
        found: dict[str, list[tuple[Quotation, str]]] = {}
        for quotation in view.sure_quotations:
            name, shown = view.name(quotation.speaker), whole_quote(view, quotation.at)
            if quotation.kind != "direct" or not name or name.kind != "person":
                continue
            known = found.setdefault(name.text, [])
            calm = not any(meets(s.at, quotation.at) for s in view.findings.sensitive)
            if calm and len(shown.split()) > 4 and surname(name.text) not in shown:
                known.append((quotation, shown))
        if len(found) != 2 or not any(found.values()):
            return
        speaker = max(found, key=lambda name: len(found[name]))
        other = next(name for name in found if name != speaker)
        quotation, shown = found[speaker][-1]
        line = view.line_at(quotation.at)
        options = [other, _WRITER]
        options.insert(sum(map(ord, speaker)) % 3, speaker)
        role = view.role(speaker)
        role = f"; {role}" if role else ""
        yield Draft(
            key=f"whose-{slug(surname(speaker), shown)}",
            type="literal",
            ask=f"Whose words are these: {shown} (¶{line.paragraph})?",
            answer=f"{speaker}, whom the article quotes{role}.",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            options=tuple(options),
            accept=("The speaker's surname.",),
            misreading=f"“{_WRITER.capitalize()}”: words in quotation marks are not the writer's "
            "own.",
            follow_up="Does the article itself agree with this? How can you tell?",
            skill="attribution",
            about=frozenset({line.order}),
            secret=(speaker,),
        ).candidate(view, 0.9, 0.45)
