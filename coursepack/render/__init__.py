"""Handout → Proof: content set in HTML with templates. The only stage that knows Jinja."""

from coursepack.render.handout import set_handout
from coursepack.render.index import File, Row, set_index

__all__ = ["File", "Row", "set_handout", "set_index"]
