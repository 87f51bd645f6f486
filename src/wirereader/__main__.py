"""`python -m wirereader`."""

from wirereader.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
