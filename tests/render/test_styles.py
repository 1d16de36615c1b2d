"""Tokens filled into the style sheets of a page."""

from coursepack.render.styles import settled

BEFORE = "<style>:root { --a: 1mm; --b: var(--a) } p { margin: var(--b) }</style>"


def test_all_sheets_of_a_page_share_its_tokens() -> None:
    page = f"{BEFORE}<style>:root {{ --a: 2mm }} q {{ margin: var(--a) }}</style>"
    assert settled(page) == "<style> p { margin: 2mm }</style><style> q { margin: 2mm }</style>"


def test_a_token_declared_for_some_elements_is_left_to_the_engine_in_every_sheet() -> None:
    page = f"{BEFORE}<style>.wide {{ --a: 9mm }}</style>"
    assert settled(page).startswith("<style> p { margin: var(--a) }</style>")
