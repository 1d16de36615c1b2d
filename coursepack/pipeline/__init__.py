"""The order of the stages: the only package that knows it.

`pack` reads like the picture in docs/architecture.md; `desk` reads what all packs of a course
share; `crew` does one step for many packs; `course` is what a command asks for.
"""
