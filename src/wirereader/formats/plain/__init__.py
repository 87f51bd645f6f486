"""The shapes of plain text, one a file."""
