"""Sentences of the core that reach a person: Chinese, and made so that the window can say them in another language.

A sentence is its own text, so that the command line and the exports write it as it stands. It also remembers the template and
the parts it was made of, which is what a translation needs.
"""

from collections.abc import Mapping


class Word(str):
    """A label of the questionnaire or of the program, such as 职工人数 or 元, which has a translation of its own."""

    __slots__ = ()


class Sentence(str):
    """A text that knows its template and the parts that fill it; made by :func:`sentence`."""

    __slots__ = ("parts", "template")
    template: str
    parts: Mapping[str, object]


def sentence(template: str, /, **parts: object) -> Sentence:
    """Return the text of a template, a literal, filled with its parts.

    A part may be a sentence or a :class:`Word`, which are translated with it, or a tuple of parts, which is listed with 、;
    anything else, such as a name, a number or a day, is said in every language as it is.
    """
    made = Sentence(template.format(**{name: _text(part) for name, part in parts.items()}))
    made.template, made.parts = template, parts
    return made


def why(error: BaseException) -> str:
    """Return the sentence an error was raised with; ``str(error)`` is its text alone."""
    said: object = error.args[0] if len(error.args) == 1 else None
    return said if isinstance(said, Sentence) else str(error)


def _text(part: object) -> object:
    return "、".join(map(str, part)) if isinstance(part, tuple) else part  # pyright: ignore[reportUnknownArgumentType]
