"""tests/tables/genre.md: what kind of text it is, and who tells it."""

import pytest
from tables import Case, cases

from coursepack.draft.genre import genre_of
from coursepack.model.article import Article


@pytest.mark.parametrize("case", cases("genre"), ids=str)
def test_genre_table(case: Case) -> None:
    def kind(article: Article) -> list[str]:
        genre = genre_of(article)
        note = "".join(f" | note ¶{n}" for n in sorted(genre.note))
        return [f"{genre.kind} | {genre.who} | {genre.whom}".rstrip() + note]

    case.check(kind)
