"""`refresh` as a teacher meets it: their words stay, the rest follows, nothing is half written."""

import re
from pathlib import Path

import pytest
from test_cli import run

ARTICLE = Path(__file__).parent / "draft" / "articles" / "robots.txt"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one drafted lesson."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "lessons").mkdir()
    (tmp_path / "seeds" / "robots.txt").write_text(ARTICLE.read_text())
    assert run("draft", "--course", str(tmp_path), "-q")[0] == 0
    return tmp_path


def refresh(course: Path, *more: str) -> str:
    code, output = run("refresh", "--course", str(course), "-q", *more)
    assert code == 0, output
    return output


def files(course: Path) -> dict[Path, bytes]:
    """Every file of the course, apart from what the program remembers for itself."""
    paths = (path for path in course.rglob("*") if ".coursepack" not in path.parts)
    return {path: path.read_bytes() for path in paths if path.is_file()}


def lesson(course: Path) -> Path:
    return course / "lessons" / "robots.yaml"


def change_article(course: Path) -> None:
    """A correction in the first paragraph, and a paragraph that was not there."""
    seed = course / "seeds" / "robots.txt"
    head, sep, rest = seed.read_text().partition("\n\n")
    first, gap, more = rest.partition("\n\n")
    assert gap
    news = "Correction: “We count again,” said Ana Brito, who runs the trial."
    seed.write_text(f"{head}{sep}{first} This sentence was added later.{gap}{news}{gap}{more}")


def test_the_same_draft_changes_no_byte_and_leaves_nothing_behind(course: Path) -> None:
    before = files(course)
    assert "nothing new" in refresh(course)
    assert before == files(course)


def test_a_changed_article_renews_what_the_teacher_left_alone(course: Path) -> None:
    text = lesson(course).read_text()
    asked = re.compile(r"  ask: .*\n(?:    .*\n)*")
    mine = asked.sub("  ask: Would you lend it to your grandmother?  # my own\n", text, count=1)
    assert mine != text
    mine = mine.replace("plans:\n", "plans:  # ours last 50 minutes\n", 1)
    lesson(course).write_text(mine)
    change_article(course)
    output = refresh(course)
    merged = lesson(course).read_text()
    assert "Would you lend it to your grandmother?  # my own" in merged
    assert "# ours last 50 minutes" in merged
    assert "p-ana-brito" in merged
    assert "people, p-ana-brito: new" in output
    assert (course / "lessons" / "previous" / "robots-1.yaml").read_text() == mine
    assert run("check", "--course", str(course))[0] == 0
    refresh(course)
    assert lesson(course).read_text() == merged


def test_what_both_changed_is_shown_side_by_side(course: Path) -> None:
    text = lesson(course).read_text()
    limits = text.partition("\nlimits:\n")[2].partition("\n")[0]
    lesson(course).write_text(text.replace(limits, "- We have no map.", 1))
    change_article(course)
    output = refresh(course)
    beside = course / "lessons" / "robots.differences.txt"
    assert "limits: yours kept, the new draft differs" in output
    assert "- We have no map." in lesson(course).read_text()
    told = beside.read_text()
    assert "yours, in force:\nlimits:\n- We have no map." in told
    assert "the new draft:\nlimits:\n" in told


def test_a_dry_run_tells_and_writes_nothing(course: Path) -> None:
    change_article(course)
    before = files(course)
    assert "(nothing written)" in refresh(course, "--dry-run")
    assert before == files(course)


def test_in_a_lesson_from_before_everything_is_the_teachers(course: Path) -> None:
    text = lesson(course).read_text()
    old = text[: text.index("  parts:\n")]
    old = re.sub(r"- id: p-\S+\n(?:  .*\n)+", "", old, count=1)
    lesson(course).write_text(old)
    output = refresh(course)
    assert "not taken over, it may be one that you took out" in output
    merged = lesson(course).read_text()
    assert merged.startswith(old.rstrip("\n"))
    assert "nothing new" in refresh(course)


def test_a_lesson_that_was_not_drafted_is_left_alone(course: Path) -> None:
    text = lesson(course).read_text()
    own = text[: text.index("\ndraft:\n") + 1]
    lesson(course).write_text(own)
    change_article(course)
    assert "left alone" in refresh(course)
    assert lesson(course).read_text() == own


def test_byte_order_mark_and_line_ends_stay(course: Path) -> None:
    text = lesson(course).read_text()
    lesson(course).write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
    change_article(course)
    refresh(course)
    merged = lesson(course).read_bytes().decode()
    assert merged.startswith("\ufeff#")
    assert merged.count("\n") == merged.count("\r\n")
    assert "p-ana-brito" in merged


def test_a_broken_lesson_is_told_and_left(course: Path) -> None:
    lesson(course).write_text("article: [broken\n")
    code, output = run("refresh", "--course", str(course))
    assert code == 1
    assert "[no-yaml]" in output
    assert lesson(course).read_text() == "article: [broken\n"


def review(course: Path, *more: str) -> str:
    code, output = run("review", "--course", str(course), "-q", *more)
    assert code == 0, output
    return output


def test_review_shows_and_accepts_what_rests_on_changed_words(course: Path) -> None:
    assert "nothing to check" in review(course)
    mine = lesson(course).read_text().replace("people:\n", "people:  # mine\n", 1)
    lesson(course).write_text(mine)
    seed = course / "seeds" / "robots.txt"
    corrected = seed.read_text().replace("Its president", "Its chairwoman")
    seed.write_text(corrected.replace("the sample was small", "the sample was tiny"))
    output = review(course)
    assert "people.p-teresa-moura (Teresa Moura)" in output
    name, other = re.findall(r"^  (questions\.\S+)", output, re.M)[:2]
    code, told = run("review", "--course", str(course), "-q", "--accept", "p-teresa-mora")
    assert code == 1
    assert "nothing to be checked is called 'p-teresa-mora' [unknown-item]" in told
    assert lesson(course).read_text() == mine
    review(course, "--accept", name, "--accept", "p-teresa-moura")
    left = review(course)
    assert name not in left
    assert "p-teresa-moura" not in left
    assert other in left
    one = lesson(course).read_text()
    assert differing(mine, one) <= {"at", "evidence", "-", "people.p-teresa-moura", name}
    review(course, "--accept-all")
    assert "nothing to check" in review(course)
    assert differing(mine, lesson(course).read_text()) & {"ask", "answer", "role"} == set()
    assert "president" in lesson(course).read_text()


def differing(old: str, new: str) -> set[str]:
    """The keys of the lines in which two texts of equal length differ."""
    pairs = zip(old.splitlines(), new.splitlines(), strict=True)
    return {a.strip().partition(":")[0].partition(" ")[0] for a, b in pairs if a != b}


def test_what_was_accepted_still_counts_as_drafted(course: Path) -> None:
    seed = course / "seeds" / "robots.txt"
    seed.write_text(seed.read_text().replace("Its president", "Its chairwoman"))
    review(course, "--accept-all")
    output = refresh(course)
    assert "people, p-teresa-moura: brought up to date" in output
    assert "role: chairwoman" in lesson(course).read_text()
    assert "yours kept" not in output


def test_words_that_are_gone_cannot_be_accepted(course: Path) -> None:
    seed = course / "seeds" / "robots.txt"
    seed.write_text(re.sub(r"Its president.*?machines\. ", "", seed.read_text()))
    before = lesson(course).read_text()
    output = review(course, "--accept", "p-teresa-moura")
    assert "people.p-teresa-moura: nothing is left of its words" in output
    assert lesson(course).read_text() == before


def test_a_moved_paragraph_is_nothing_to_check(course: Path) -> None:
    seed = course / "seeds" / "robots.txt"
    head, *paragraphs = seed.read_text().strip().split("\n\n")
    seed.write_text("\n\n".join([head, *paragraphs[1:], paragraphs[0]]) + "\n")
    assert "nothing to check" in review(course)
    assert "suspect-items" not in run("check", "--course", str(course))[1]
