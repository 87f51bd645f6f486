"""Pure functions from model to cells."""
