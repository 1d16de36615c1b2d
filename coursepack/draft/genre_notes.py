"""An editor's note before a text, and who wrote or spoke as a note or a title tells."""

import re
from collections.abc import Sequence

from coursepack.model.article import Article

_NOTE = re.compile(
    r"^\[?(?:Editors?[’']s?|Editorial|Translator[’']s|Publisher[’']s|Introductory) (?:note"
    r"|introduction)\b"
    r"|^\[?(?:Head-?note|Introduction|Note|About (?:this|the) \w+|Background|Context|Source)[:.] "
    r"|^\[.*\]$|^\[?(?:The following|This|These) (?:letter|diary|petition|speech|address"
    r"|paragraph|page|extract"
    r"|entry|entries|line|memoir|passage|text|word)s?\b[^.]*\b(?:written|wrote|comes?|survives?"
    r"|(?:is|are|was"
    r"|were) (?:taken )?from|published|printed|found|kept|given|sent|copied)\b"
    r"|^(?:A )?(?:[Ss]peech|[Aa]ddress|[Rr]emarks|[Ss]ermon|[Ll]ecture) (?:given|delivered|made"
    r"|by) "
)
# Who wrote or spoke, where a note or a title names them.
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){0,3} [A-Z][\w’'-]+)"
_AUTHOR = (
    re.compile(rf"^\[?(?:[A-Z][\w’']+ note[:.] )?{_NAME}(?: \(\d{{4}}|, (?:born|who|a |an |the ))"),
    re.compile(
        rf"{_NAME} (?:wrote|kept|gave|sent|spoke|made|delivered) (?:this|these|the|it|them|for)\b"
    ),
    re.compile(rf"\bby (?:the |an? )?[a-z][a-z ]{{2,30}}(?: [A-Z]\w+)?, {_NAME}"),
    re.compile(rf"\b(?:given|delivered|made|kept|written|composed|sent|dictated) by {_NAME}"),
    re.compile(
        rf"\b(?:diar(?:y|ies)|journals?|memoirs?|letters?|speech|address) (?:of|by) {_NAME}"
    ),
    # "President Rautavaara’s address to the Assembly"
    re.compile(
        r"^(?:(?:President|Senator|Governor|Mayor|(?:Prime )?Minister|Chancellor|Bishop|Archbishop"
        r"|Professor|Judge|General|Chief|Dr|Mr|Mrs|Ms)\.? |[A-Z][\w-]+ )+"
        r"(?P<name>[A-Z][\w-]+)[’']s (?:\w+ )?(?:address|speech|sermon|lecture|remarks)\b"
    ),
)
FROM_TO = re.compile(
    r"\b[Tt]o (?P<whom>(?:[A-Z][\w’'.-]*\.? ){0,3}[A-Z][\w’'-]+)(?=$|[,:;]| [0-9(])"
)
_MAYBE = re.compile(r"\b(?:probably|perhaps|possibly|thought|believed|attributed|may|might)\b")


def is_note(text: str, own: bool) -> bool:
    """Whether a paragraph is by somebody who introduces the text; `own` if there is "I" in it."""
    match = _NOTE.search(text)
    told = match and re.match(r"Th(?:is|ese|e following)\b", match.group())
    return match is not None and not (told and own)


def author(article: Article, texts: Sequence[str], note: frozenset[int]) -> str:
    """The surname of whoever wrote or spoke, where a note or the title surely names them."""
    heads = [*(texts[n - 1] for n in sorted(note)), article.title]
    for text in heads:
        for rule in _AUTHOR:
            match = rule.search(text)
            if match and not _MAYBE.search(text[: match.end()]):
                return match["name"].rsplit(maxsplit=1)[-1]
    return ""
