"""Tasks that list what is to be put in order or judged."""

import pytest

from coursepack.model.listing import Listing, listing_of


def test_what_is_put_in_order_stands_after_a_colon_with_dots_between() -> None:
    ask = "Put in order: the bus stops (¶4) · the vote (¶2) · the last ride (¶6). Which is undated?"
    assert listing_of(ask) == Listing(
        "Put in order:",
        ("the bus stops (¶4)", "the vote (¶2)", "the last ride (¶6)"),
        "Which is undated?",
        lettered=False,
    )


def test_what_is_judged_has_letters() -> None:
    ask = "Fact or opinion? (a) six riders, ¶3; (b) “What a loss …”, ¶5; (c) 40 pounds. Say why."
    assert listing_of(ask) == Listing(
        "Fact or opinion?",
        ("six riders, ¶3", "“What a loss …”, ¶5", "40 pounds"),
        "Say why.",
        lettered=True,
    )


def test_a_quotation_of_two_sentences_is_one_item() -> None:
    ask = "Who says so? (a) “No.” (b) “Six riders”. (c) “It is late. The bus is gone.” Say why."
    assert listing_of(ask) == Listing(
        "Who says so?",
        ("“No.”", "“Six riders”", "“It is late. The bus is gone”"),
        "Say why.",
        lettered=True,
    )


@pytest.mark.parametrize(
    "ask",
    [
        "What does ¶3 say about the bus?",
        "Compare (a) the bus and (b) the train.",
        "See (b) below; (c) and (d) follow; (e) ends.",
        "Groups of four · 25 min · one sheet",
    ],
)
def test_other_tasks_list_nothing(ask: str) -> None:
    assert listing_of(ask) is None
