"""Where lines end: not between a number and its unit, before a dot, or before the last character of a paragraph. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

CLOSING = "，。；：、！？…）》」”’%,.;:!?)"
"""What must not begin a line, and does not count as a character that stands alone on one."""
OPENING = "（《“‘「『【〔([{"
"""What must not end one."""
HAN = "\u3400-\u9fff"
JOINER, BLANK = "\u2060", "\u00a0"
"""Characters at which no line ends: one is not seen, the other is a blank."""
_RULES = (
    r"(?<=\S) ?(?=·)",
    rf"(?<=\d) ?(?=[{HAN}])",
    r"(?<=第) ?(?=\d)",
    r"(?<=\d)(?=[—–～~-]\d)|(?<=\d[—–～~-])(?=\d)",
    r"(?=\+)",
    r"(?<=〕)(?=\d)",
    r"(?<=\S) (?=\d+(?: ·|$))",
    r"(?<=\S)(?=（\d+）)",
    rf"(?<=..)(?<=\S)(?=[{HAN}][{re.escape(CLOSING)}]*$)",
)
"""Where no line ends: before a dot, between a number and its unit, in a range, before a count, before the last character."""
_KEPT = re.compile("|".join(_RULES), re.MULTILINE)
_NAMED = re.compile(r"“[^“” ]{1,6}”")
"""An answer or a button named in a sentence: it stays in one piece."""


@lru_cache(maxsize=1024)
def together(text: str) -> str:
    """Return a text that looks the same, for whoever folds it by the rules of Unicode."""
    named = _NAMED.sub(lambda found: JOINER.join(found[0]), text)
    return _KEPT.sub(lambda found: BLANK if found[0] else JOINER, named)


def unbroken(text: str) -> str:
    """Return a text that looks the same and stays in one piece where lines are wrapped."""
    return JOINER.join(text.replace(" ", BLANK))


def apart(text: str) -> str:
    """Return a text as it was before it was put :func:`together`, or made :func:`unbroken`, for whoever takes it away."""
    return text.replace(JOINER, "").replace(BLANK, " ")


def wrapped(words: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return words in lines no wider than ``width``; numbers and Latin words stay whole, stops stay with their clause."""
    if measure(words) <= width:
        return [words]
    kept = {place for found in _KEPT.finditer(words) for place in found.span()}
    lines: list[str] = []
    start = 0
    while start < len(words):
        end = _fitting(words, start, width, measure)
        if end < len(words):
            end = _good_break(words, start, end, kept)
        lines.append(words[start:end])
        start = end
    return lines


def _fitting(words: str, start: int, width: float, measure: Callable[[str], float]) -> int:
    """Return the end of the longest piece that fits, of at least one character."""
    low, high = start + 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(words[start:middle]) <= width else (low, middle - 1)
    return low


def _good_break(words: str, start: int, end: int, kept: set[int]) -> int:
    """Return a place at or before ``end`` where a line may end; one of those ``kept`` only where there is no other."""
    fit = [place for place in range(end, start, -1) if _may_end(words, place)]
    return next((place for place in fit if place not in kept), fit[0] if fit else end)


def _may_end(words: str, place: int) -> bool:
    before, after = words[place - 1], words[place]
    return (
        after not in CLOSING and before not in OPENING and not (_inside_word(words, place) or _at_quote(words, place))
    )


def _inside_word(words: str, place: int) -> bool:
    around = words[place - 1 : place + 1]
    return around.isascii() and " " not in around


def _at_quote(words: str, place: int) -> bool:
    """Whether a straight quotation mark has just opened before a place, or closes after it."""
    opened = words[place - 1] == '"' and (place == 1 or words[place - 2] in " (")
    return opened or (words[place] == '"' and words[place + 1 : place + 2] in ("", *" ,.;)"))
