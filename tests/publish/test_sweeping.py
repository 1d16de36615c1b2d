"""Documents that were written do not stay in memory, though nobody searches for them."""

import gc
from weakref import ref

from coursepack.publish.layout import every_box, lay_out
from coursepack.publish.lettering import write
from coursepack.publish.sweeping import unswept

PAGE = """<!DOCTYPE html><html lang="en"><title>Page</title><style>
p { float: footnote } td::before { content: target-text(url(#head)) }
</style><body><h1 id="head">Title</h1><div>Text <p>Note</p></div>
<ul><li>One <i>two</i></ul><table><tr><td>Cell</table></body></html>"""


def test_what_was_written_is_gone_without_a_search() -> None:
    gc.disable()
    try:
        with unswept():
            document = lay_out(PAGE)
            boxes = [ref(box) for page in document.pages for box in every_box(page._page_box)]
            assert write(document)
            del document
        assert len(boxes) > 20
        assert not [left() for left in boxes if left()]
    finally:
        gc.enable()


def test_meanwhile_nobody_searches() -> None:
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_only_who_put_the_search_off_takes_documents_apart() -> None:
    with unswept():
        with unswept():
            document = lay_out(PAGE)
        assert not gc.isenabled()
        assert write(document)


def test_without_it_a_document_can_be_used_for_as_long_as_one_likes() -> None:
    document = lay_out(PAGE)
    with unswept():
        write(lay_out(PAGE))
    assert write(document)
