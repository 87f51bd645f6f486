"""The export's line: the text that an encoder would make of the story's dictionary."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from tests.corpus.strategies import STORIES
from wirereader.cli.story_line import story_line
from wirereader.model.story import Story


@pytest.mark.parametrize("attitudes", [False, True], ids=["speech", "attitudes"])
@given(story=STORIES)
def test_line_is_the_dictionary_as_json(story: Story, attitudes: bool) -> None:
    expected = json.dumps(story.to_dict(attitudes=attitudes), ensure_ascii=False)
    assert story_line(story, attitudes=attitudes) == expected
