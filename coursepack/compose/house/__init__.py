"""The house rules (PEDAGOGY, H1 to H16) as checks of one lesson against its article.

One theme a file; `table.CHECKS` lists them. docs/house-rules.md says how each rule is held.
"""
