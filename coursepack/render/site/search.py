"""What can be searched: the text of every pack as students have it, paragraph by paragraph."""

from collections.abc import Iterator
from typing import Any

from coursepack.model.body import Body
from coursepack.model.shelf import Row


def search_data(row: Row, body: Body) -> dict[str, Any]:
    """A pack's title, its page, and its pieces: a fragment and the text there."""
    return {"t": row.title, "l": row.language, "h": row.page, "p": list(_pieces(body))}


def _pieces(body: Body) -> Iterator[tuple[str, str]]:
    for block in body.article:
        if block.number:
            yield f"#p{block.number}", "".join(run.text for run in block.runs)
        for box in block.boxes:
            yield f"#box-{box.id}", f"{box.title}: {box.text}"
    for entry in body.glossary:
        yield "#glossary", f"{entry.term}: {entry.meaning}" if entry.meaning else entry.term
    for person in body.people:
        said = (person.name, person.role, person.card)
        yield "#people", " – ".join(part for part in said if part)
    for event in body.timeline:
        yield "#timeline", f"{event.date}: {event.what}"
