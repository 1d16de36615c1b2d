"""The names of cards as a page in one language prints them, and in other scripts beside it."""

from coursepack.model.body import Script
from coursepack.model.card import CARD_LANGUAGE, Card
from coursepack.model.words import direction_of


def scripts(card: Card, language: str, title: str) -> tuple[Script, ...]:
    """Original-script names in the card's order; on a page in another language the English name."""
    if language == CARD_LANGUAGE:
        names = card.script
    else:
        names = {CARD_LANGUAGE: card.name} if title != card.name else {}
    return tuple(Script(text, tag, direction_of(text)) for tag, text in names.items())


def say(card: Card, language: str) -> str:
    """How to say the name, for those who read English: the respelling is an English one."""
    return card.say if language == CARD_LANGUAGE else ""
