"""What the notices call what a person calls by an everyday word. For finding only: nothing is judged by it. No Qt."""

import json
from functools import cache, lru_cache

from huiqi import resources
from huiqi.wizard.spelling import spells


@cache
def everyday() -> dict[str, tuple[str, ...]]:
    """Return the words of the notices by everyday word, read when first needed."""
    rows = json.loads(resources.path("spelling", "everyday.json").read_text(encoding="utf-8"))["rows"]
    return {word: tuple(row["mean"]) for row in rows for word in row["words"]}


@lru_cache(maxsize=256)
def meanings(asked: str) -> tuple[str, ...]:
    """Return what is meant by a text in which everyday words stand, or by the pinyin of one in full or by initials."""
    found = [mean for word, mean in everyday().items() if word in asked or _is_spelled(asked, word)]
    return tuple(dict.fromkeys(each for mean in found for each in mean))


def _is_spelled(asked: str, word: str) -> bool:
    """Whether letters spell a whole word, not only its beginning."""
    return len(asked) >= len(word) and spells(asked, word)
