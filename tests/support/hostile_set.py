"""The small policy set of the window's tests with markup in every text that anybody reads."""

import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "wizard"))

from small_set import small_set

from huiqi.policy.models import PolicySet

MARKUP = '<b>&x</b><img src="file:///etc/passwd">'
READ = frozenset(
    (
        *("title", "summary", "cautions", "text", "quote", "why_not", "reading", "note", "headings", "printed", "full"),
        *("name", "local", "aliases", "short", "notice", "label", "help", "intro", "unit", "terms", "version"),
    )
)
"""The fields that people read; the others are ids, kinds and figures."""


def hostile_set() -> PolicySet:
    """Return the set; the places stay as they are, but for one."""
    made = small_set()
    region = made.regions["150102"]
    hostile = {
        ident: _hostile(getattr(made, ident)) for ident in ("documents", "provisions", "measures", "departments")
    }
    questions = {ident: _hostile(each) for ident, each in made.questions.items()}
    return replace(
        made,
        **hostile,
        title=_hostile_text(made.title),
        questions=questions,
        sections=tuple(_hostile(each) for each in made.sections),
        regions={**made.regions, region.code: replace(region, name=_hostile_text(region.name))},
        industries={
            code: replace(each, name=_hostile_text(each.name), terms=tuple(map(_hostile_text, each.terms)))
            for code, each in made.industries.items()
        },
    )


def _hostile_text(text: str) -> str:
    return text + MARKUP if text else ""


def _hostile(value: Any, read: bool = False) -> Any:
    if isinstance(value, str):
        return _hostile_text(value) if read else value
    if isinstance(value, tuple):
        return tuple(_hostile(each, read) for each in value)
    if isinstance(value, dict):
        return {key: _hostile(each) for key, each in value.items()}
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.init]
        return replace(value, **{name: _hostile(getattr(value, name), name in READ) for name in names})  # type: ignore[type-var]
    return value
