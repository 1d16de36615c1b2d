"""Knowledge and interest: somebody speaks about what their own post depends on."""

import re
from collections.abc import Iterator

from coursepack.draft.checking import where_to_check
from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug, surname

_OWN = re.compile(r"\b(?:we|our|us|my)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:head|director|minister|manager|governor|president|chief|chair\w*|spokes\w+|leader|editor"
    r"|executive|founder|owner|official|secretary|commissioner|representative|ambassador|boss"
    r"|coordinator|officer|ceo|mayor|senator|member|campaigner|activist|lawyer)\b",
    re.IGNORECASE,
)


class Interest:
    """Asks what a speaker's post lets them know, and what it may make them want to say."""

    id = "interest"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each speaker with a post who speaks of their own work."""
        seen: set[str] = set()
        for quotation in view.sure_quotations:
            role, shown = view.role(quotation.speaker), whole_quote(view, quotation.at)
            name = view.name(quotation.speaker)
            if quotation.kind != "direct" or not shown or not name or name.text in seen:
                continue
            text = view.text(quotation.at)
            if not _OFFICE.search(role) or len(role.split()) < 2 or not _OWN.search(text):
                continue
            seen.add(name.text)
            role_ = role if len(role.split()) <= 8 else f"a {_OFFICE.search(role)[0].lower()}"  # type: ignore[index]
            line = view.line_at(quotation.at)
            look = where_to_check(text, line.text)
            other = f"One place to look: {look}." if look else "Look for somebody outside."
            yield Draft(
                key=f"interest-{slug(surname(name.text), shown)}",
                type="sourcing",
                ask=f"{name.text} ({role_}) says: {shown} (¶{line.paragraph}). What does this post let "
                "the speaker know better than others? What might it make the speaker want us to "
                "believe? Name one source without that interest.",
                answer=f"{surname(name.text)} knows the matter from inside, as {role_}, and speaks "
                f"for it, so may want it to look good. Neither makes the statement true or false. {other}",
                paragraphs=tuple({line.paragraph, name.mentions[0].paragraph}),
                evidence=(quotation.at,),
                reject=("“Biased, so wrong.”", "“An expert, so right.”"),
                misreading="Thinking that an interest settles whether a statement is true.",
                follow_up="What could the speaker have said that would have been against their "
                "interest?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.75)
