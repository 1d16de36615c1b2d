"""`python -m coursepack` is the command line too."""

from coursepack.door import main

if __name__ == "__main__":  # each worker of a build imports this file again
    main()
