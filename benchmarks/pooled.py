"""What a class needs explained, judged blind over a pool, and how ours and the gold list fare.

    python -m benchmarks.pooled write FOLDER --half tuned   a sheet for each text, origins apart
    python -m benchmarks.pooled collect FOLDER              what the verdicts beside them come to

A gold list is one reader's choice of ten to twenty; what another reader would have added counts
there as wrong. So, as in the search for documents, everything that anybody found is judged by
somebody who does not know who found it: our terms, those of the gold list, and about as many other
words and phrases of the article that are neither very common nor names. `benchmarks/pooled.md`
tells the judge what to do and the reader what the figures mean.
"""

import argparse
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.likeness import groups, plain, same_concept, same_name
from benchmarks.quality import GOLD, find_texts
from benchmarks.sheets import ORIGINS
from benchmarks.terms import Forms, dealt_with, ordinary, printed
from benchmarks.text import Text, meets
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.source import Span

# Other words are drawn from those that are neither known to all nor misprints; of two, the rarer.
_RAREST, _COMMONEST = 1.5, 4.3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST = 4
_SMALL = 5.6
_ASKED = re.compile(r"meaning of “([^”]+)” here")
_VERDICT = re.compile(r"^\s*(\d+)\s*;\s*(yes|no)\b", re.MULTILINE)


@dataclass(frozen=True)
class Item:
    """One line of a sheet. `stands_for` tells of a drawn word how many were not drawn for it.

    `asked`: the draft asks what the word means here, so that its glossary must not tell.
    """

    words: str
    paragraph: int
    need: str
    ours: bool = False
    asked: bool = False
    gold: bool = False
    stands_for: float = 1.0


def _mixed(*parts: str) -> str:
    """An order that has nothing to do with who found an item, the same every time."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _places(text: Text, words: str) -> list[Passage]:
    """Where words stand in the article, whole, in any case."""
    pattern = re.compile(rf"(?<!\w){re.escape(fold(words))}(?!\w)")
    return [
        Passage(number, Span(hit.start(), hit.end()))
        for number, block in enumerate(text.article.paragraphs, start=1)
        for hit in pattern.finditer(fold(block.text))
    ]


def _shown(text: Text, forms: Iterable[str], need: str) -> tuple[str, int]:
    """An item as it stands in the article, so that its wording does not tell whose it is."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    for form in longest:
        for at in _places(text, form)[:1]:
            words = at.of(text.article)
            return (words if need == "name" else words.lower()), at.paragraph
    return longest[0], 1


def _pool(text: Text) -> Iterator[Item]:
    """What we or the gold list explain, none twice."""
    aliases = groups(text.gold.aliases)
    named = {at for name in text.findings.names for at in name.mentions}
    offers = list(printed(text))
    ours: list[tuple[str, Forms]] = [("name", forms) for forms in dealt_with(text, offers)]
    for offer in offers:
        is_name = offer.at and any(meets(offer.at, at) for at in named)
        if not (is_name or ordinary(offer.forms)):
            ours.append(("concept", offer.forms))
    gold = [(t.need, t.term) for t in text.gold.terms if not ordinary(frozenset({t.term}))]

    def same(need: str, forms: Forms, term: str) -> bool:
        if need == "name":
            return same_name(forms, [term], aliases)
        others = [form for row in aliases if plain(term) in row for form in row]
        return same_concept(forms, {term, *others})

    for need, forms in ours:
        both = any(same(need, forms, term) for kind, term in gold if kind == need)
        yield Item(*_shown(text, forms, need), need, ours=True, gold=both)
    asked = [frozenset(words) for words in _words_asked(text)]
    for forms in asked:
        both = any(same("concept", forms, term) for kind, term in gold if kind == "concept")
        yield Item(*_shown(text, forms, "concept"), "concept", gold=both, asked=True)
    ours += [("concept", forms) for forms in asked]
    for need, term in gold:
        if not any(same(need, forms, term) for kind, forms in ours if kind == need):
            yield Item(*_shown(text, [term], need), need, gold=True)


def _words_asked(text: Text) -> Iterator[set[str]]:
    """The words whose meaning a question of the draft asks for."""
    for question in text.lesson.questions:
        if question.type == "word" and (words := set(_ASKED.findall(question.ask))):
            yield words


def _others(text: Text, taken: list[Item]) -> list[tuple[str, int]]:
    """Words and pairs of words of the article that nobody chose, in a mixed order."""
    names = {at for name in text.findings.names for at in name.mentions}
    known = {word for item in taken for word in plain(item.words).split()}
    found: dict[str, int] = {}
    for number, block in enumerate(text.article.paragraphs, start=1):
        words = list(_WORD.finditer(block.text))
        for size in (1, 2):
            for row in zip(*(words[i:] for i in range(size)), strict=False):
                span = Span(row[0].start(), row[-1].end())
                free = not any(meets(Passage(number, span), at) for at in names)
                if free and _middling(span.of(block.text)) and not known & {*_lower(row)}:
                    found.setdefault(span.of(block.text), number)
    return sorted(found.items(), key=lambda row: _mixed(text.name, row[0]))


def _lower(row: Iterable[re.Match[str]]) -> list[str]:
    return [hit[0].lower() for hit in row]


def _middling(words: str) -> bool:
    """Whether a word is neither very rare nor very common; of a pair, both words carry meaning."""
    parts = words.split(" ")
    if not words.islower() or any(len(p) < _LEAST or zipf(p) > _SMALL for p in parts):
        return False
    return len(parts) <= 2 and _RAREST < min(map(zipf, parts)) < _COMMONEST


def items(text: Text) -> list[Item]:
    """Everything on a text's sheet, in the sheet's order: names, then the rest, by paragraph."""
    pool = list(_pool(text))
    others = _others(text, pool)
    drawn = others[: sum(item.need == "concept" for item in pool)]
    weight = len(others) / len(drawn) if drawn else 1.0
    pool += [Item(words, at, "concept", stands_for=weight) for words, at in drawn]
    unique = {(item.need, fold(item.words)): item for item in reversed(pool)}
    return sorted(
        unique.values(),
        key=lambda item: (item.need != "name", item.paragraph, _mixed(text.name, item.words)),
    )


def sheet(text: Text) -> str:
    """The sheet that a judge sees."""
    lines = [f"# {text.article.title or 'Without a title'}", "", "## The article", ""]
    for number, block in enumerate(text.article.paragraphs, start=1):
        lines += [f"¶{number} {block.text}", ""]
    need = ""
    for number, item in enumerate(items(text), start=1):
        if item.need != need:
            need = item.need
            lines += ["", "## Names" if need == "name" else "## Words and phrases", ""]
        lines.append(f"{number}  {item.words}  (¶{item.paragraph})")
    return "\n".join([*lines, ""])


def write(folder: Path, texts: Iterable[Text]) -> None:
    """A sheet for each text, and whose each item is, apart."""
    folder.mkdir(parents=True, exist_ok=True)
    origins = {}
    for text in texts:
        (folder / f"{text.name}.md").write_text(sheet(text), encoding="utf-8")
        origins[text.name] = [asdict(item) for item in items(text)]
    (folder / ORIGINS).write_text(json.dumps(origins, indent=1), encoding="utf-8")


def verdicts(path: Path, count: int) -> list[bool]:
    """The verdicts of one judge on one sheet, in order; a line for every item is needed."""
    told = {int(n): word == "yes" for n, word in _VERDICT.findall(path.read_text("utf-8"))}
    missing = [n for n in range(1, count + 1) if n not in told]
    if missing:
        raise SystemExit(f"{path.name}: no verdict for {', '.join(map(str, missing))}")
    return [told[n] for n in range(1, count + 1)]


def collect(folder: Path) -> Iterator[tuple[Item, list[bool]]]:
    """Every item with its verdicts: `<text>.csv`, and further judges' `<text>.<judge>.csv`."""
    for name, rows in json.loads((folder / ORIGINS).read_text("utf-8")).items():
        judges = sorted(folder.glob(f"{name}.csv")) + sorted(folder.glob(f"{name}.*.csv"))
        told = [verdicts(path, len(rows)) for path in judges]
        for row, verdict in zip(rows, zip(*told, strict=True), strict=False):
            yield Item(**row), list(verdict)


def _wanted(told: list[bool]) -> bool:
    """What most judges want; where they are even, the first one decides."""
    return sum(told) * 2 > len(told) or (sum(told) * 2 == len(told) and told[0])


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def _line(who: str, chosen: list[bool], judged: list[tuple[Item, list[bool]]]) -> str:
    """Precision and recall of one list over the pool, and recall with drawn words weighed."""
    wanted = [_wanted(told) for _, told in judged]
    found, right = sum(chosen), sum(c and w for c, w in zip(chosen, wanted, strict=True))
    every = sum(item.stands_for for (item, _), w in zip(judged, wanted, strict=True) if w)
    precise = f"P {_share(right, found)} ({right}/{found})"
    recalled = f"R {_share(right, sum(wanted))} ({right}/{sum(wanted)})"
    return f"  {who:6} {precise:18} {recalled:18} of all words, by sample, R {_share(right, every)}"


def agreement(rows: list[tuple[bool, bool]]) -> str:
    """How often two judges agree, and how much oftener than by chance (Cohen's kappa)."""
    same = sum(one == two for one, two in rows) / len(rows)
    first, second = (sum(row[i] for row in rows) / len(rows) for i in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    kappa = f"{(same - chance) / (1 - chance):.2f}" if chance < 1 else "-"
    return f"  judges agree on {same:.2f} of {len(rows)}, kappa {kappa}"


def report(judged: list[tuple[Item, list[bool]]]) -> Iterator[str]:
    """What the verdicts come to: names, concepts and both, ours and the gold list beside it."""
    for need in ("name", "concept", ""):
        rows = [row for row in judged if need in ("", row[0].need)]
        if not rows:
            continue
        wanted = sum(_wanted(told) for _, told in rows)
        yield f"{need or 'term'}s: {len(rows)} in the pool, {wanted} wanted"
        yield _line("ours", [item.ours for item, _ in rows], rows)
        if any(item.asked for item, _ in rows):
            yield _line("+asked", [item.ours or item.asked for item, _ in rows], rows)
        yield _line("gold", [item.gold for item, _ in rows], rows)
        drawn = [told for item, told in rows if not (item.ours or item.gold or item.asked)]
        yield f"  drawn  wanted {_share(sum(map(_wanted, drawn)), len(drawn))} of {len(drawn)}"
        pairs = [pair for _, told in rows for pair in combinations(told, 2)]
        if pairs:
            yield agreement(pairs)


def main() -> None:
    """Write sheets, or tell what their verdicts come to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("write", "collect"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tuned", "apart", "both"), default="both")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    if asked.what == "write":
        write(asked.folder, find_texts(GOLD, asked.half, asked.only)[0])
    else:
        print("\n".join(report(list(collect(asked.folder)))))


if __name__ == "__main__":
    main()
