"""A comparison as markup in which every text is escaped. No Qt widgets."""

from collections.abc import Iterable
from html import escape

from huiqi.report.compare import Change, Comparison, Difference
from huiqi.report.printing import clean
from huiqi.wizard.words import tr, tr_question


def comparison_html(found: Comparison) -> str:
    """Return the counts, each a link to its part, and the parts that have anything in them."""
    parts = (
        ("gained", "good", tr("＋ 新增可享受"), [_change(each) for each in found.gained]),
        ("lost", "bad", tr("－ 不再可享受"), [_change(each) for each in found.lost]),
        ("changed", "open", tr("± 有变化"), [_change(each) for each in found.changed]),
        ("answers", "", tr("回答不同"), [_row(each) for each in found.answers]),
    )
    names = tr("从 {before} 到 {after}").format(before=found.before, after=found.after)
    counts = "".join(_count(name, tone, title, len(lines)) for name, tone, title, lines in parts)
    same = tr("没有变化的 {count} 项，不一一列出。").format(count=found.unchanged)
    return (
        f"<p class='muted'>{_text(names)}</p><table cellspacing='0'><tr>{counts}</tr></table>"
        + "".join(_part(name, tone, title, lines) for name, tone, title, lines in parts if lines)
        + f"<p class='muted'>{_text(same)}</p>"
    )


def message_html(title: str, sentence: str) -> str:
    """Return a page that says only what to do."""
    return f"<h2>{_text(title)}</h2><p>{_text(sentence)}</p>"


def _count(name: str, tone: str, title: str, count: int) -> str:
    number = f"<a href='#{name}'>{count}</a>" if count else "0"
    return f"<td class='count'><span class='number {tone}'>{number}</span><br>{_text(title)}</td>"


def _part(name: str, tone: str, title: str, lines: list[str]) -> str:
    return f"<h3><a name='{name}'></a><span class='{tone}'>{_text(title)} ({len(lines)})</span></h3>{''.join(lines)}"


def _change(change: Change) -> str:
    why = [Difference(tr("原因"), change.why, "")] if change.why else []
    return f"<p class='title'>{_text(change.after.title)}</p>{_rows([*change.differences, *why])}"


def _rows(differences: Iterable[Difference]) -> str:
    rows = "".join(f"<tr><td class='name'>{_text(each.label)}</td><td>{_sides(each)}</td></tr>" for each in differences)
    return f"<table cellspacing='0'>{rows}</table>"


def _row(difference: Difference) -> str:
    return f"<p class='title'>{_text(tr_question(difference.label))}</p><p class='inset'>{_sides(difference)}</p>"


def _sides(difference: Difference) -> str:
    sides = [_text(side) for side in (difference.before, difference.after) if side]
    return " <span class='muted'>→</span> ".join(sides)


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")
