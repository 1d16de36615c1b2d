"""Imported once, in the process that workers are copied from: all engines, warmed up.

Each worker then starts with WeasyPrint imported, the fonts listed and one page laid out.
"""

import coursepack.pipeline.order
import coursepack.pipeline.pair
import coursepack.read.article
import coursepack.render.handout  # noqa: F401
from coursepack.model.handout import Proof
from coursepack.publish.pdf import pdf

_PAGE = "<html lang=en><title>Warm</title><body><p>A page of words to begin with.</p></body></html>"

pdf(Proof("warm", "student", "print", "a4", _PAGE))
