"""What a pack's data says on paper, item by item, so that two printings can be compared.

The data is that of pack.json, perhaps of an earlier version of the program: what it lacks says
nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coursepack.model.parts import Part, lettered

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Printed:
    """One item: `key` finds it in another printing, `label` is its name on the page."""

    key: tuple[str, ...]
    heading: str
    label: str
    text: str


def for_students(pack: Data) -> Iterator[Printed]:
    """Everything on the students' pages but the article's paragraphs."""
    body = pack.get("body", {})
    front = body.get("front", {})
    for name in ("title", "byline", "outlet", "date"):
        heading = {"title": "article_title", "byline": "author", "date": "dated"}.get(name, name)
        yield Printed(("front", name), heading, "", str(front.get(name, "")))
    opening = body.get("opening", {})
    yield Printed(("essential",), "essential", "", opening.get("essential", ""))
    yield Printed(("hook",), "before", "", opening.get("hook", ""))
    yield from _rows("statements", "statements", opening.get("statements", ()))
    for block in body.get("article", ()):
        for box in block.get("boxes", ()):
            text = _joined(box, "text", "as_of")
            yield Printed(("box", box["id"]), "background", box.get("title", ""), text)
    for event in body.get("timeline", ()):
        yield Printed(("event", event["id"]), "timeline", event["date"], event["what"])
    for person in body.get("people", ()):
        text = _joined(person, "role", "card")
        yield Printed(("person", person["id"]), "people", person["name"], text)
    for entry in body.get("glossary", ()):
        yield Printed(("gloss", entry["id"]), "glossary", entry["term"], entry["meaning"])
    for quote in body.get("ledger", ()):
        yield Printed(("quote", quote["words"]), "ledger", _at(quote, body), quote["words"])
    for row in body.get("compared", ()):
        yield Printed(("row", row["id"]), "ledger", row["about"], _quoted(row, body))
    yield from _tasks(body)
    talk = body.get("talk", {})
    yield Printed(("prompt",), "talk", "", talk.get("prompt", ""))
    yield from _rows("side", "sides", (side["view"] for side in talk.get("sides", ())))
    for name, heading in (("supports", "exit_supports"), ("doubts", "exit_doubts")):
        yield Printed(("exit", name), heading, "", body.get("exit", {}).get(name, ""))


def _tasks(body: Data) -> Iterator[Printed]:
    for section in body.get("sections", ()):
        for task in section["tasks"]:
            places = " ".join(_place(number, body) for number in task.get("paragraphs", ()))
            options = " / ".join(task.get("options", ()))
            text = " ".join(part for part in (task["ask"], options, places) if part)
            yield Printed(("task", task["id"]), "questions", str(task["number"]), text)


def for_teachers(pack: Data) -> Iterator[Printed]:
    """What only the teacher edition has: keys and claims with their places, notes, limits."""
    guide, body = pack.get("guide", {}), pack.get("body", {})
    tasks = {printed.label: printed.key[1] for printed in _tasks(body)}
    for key in guide.get("keys", ()):
        number = str(key["number"])
        text = _joined(key, "letter", "answer", "accept", "reject", "misreading", "follow_up")
        proof = " ".join(f"“{q['words']}” {_at(q, body)}" for q in key.get("evidence", ()))
        yield Printed(("key", tasks.get(number, number)), "answer", number, f"{text} {proof}")
    for claim in guide.get("ledger", ()):
        text = _joined(claim, "claim", "who", "how", "hedge", "verdict", "check", "note")
        yield Printed(("claim", claim["id"]), "ledger", _at(claim["quote"], body), text)
    matters = {row["id"]: row["about"] for row in body.get("compared", ())}
    for row in guide.get("compared", ()):
        said = (_joined(row[side], "who", "says") for side in ("first", "second") if row.get(side))
        text = " · ".join((*said, _joined(row, "differ", "find_out", "note")))
        yield Printed(("compared", row["id"]), "ledger", matters.get(row["id"], ""), text)
    for name in ("sensitive", "notes", "wanted"):
        yield from _rows(name, name, (remark["say"] for remark in guide.get(name, ())))
    yield from _rows("limits", "limits", guide.get("limits", ()))


def paragraphs(pack: Data) -> list[str]:
    """The article's numbered paragraphs, the first at index 0."""
    blocks = (block for block in pack.get("body", {}).get("article", ()) if block["number"])
    return ["".join(run["text"] for run in block["runs"]) for block in blocks]


def _quoted(row: Data, body: Data) -> str:
    """What both columns of a pair's ledger quote."""
    quotes = (row[side] for side in ("first", "second") if row.get(side))
    return " / ".join(f"“{quote['words']}” {_at(quote, body)}" for quote in quotes)


def _at(quote: Data, body: Data) -> str:
    return _place(quote["paragraph"], body)


def _place(paragraph: int, body: Data) -> str:
    """A paragraph as the pages name it: "¶3", and in a pair "A ¶3"."""
    return lettered(paragraph, paragraph, [Part(**part) for part in body.get("parts", ())])


def _rows(name: str, heading: str, texts: Any) -> Iterator[Printed]:
    """Entries without ids: known by what they say."""
    return (Printed((name, text), heading, "", text) for text in texts)


def _joined(data: Data, *names: str) -> str:
    values = (data.get(name) or "" for name in names)
    return " · ".join(v if isinstance(v, str) else "; ".join(v) for v in values if v)
