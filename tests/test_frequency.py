"""How frequent words are: the same as the library says, without loading it."""

import subprocess
import sys

import pytest
from wordfreq import zipf_frequency

from coursepack.frequency import zipf

WORDS = "house weir hypothalamus corrugated the eels Persian tannery overfishing rouble".split()


@pytest.mark.parametrize("word", WORDS)
def test_the_same_as_the_library(word: str) -> None:
    assert zipf(word) == pytest.approx(zipf_frequency(word, "en"), abs=0.011)


def test_joined_words_are_as_frequent_as_the_rarest() -> None:
    assert zipf("weir-house") == zipf("weir")
    assert zipf("qqqxyz") == zipf("") == 0


def test_the_library_itself_is_not_loaded() -> None:
    code = (
        "import sys; from coursepack.frequency import zipf; zipf('house');"
        "print('wordfreq' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
