"""How sure each rule is."""

from __future__ import annotations


def confidence_of(rule: str) -> float:
    """The share of the rule's findings that are right."""
    return 0.8
