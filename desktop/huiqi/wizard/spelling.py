"""Whether letters are the pinyin of a Chinese text: in full, by initials, or a mixture. Pure functions, no Qt."""

import json
from contextlib import suppress
from functools import cache, lru_cache

from huiqi import resources

FEWEST = 2
"""One letter begins too many words to mean any."""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return the readings of each character, read when first needed; none where the file is missing or damaged."""
    found: dict[str, tuple[str, ...]] = {}
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        rows = json.loads(resources.path("spelling", "pinyin.json").read_bytes())["rows"]
        for reading, characters in rows.items():
            for character in characters:
                found[character] = (*found.get(character, ()), reading)
    return found


@lru_cache(maxsize=4096)
def _readings(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the readings of each character of a text that has any; Latin letters and digits read as themselves."""
    own = ((each.lower(),) if each.isascii() and each.isalnum() else _table().get(each, ()) for each in text)
    return tuple(readings for readings in own if readings)


def spells(asked: str, text: str) -> bool:
    """Whether letters, small and without blanks, spell characters that stand side by side in a text."""
    if len(asked) < FEWEST or not (asked.isascii() and asked.isalnum()) or asked.isdigit():
        return False
    readings = _readings(text)
    return any(_from(asked, readings, place) for place in range(len(readings)))


def _from(asked: str, readings: tuple[tuple[str, ...], ...], place: int) -> bool:
    """Whether the letters are used up by the characters from a place on; the last one may be written in part."""
    if not asked:
        return True
    if place == len(readings):
        return False
    for reading in readings[place]:
        if asked[0] != reading[0]:
            continue
        if reading.startswith(asked) or _from(asked[1:], readings, place + 1):
            return True
        if asked.startswith(reading) and _from(asked[len(reading) :], readings, place + 1):
            return True
    return False
