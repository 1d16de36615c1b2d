"""What follows from a save: which pages are made, which stay, and what is told when."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, course_copy

from coursepack.model.folder import Folder, Options
from coursepack.pipeline.course import run
from coursepack.watch import making
from coursepack.watch.making import Making, Told

CASE = ROOT / "tests" / "cases" / "good" / "buses"


class Course:
    """Two packs, built and then watched: `buses` uses a card and a routine, `trams` the card."""

    def __init__(self, folder: Path, formats: tuple[str, ...] = ("html",)) -> None:
        self.folder = Folder(folder)
        self.heard: list[str] = []
        self.options = Options(self.folder, workers=1, formats=formats)  # type: ignore[arg-type]
        run(replace(self.options, formats=("html",)), lambda _: None)
        self.making = Making(self.options, self.told())
        self.making.look(None)
        self.making.make(settled=True)

    def told(self) -> Told:
        def heard(what: str) -> Callable[..., None]:
            return lambda slug, *_: self.heard.append(f"{what} {slug}")

        def gone(slugs: Collection[str]) -> None:
            self.heard.append(f"gone {' '.join(slugs)}")

        return Told(
            heard("pages"),
            heard("prints"),
            heard("drafts"),
            gone,
            lambda: self.heard.append("index"),
            lambda: self.heard.append("waiting"),
            lambda: (),
        )

    def saved(self, *paths: Path, settled: bool = False) -> list[str]:
        """What is heard once these were saved."""
        self.heard.clear()
        self.making.look([str(path) for path in paths])
        self.making.make(settled)
        if settled:
            self.making.settle()
        return self.heard

    def settled(self) -> list[str]:
        self.making.make(settled=True)
        self.making.settle()
        return self.heard

    def page(self, slug: str) -> bytes:
        return (self.folder.output / slug / "student.html").read_bytes()

    def errors(self) -> list[str]:
        told = self.making.problems().values()
        return [p.rule for problems in told for p in problems if p.severity == "error"]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    monkeypatch.setattr(making, "SLICE", 60)  # however busy the machine is
    folder = course_copy(CASE, tmp_path)
    lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
    plain = lesson.replace("article: buses.txt", "article: trams.txt")
    plain = plain.replace("  routine: two-lines\n", "")
    (folder / "lessons" / "trams.yaml").write_text(plain, encoding="utf-8")
    text = (folder / "seeds" / "buses.txt").read_text(encoding="utf-8")
    (folder / "seeds" / "trams.txt").write_text(text, encoding="utf-8")
    return Course(folder)


def replaced(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_a_lesson_or_an_article_makes_its_own_pack(course: Course) -> None:
    lesson = replaced(course.folder.lesson("buses"), "Who travels at night?", "Who goes by night?")
    assert course.saved(lesson) == ["pages buses"]
    assert b"Who goes by night?" in course.page("buses")
    article = replaced(
        course.folder.seeds / "trams.txt", "for empty seats", "for seats nobody takes"
    )
    assert course.saved(article) == ["pages trams"]


def test_a_save_without_a_change_makes_nothing(course: Course) -> None:
    lesson = course.folder.lesson("buses")
    lesson.write_bytes(lesson.read_bytes())
    assert course.saved(lesson) == []


def test_cards_and_routines_make_the_packs_that_use_them(course: Course) -> None:
    knowledge = course.folder.root / "knowledge" / "buses.yaml"
    replaced(knowledge, "a bus that runs when", "any bus that runs when")
    assert course.saved(knowledge) == ["pages buses", "pages trams"]
    replaced(knowledge, "Stand in two lines.", "Stand in two rows.")
    assert course.saved(knowledge) == ["pages buses"]
    replaced(knowledge, "subject: Town buses", "subject: Buses of towns")
    assert course.saved(knowledge) == []


def test_settings_and_templates_make_all_that_rest_on_them(course: Course) -> None:
    (course.folder.root / "templates" / "blocks").mkdir(parents=True)
    own = course.folder.root / "templates" / "blocks" / "article.html.j2"
    text = (ROOT / "templates" / "blocks" / "article.html.j2").read_text(encoding="utf-8")
    own.write_text(text.replace("<", "<!-- ours --><", 1), encoding="utf-8")
    course.making.look(None)  # a new folder: anything may be new
    course.making.make(settled=False)
    assert sorted(course.heard[-2:]) == ["pages buses", "pages trams"]
    own.write_text(text, encoding="utf-8")
    assert course.saved(own) == ["pages buses", "pages trams"]
    settings = course.folder.lessons / "course.yaml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(said + "title: [", encoding="utf-8")
    assert course.saved(settings, settled=True) == []
    assert course.errors() == ["no-yaml"]
    settings.write_text("title: Larkfield now\n", encoding="utf-8")
    assert course.saved(settings) == ["pages buses", "pages trams"]


def test_a_file_that_is_half_saved_is_no_fault(course: Course) -> None:
    lesson, page = course.folder.lesson("buses"), course.page("buses")
    whole = lesson.read_text(encoding="utf-8")
    lesson.write_text("", encoding="utf-8")
    assert course.saved(lesson) == []
    lesson.write_text(whole[:300] + "\n  broken: [", encoding="utf-8")
    assert course.saved(lesson) == []
    lesson.unlink()
    assert course.saved(lesson) == []
    assert course.page("buses") == page
    lesson.write_text(whole.replace("Who travels", "Who goes"), encoding="utf-8")
    assert course.saved(lesson) == ["pages buses"]
    assert course.settled() == ["pages buses"]
    assert course.errors() == []


def test_a_broken_lesson_keeps_its_pages_until_it_is_mended(course: Course) -> None:
    page = course.page("buses")
    lesson = replaced(course.folder.lesson("buses"), "card: night-bus", "card: nigth-bus")
    assert course.saved(lesson, settled=True) == []
    assert "unknown-card" in course.errors()
    assert course.page("buses") == page
    told = course.making.problems()
    assert {p.rule for p in told["buses"] if p.severity == "error"} == {"unknown-card"}
    assert all(p.severity == "warning" for p in told["trams"])
    replaced(lesson, "card: nigth-bus", "card: night-bus")
    course.saved(lesson, settled=True)
    assert course.errors() == []


def test_a_lesson_that_is_no_yaml_is_told_and_mended(course: Course) -> None:
    lesson, page = course.folder.lesson("buses"), course.page("buses")
    whole = lesson.read_text(encoding="utf-8")
    lesson.write_text(f"x: [\n{whole}", encoding="utf-8")
    assert course.saved(lesson, settled=True) == []
    assert course.errors() == ["no-yaml"]
    assert course.page("buses") == page
    lesson.write_text(whole, encoding="utf-8")
    course.saved(lesson, settled=True)
    assert course.errors() == []


def test_a_removed_lesson_goes_once_it_is_sure(course: Course) -> None:
    lesson, seed = course.folder.lesson("trams"), course.folder.seeds / "trams.txt"
    lesson.unlink()
    seed.unlink()
    assert course.saved(lesson, seed) == []
    assert course.page("trams")
    assert course.settled() == ["gone trams"]
    assert not (course.folder.output / "trams").exists()
    course.making.flush()
    assert course.heard[-1] == "index"


def test_a_new_article_is_drafted_once_it_is_whole(course: Course) -> None:
    seed = course.folder.seeds / "harbour.txt"
    seed.write_text("The harbour\n\nThe harbour closes in May, the town says.\n")
    assert course.saved(seed) == []
    assert course.settled() == ["drafts harbour"]
    assert course.saved(course.folder.lesson("harbour"), settled=True)[-1] == "pages harbour"


def test_a_build_afterwards_finds_everything_done(course: Course) -> None:
    course.saved(replaced(course.folder.lesson("buses"), "Who travels", "Who goes"), settled=True)
    watched = course.page("buses")
    course.making.flush()
    report = run(course.options, lambda _: None)
    assert (report.built, report.unchanged) == ((), 2)
    manifest = (course.folder.output / "manifest.json").read_bytes()
    for path in course.folder.output.rglob("*.*"):
        path.unlink()
    run(course.options, lambda _: None)
    assert course.page("buses") == watched
    assert (course.folder.output / "manifest.json").read_bytes() == manifest


def test_a_build_meanwhile_is_noticed(course: Course) -> None:
    replaced(course.folder.lesson("buses"), "Who travels", "Who goes")
    assert run(course.options, lambda _: None).built == ("buses",)
    lesson = replaced(course.folder.lesson("trams"), "Who travels", "Who goes")
    assert course.saved(lesson) == ["pages trams"]
    course.making.flush()
    assert run(course.options, lambda _: None).built == ()


def test_a_print_for_an_older_state_is_dropped(course: Course) -> None:
    lesson = course.folder.lesson("buses")
    course.making.options = course.making.session.options = replace(
        course.options, formats=("pdf", "html")
    )
    course.saved(replaced(lesson, "Who travels", "Who goes"), settled=True)
    course.making.print()
    first = course.making.press.job
    assert first
    assert first.work.slug == "buses"
    course.saved(replaced(lesson, "Who goes", "Who walks"))
    course.making.print()
    second = course.making.press.job
    assert second
    assert second.save > first.save
    assert second.work.inputs != first.work.inputs
    course.making.press.stop()
    assert not list(course.folder.output.rglob("*.pdf"))
