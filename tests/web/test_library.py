"""The site in a real browser and under the Nu checker."""

from dataclasses import replace
from pathlib import Path

import pytest
from languages.test_languages import made
from render import sample
from render.site import site_of, write_site
from web.test_reading import in_chromium, page, with_nu

from coursepack.compose.edition import edit
from coursepack.model.shelf import File, Row
from coursepack.render.site import library, lists
from coursepack.render.site.frames import Library
from scripts.check_pages import node, nu_faults, violations


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two packs, one of them from right to left, and all that stands beside them."""
    return made_in(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as if they were too many for one page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "FEW", 1)
        patch.setattr(library, "MOST", 1)
        patch.setattr(lists, "SHORT", 1)
        return made_in(tmp_path_factory.mktemp("long"))


def made_in(folder: Path) -> Path:
    persian = edit(made("fa").pack, "student")
    body = replace(sample.body(), front=replace(sample.body().front, published="2024-03-05"))
    rows = []
    for slug, handout in (("buses", replace(sample.student(), body=body)), ("fa", persian)):
        (folder / slug).mkdir()
        page(handout, "student", folder / slug)
        files = (File("student", "screen", "a4", f"{slug}/student.html"),)
        front = handout.body.front
        text = (front.title, front.outlet, front.date, front.level)
        rows.append(Row(*text, files, slug, handout.body))
    write_site(site_of(rows, Library("Our course")), folder)
    return folder


@in_chromium
def test_the_site_has_no_barrier_at_any_width_light_or_dark(site: Path) -> None:
    assert violations(*sorted(site.glob("*.html"))) == []


@in_chromium
def test_the_pages_of_a_long_library_have_no_barrier_either(long_site: Path) -> None:
    names = ("index", "subject-civics", "packs-t", "glossary", "glossary-p", "timeline-2010")
    assert violations(*(long_site / f"{name}.html" for name in names)) == []


@in_chromium
def test_a_reader_of_a_long_library_finds_packs_and_their_texts(long_site: Path) -> None:
    node("long.mjs", long_site)


@in_chromium
def test_a_reader_searches_narrows_and_goes_both_ways(site: Path) -> None:
    node("library.mjs", site)


@with_nu
def test_the_nu_checker_is_content_with_the_site(site: Path) -> None:
    assert nu_faults(*sorted(site.glob("*.html"))) == ""


@with_nu
def test_the_nu_checker_is_content_with_a_long_library(long_site: Path) -> None:
    assert nu_faults(*sorted(long_site.glob("*.html"))) == ""
