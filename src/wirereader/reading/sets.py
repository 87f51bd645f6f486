"""`LiveSet`: what was asked for last, as a value. How it is walked is in `walk`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, cast, get_args

from wirereader.reading.refs import StoryRef, ref_from, ref_json

SetKind = Literal["hits", "speaker", "quotes", "figures"]

NOWHERE = -1
"""Start of a member that stands in the headline block but not in the text."""


class Member(NamedTuple):
    """One place of a set: a hit, a quote, a figure."""

    ref: StoryRef
    start: int
    end: int
    """Code points of the story's text, half-open; `NOWHERE` for both where it is the headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSet:
    """Search hits, a speaker's quotes, or the quotes or figures of one story."""

    kind: SetKind
    query: str = ""
    """The query of `hits`, the joined name of a `speaker`."""
    story: StoryRef | None = None
    """The story it is confined to; None for the whole corpus."""
    member: Member | None = None
    """Where the walk stands."""
    words: str = ""
    """A query that narrows quotes to those with its words; empty for all of them."""

    def at(self, member: Member) -> LiveSet:
        """The same set, standing at `member`."""
        return replace(self, member=member)

    def to_json(self) -> dict[str, Any]:
        """What was asked for and the place of the current member, as JSON values."""
        member = self.member
        return {
            "kind": self.kind,
            "query": self.query,
            "story": ref_json(self.story),
            "words": self.words,
            "member": member
            and {"story": ref_json(member.ref), "start": member.start, "end": member.end},
        }

    @staticmethod
    def from_json(value: object) -> LiveSet | None:
        """The set that JSON holds, or None where it holds none."""
        if not isinstance(value, dict) or value.get("kind") not in get_args(SetKind):
            return None
        query, words = value.get("query"), value.get("words")
        return LiveSet(
            kind=cast("SetKind", value["kind"]),
            query=query if isinstance(query, str) else "",
            story=ref_from(value.get("story")),
            member=_member(value.get("member")),
            words=words if isinstance(words, str) else "",
        )


def _member(value: object) -> Member | None:
    if not isinstance(value, dict):
        return None
    ref, start, end = ref_from(value.get("story")), value.get("start"), value.get("end")
    if ref is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    return Member(ref, start, end) if NOWHERE <= start <= end else None
