"""Two reports side by side: what was gained, what was lost, what has changed, and which answers differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from huiqi.applicant.shown import chinese_date
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, Item, Report
from huiqi.report.printing import NAMELESS, one_line

NAME_SHOWN = 80
TERM = "期限"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is another than before; an empty side says that there is nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A measure that stands otherwise in the later report; ``after`` is its entry there."""

    after: Item
    differences: tuple[Difference, ...]

    @property
    def why(self) -> str:
        """Why there is nothing to raise any more; empty where there is, and where the term says it."""
        told = self.after.bucket in TO_RAISE or self.after.why == self.after.until_text
        return "" if told else "；".join(line.rstrip("。") for line in self.after.why.splitlines())


@dataclass(frozen=True, slots=True)
class Side:
    """Which of two reports: of which day, and whose; ``business`` is empty where that goes without saying."""

    on: date
    business: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the later report says other than the earlier; only measures worth raising in one of them.

    ``gained`` can be claimed only in the later, ``lost`` only in the earlier; ``unchanged`` counts those that stand as
    they did.
    """

    before: Side
    after: Side
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    changed: tuple[Change, ...]
    answers: tuple[Difference, ...]
    unchanged: int


def compare(before: Report, after: Report) -> Comparison:
    """Compare two reports made with the same policy set; items keep the order of the later one."""
    earlier = {_key(item): item for item in before.items}
    pairs = [(earlier[_key(item)], item) for item in after.items if _key(item) in earlier]
    pairs = [pair for pair in pairs if any(item.bucket in TO_RAISE for item in pair)]
    found = [(_kind(old, new), Change(new, tuple(_differences(old, new)))) for old, new in pairs]

    def of(kind: str) -> tuple[Change, ...]:
        return tuple(change for each, change in found if each == kind and change.differences)

    gained, lost, changed = of("gained"), of("lost"), of("changed")
    unchanged = len(pairs) - len(gained) - len(lost) - len(changed)
    answers = tuple(_answers(before, after))
    later = Side(after.on, "" if before.business == after.business else _whose(after))
    return Comparison(Side(before.on, _whose(before)), later, gained, lost, changed, answers, unchanged)


def _key(item: Item) -> str:
    """Return what tells a measure in every report, whichever of its sources leads."""
    return min(source.measure for source in item.sources)


def _kind(old: Item, new: Item) -> str:
    had, has = old.bucket == "available", new.bucket == "available"
    return "changed" if had == has else "gained" if has else "lost"


def _differences(old: Item, new: Item) -> Iterator[Difference]:
    for label, before, after in (
        ("结果", BUCKET_LABELS[old.bucket], BUCKET_LABELS[new.bucket]),
        ("金额", old.amount_text, new.amount_text),
        (TERM, old.until_text, new.until_text),
    ):
        if before != after:
            yield Difference(label, before, after)


def _answers(before: Report, after: Report) -> Iterator[Difference]:
    earlier = {line.question: line.value for line in before.answers}
    for line in after.answers:
        value = earlier.get(line.question, "")
        if line.value != value:
            yield Difference(line.label.rstrip("？?"), value, line.value)


def _whose(report: Report) -> str:
    return "" if report.business == NAMELESS else one_line(report.business, NAME_SHOWN)


def _name(side: Side) -> str:
    day = chinese_date(side.on)
    return f"{side.business}（{day}）" if side.business else day


def compare_text(found: Comparison) -> str:
    """Return a comparison in plain lines for a terminal."""
    lines = [f"{_name(found.before)} → {_name(found.after)}"]
    for title, changes in sections(found):
        lines += ["", f"【{title}】{len(changes)} 项", *(line for group in alike(changes) for line in _lines(group))]
    if found.answers:
        lines += ["", f"【回答不同】{len(found.answers)} 题", *map(_line, found.answers)]
    lines += ["", f"没有变化的 {found.unchanged} 项。"]
    return "\n".join(lines) + "\n"


def sections(found: Comparison) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """Return the parts of a comparison that have anything in them, each with its title."""
    every = (("新增可享受", found.gained), ("不再可享受", found.lost), ("有变化", found.changed))
    return tuple((title, changes) for title, changes in every if changes)


def alike(changes: Iterable[Change]) -> tuple[tuple[Change, ...], ...]:
    """Return changes put together where they say the same; those of which only the term is another come last."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.differences, change.why), []).append(change)
    return tuple(sorted(map(tuple, groups.values()), key=lambda group: _is_of_term(group[0])))


def _is_of_term(change: Change) -> bool:
    return [each.label for each in change.differences] == [TERM]


def _lines(changes: tuple[Change, ...]) -> Iterator[str]:
    """Yield the titles of measures that changed alike, and after them what they have in common."""
    yield from (f"· {change.after.title}" for change in changes)
    if len(changes) > 1:
        yield f"  （以上 {len(changes)} 项）"
    for change in changes[:1]:
        yield from (f"  {_line(each)}" for each in change.differences)
        if change.why:
            yield f"  原因：{change.why}"


def _line(difference: Difference) -> str:
    return f"{difference.label}：{difference.before or '（无）'} → {difference.after or '（无）'}"
