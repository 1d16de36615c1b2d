"""A newer draft merged into a teacher's lesson: three ways, item by item.

`parts` takes lessons apart and leaves fingerprints of what was drafted; `deciding` compares last
draft, new draft and the teacher's lesson; `page` knows where each part stands in the file; `edits`
changes single places of it; `merging` does all of it and proves that nothing was lost.
"""
