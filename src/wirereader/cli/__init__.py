"""The command line: one command one file. Data goes to stdout, everything else to stderr."""
