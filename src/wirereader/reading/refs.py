"""How the reader's state names stories and places, so that it outlives rows and objects."""

from __future__ import annotations

from typing import Any, NamedTuple


class StoryRef(NamedTuple):
    """A story by what it is (`key`) and where it lay (`id`).

    Equal copies share a key, so the id is tried first; a moved folder changes ids, then the key
    finds the story again.
    """

    key: str
    id: str


class Place(NamedTuple):
    """A character of a story as paragraph and offset in it; no width changes it."""

    graf: int = 0
    """Index into the story's paragraphs; -1 is the header above the first."""
    char: int = 0
    """Code points from the paragraph's start."""


HEADER = Place(-1, 0)
"""The very top: banner, headline and counts."""


class Spot(NamedTuple):
    """A place in a story: what marks and the jump history hold."""

    ref: StoryRef
    place: Place


def ref_json(ref: StoryRef | None) -> dict[str, str] | None:
    """The ref as JSON."""
    return None if ref is None else {"key": ref.key, "id": ref.id}


def spot_json(spot: Spot) -> dict[str, Any]:
    """The spot as JSON."""
    return {"story": ref_json(spot.ref), "graf": spot.place.graf, "char": spot.place.char}


def ref_from(value: object) -> StoryRef | None:
    """The ref that JSON holds, or None where it holds none."""
    if not isinstance(value, dict):
        return None
    key, identity = value.get("key"), value.get("id")
    return StoryRef(key, identity) if isinstance(key, str) and isinstance(identity, str) else None


def place_from(value: object) -> Place:
    """The place that JSON holds; the header where it holds none."""
    if not isinstance(value, dict):
        return HEADER
    graf, char = value.get("graf"), value.get("char")
    if isinstance(graf, int) and isinstance(char, int) and graf >= -1 and char >= 0:
        return Place(graf, char)
    return HEADER


def spot_from(value: object) -> Spot | None:
    """The spot that JSON holds, or None."""
    ref = ref_from(value.get("story")) if isinstance(value, dict) else None
    return None if ref is None else Spot(ref, place_from(value))
