"""Who is "we"? A speaker who speaks for more than one."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.interest import OFFICE
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname

_WE = re.compile(
    r"\b(?P<we>[Ww]e)(?: (?:must|need|cannot|can|will|should|want|have to|ought|hope|believe)\b"
    r"|[’']ll\b)"
)
_LEAST = 5


class We:
    """Asks for two readings of "we", and what each would make the speaker answerable for."""

    id = "we"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each speaker with a post whose quotation holds the word."""
        seen: set[str] = set()
        for quotation in view.sure_quotations:
            name = view.name(quotation.speaker)
            shown = opening(view.text(quotation.at))
            match = _WE.search(shown)
            hard = any(meets(s.at, quotation.at) for s in view.findings.sensitive)
            if hard or quotation.kind != "direct" or not name or name.text in seen or not match:
                continue
            if not OFFICE.search(name.role) or len(words(shown)) < _LEAST:
                continue
            seen.add(name.text)
            line, word, last = view.line_at(quotation.at), match["we"].lower(), surname(name.text)
            yield Draft(
                key=f"we-{slug(last, shown)}",
                type="inference",
                ask=f"{view.introduced(name.text)} says: {shown} (¶{line.paragraph}). Who is "
                "meant by "
                f"“{word}”? Find two readings. What does {last} promise or admit in each of them?",
                answer=f"The sentence does not say. A narrow reading: {last} and those who share "
                f"this work or post ({name.role}). A wide one: everybody whom the matter concerns, "
                "the reader perhaps among them. In the narrow one only they have to act or answer "
                "for it; in the wide one everybody has.",
                paragraphs=(line.paragraph,),
                evidence=(quotation.at,),
                accept=("Any two readings that the sentence allows.",),
                reject=("One reading given as certain.",),
                misreading="Counting oneself in without asking.",
                follow_up="Which of the two does the rest of the article speak for?",
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.55)
