"""Attributions: marks, cues, sources, contents; one shape of attribution, one file."""
