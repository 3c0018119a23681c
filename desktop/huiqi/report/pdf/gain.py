"""What a measure gives: its summary, and in bold what of it one gets, nothing said twice."""

import re
from functools import cache
from itertools import pairwise

from huiqi.report.typeset import Run, bold, plain

_CLAUSE = re.compile(r"[^，；。：,;]+[，；。：,;]*|[，；。：,;]+")
_FIGURE = re.compile(r"\d+(?:\.\d+)?%?")
_SAID = 0.55
"""The share of a clause's pairs of characters from which on another text that has them says the same."""


def gain(summary: str, words: str) -> tuple[Run, ...]:
    """Return a summary followed by what one gets in bold; of two that say the same only the fuller one.

    Where what one gets stands in the summary letter by letter, it is bold there.
    """
    if words and words in summary:
        before, after = summary.split(words, 1)
        runs = (plain(before), bold(words), plain(after))
    elif words and _holds(summary, words):
        runs = (plain(summary),)
    elif _holds(words, summary):
        runs = (bold(words),)
    else:
        runs = (plain(summary), bold(words))
    return tuple(run for run in runs if run[0])


def _holds(text: str, other: str) -> bool:
    """Tell whether a text says every clause of another, with every figure of it."""
    if not set(_FIGURE.findall(other)) <= set(_FIGURE.findall(text)):
        return False
    known = _pairs(text)
    wanted = [_pairs(clause) for clause in _CLAUSE.findall(other)]
    return all(len(pairs & known) >= _SAID * len(pairs) for pairs in wanted)


@cache
def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters and digits of a text."""
    letters = re.sub(r"\W", "", text)
    return frozenset(map("".join, pairwise(letters)))
