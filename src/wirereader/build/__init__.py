"""Wires the stages together, here and in child processes."""
