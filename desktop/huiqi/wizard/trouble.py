"""Noting a defect for those who mend it, without a word of what anybody answered. No Qt."""

from __future__ import annotations

import sys
from contextlib import suppress
from traceback import format_tb, print_exception
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def note(error: BaseException) -> None:
    """Write to stderr, which a desktop keeps in its log, where an error came from and of which kind it is.

    The message stays out, as it may quote an answer; in a terminal, where nobody keeps it, it is shown.
    """
    with suppress(OSError, ValueError, AttributeError):  # there may be no stderr, or no room on the disk for its log
        if sys.stderr.isatty():
            print_exception(error)
        else:
            sys.stderr.writelines(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    """Yield the places in the program that led to an error, after those that led to its cause."""
    before = error.__cause__ or error.__context__
    if before:
        yield from _lines(before)
    yield from format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
