"""The command line: one command, one file; data to stdout, everything else to stderr."""
