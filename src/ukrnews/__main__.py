"""`python -m ukrnews` is the command line."""

from ukrnews.cli import main

if __name__ == "__main__":
    main()
