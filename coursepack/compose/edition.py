"""Pack → Handout: what one kind of reader gets, and the code that names the printing."""

import hashlib
import json
from dataclasses import asdict

from coursepack.model.handout import Handout, Reader
from coursepack.model.pack import Pack


def edit(pack: Pack, reader: Reader) -> Handout:
    """One edition. A student's is made from the body alone: answers are not in it."""
    guide = pack.guide if reader == "teacher" else None
    content = [asdict(pack.body), asdict(guide) if guide else None]
    digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    code = f"{reader[0].upper()}-{digest[:6].upper()}"
    return Handout(pack.slug, reader, code, pack.body, guide)
