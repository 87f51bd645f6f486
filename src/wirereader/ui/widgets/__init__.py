"""Widgets on the line API; they place what `view` made."""
