"""`python -m coursepack` is the command line too."""

from coursepack.cli import main

main()
