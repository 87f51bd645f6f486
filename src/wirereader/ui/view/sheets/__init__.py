"""What the sheets show, row by row."""
