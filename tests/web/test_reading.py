"""HTML pages in a real browser and under the Nu checker; skipped where these are not installed."""

from pathlib import Path

import pytest
from languages.test_languages import made
from pairs.test_pairs import drafted, pack_of
from render import sample

from coursepack.compose.edition import edit
from coursepack.model.handout import Handout
from coursepack.publish.html import html
from coursepack.render.handout import set_handout
from scripts.check_pages import CHROMIUM, JAVA, NODE, NU, node, nu_faults, violations

TEMPLATES = (Path(__file__).parents[2] / "templates",)

in_chromium = pytest.mark.skipif(
    not (CHROMIUM and NODE), reason="needs chromium, node and tests/web/node_modules"
)
with_nu = pytest.mark.skipif(
    not (JAVA and NU.is_file()), reason="needs java and tests/web/node_modules"
)


def page(handout: Handout, name: str, folder: Path) -> Path:
    path = folder / f"{name}.html"
    path.write_bytes(html(set_handout(handout, "screen", "a4", TEMPLATES)))
    return path


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pages")
    persian = edit(made("fa").pack, "student")
    pair = edit(pack_of(drafted()), "student")
    handouts = (sample.student(), sample.teacher(), persian, pair)
    names = ("one", "two", "fa", "pair")
    return [page(h, n, folder) for h, n in zip(handouts, names, strict=True)]


@in_chromium
def test_pages_have_no_barrier_at_any_width_light_or_dark(pages: list[Path]) -> None:
    assert violations(*pages) == []


@in_chromium
def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(
        '<html><title>x</title><p style="color:#aaa;width:2000px">Pale words</p>'
        '<img src="//example.org/x"><a href="#a">¶3</a><a href="#b">Whole</a><a href="#c">Whole</a>'
        '<div style="display:flex;flex-direction:row-reverse"><p>second</p><p>first</p></div>'
    )
    told = " ".join(violations(bad))
    rules = "color-contrast image-alt html-has-lang reflow network name twice order".split()
    assert [rule for rule in rules if f'"{rule}"' not in told] == []


@in_chromium
def test_a_reader_marks_writes_and_finds_it_again(pages: list[Path]) -> None:
    node("reading.mjs", pages[0])


@in_chromium
def test_keys_alone_reach_everything_on_a_phone_in_the_dark_with_large_letters(
    pages: list[Path],
) -> None:
    node("phone.mjs", *pages)


@in_chromium
def test_answers_on_two_articles_are_kept(pages: list[Path]) -> None:
    node("pair.mjs", pages[-1])


@with_nu
def test_the_nu_checker_is_content(pages: list[Path], tmp_path: Path) -> None:
    assert nu_faults(*pages) == ""
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>")
    assert "error" in nu_faults(bad)
