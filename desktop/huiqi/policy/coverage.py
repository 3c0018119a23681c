"""What of each provision's text the encoding rests on: the words behind every test, figure, date and department."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from huiqi.policy.models import Benefit, Measure, PolicySet, Provision, tests_of

MarkKind: TypeAlias = Literal["number", "test", "figure", "date", "department"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of official words that something in the encoding rests on; ``why`` says what."""

    start: int
    end: int
    kind: MarkKind
    why: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a provision's text under the same marks, or under none."""

    text: str
    marks: tuple[Mark, ...]


def measures_of(policy_set: PolicySet, provision: Provision) -> tuple[Measure, ...]:
    """Return the measures encoded under a provision."""
    return tuple(measure for measure in policy_set.measures.values() if measure.provision == provision.id)


def segments(policy_set: PolicySet, provision: Provision) -> tuple[Segment, ...]:
    """Cut a provision's text at every mark; put together again, the segments are the text."""
    marks = tuple(_marks(policy_set, provision))
    edges = sorted({0, len(provision.text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    return tuple(
        Segment(provision.text[start:end], tuple(mark for mark in marks if mark.start <= start and end <= mark.end))
        for start, end in pairwise(edges)
    )


def share_marked(pieces: Iterable[Segment]) -> float:
    """Return the share of characters under at least one mark, from 0 to 1."""
    lengths = [(len(piece.text), bool(piece.marks)) for piece in pieces]
    return sum(length for length, marked in lengths if marked) / (sum(length for length, _ in lengths) or 1)


def _marks(policy_set: PolicySet, provision: Provision) -> Iterator[Mark]:
    text = provision.text
    label = min((text.index(sign) + 1 for sign in (".", "）") if sign in text), default=0)
    yield Mark(0, label, "number", "编号")
    if any(not printed.inherited for printed in provision.departments):
        yield Mark(text.rindex("（"), len(text), "department", "责任部门")
    for measure in measures_of(policy_set, provision):
        yield from _of_measure(measure, text)


def _of_measure(measure: Measure, text: str) -> Iterator[Mark]:
    quoted: list[tuple[MarkKind, str, str]] = [
        *(("test", test.quote, f"{measure.title}：判断 {test.fact}") for test in tests_of(measure.when)),
        *_of_benefit(measure.benefit, measure.title),
        ("date", measure.in_force.quote, f"{measure.title}：期限"),
    ]
    for kind, quote, why in quoted:
        start = text.find(quote) if quote else -1
        if start >= 0:
            yield Mark(start, start + len(quote), kind, why)


def _of_benefit(benefit: Benefit, title: str) -> Iterator[tuple[MarkKind, str, str]]:
    yield "figure", benefit.quote, f"{title}：{benefit.text}"
    for tier in benefit.tiers:
        for test in tests_of(tier.when):
            yield "test", test.quote, f"{title}：判断 {test.fact}"
        yield from _of_benefit(tier.benefit, title)
