"""Query text to ranked hits over a corpus; pure, in slices."""
