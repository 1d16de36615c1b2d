"""Every fault the program knows: id, severity, words, hint. `rules.NAME` is one of them."""

from coursepack.rules.articles import *  # noqa: F403
from coursepack.rules.house import *  # noqa: F403
from coursepack.rules.lessons import *  # noqa: F403
from coursepack.rules.pages import *  # noqa: F403
from coursepack.rules.yaml_files import *  # noqa: F403
