"""Letters without a print font are told, not silently dropped."""

from coursepack.model.handout import Proof
from coursepack.publish.letters import check_letters


def proof(text: str) -> Proof:
    return Proof("buses", "student", "print", "a4", f"<p>{text}</p>")


def test_letters_that_no_print_font_has_are_named() -> None:
    (problem,) = check_letters(proof("Beijing 北京, Москва, تهران"))
    assert problem.rule == "no-letters"
    assert "北" in problem.message
    assert "М" not in problem.message


def test_latin_cyrillic_and_arabic_letters_print() -> None:
    assert list(check_letters(proof("Zürich, Москва, Ελλάδα, تهران – “so”"))) == []
