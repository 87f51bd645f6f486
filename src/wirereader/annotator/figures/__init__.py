"""Numbers with kind, value, unit and comparator."""
