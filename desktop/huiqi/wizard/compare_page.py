"""A comparison as markup in which every text is escaped. No Qt widgets."""

from collections.abc import Collection, Iterable
from html import escape

from huiqi.report.compare import Change, Comparison, Difference, Side, alike
from huiqi.report.printing import clean
from huiqi.wizard.words import day_text, told_answer, told_until, tr, tr_question, tr_word

OPEN = "open"
"""Leads to the measures of a row, or hides them again."""
FEW = 3
"""So many measures are listed at once where their terms alone have changed."""


def comparison_html(found: Comparison, opened: Collection[str] = ()) -> str:
    """Return the counts, each a link to its part, and the parts that have anything in them.

    Measures that changed alike stand together; ``opened`` names the rows of many whose measures are listed.
    """
    parts = (
        ("gained", "good", tr("＋ 新增可享受"), len(found.gained), _changes(found.gained, "gained", None)),
        ("lost", "bad", tr("－ 不再可享受"), len(found.lost), _changes(found.lost, "lost", None)),
        ("changed", "open", tr("± 有变化"), len(found.changed), _changes(found.changed, "changed", opened)),
        ("answers", "", tr("回答不同"), len(found.answers), "".join(map(_row, found.answers))),
    )
    names = tr("从 {before} 到 {after}").format(before=_side(found.before), after=_side(found.after))
    counts = "".join(_count(name, tone, title, count) for name, tone, title, count, _ in parts)
    same = tr("没有变化的 {count} 项，不一一列出。").format(count=found.unchanged)
    return (
        f"<p class='muted'>{_text(names)}</p><table cellspacing='0'><tr>{counts}</tr></table>"
        + "".join(_part(name, tone, title, count, body) for name, tone, title, count, body in parts if count)
        + f"<p class='muted'>{_text(same)}</p>"
    )


def message_html(title: str, sentence: str) -> str:
    """Return a page that says only what to do."""
    return f"<h2>{_text(title)}</h2><p>{_text(sentence)}</p>"


def _side(side: Side) -> str:
    day = day_text(side.on)
    return tr("{name}（{more}）").format(name=side.business, more=day) if side.business else day


def _count(name: str, tone: str, title: str, count: int) -> str:
    number = f"<a class='{tone}' href='#{name}'>{count}</a>" if count else "0"
    return f"<td class='count'><span class='number {tone}'>{number}</span><br>{_text(title)}</td>"


def _part(name: str, tone: str, title: str, count: int, body: str) -> str:
    headed = tr("{title}（{count}）").format(title=title, count=count)
    return f"<h3><a name='{name}'></a><span class='{tone}'>{_text(headed)}</span></h3>{body}"


def _changes(changes: Iterable[Change], name: str, opened: Collection[str] | None) -> str:
    """Return changes, alike ones together; of many, only the number, unless opened (None: all are)."""
    groups = enumerate(alike(changes))
    return "".join(_group(group, f"{name}-{place}", opened) for place, group in groups)


def _group(changes: tuple[Change, ...], key: str, opened: Collection[str] | None) -> str:
    first, shut = changes[0], opened is not None and len(changes) > FEW and key not in opened
    why = [Difference(tr("原因"), first.why, "")] if first.why else []
    rows = _rows([*first.differences, *why])
    titles = "<br>".join(_text(change.after.title) for change in changes)
    if opened is None or len(changes) <= FEW:
        return f"<p class='title'>{titles}</p>{rows}"
    many = tr("{count} 项都是这样").format(count=len(changes))
    turn = tr("列出") if shut else tr("收起")
    link = f"<a href='{OPEN}:{key}'>{_text(turn)}</a>"
    return f"<p class='title'>{_text(many)}&nbsp;&nbsp;{link}</p>{rows}" + (
        "" if shut else f"<p class='inset'>{titles}</p>"
    )


def _rows(differences: Iterable[Difference]) -> str:
    rows = "".join(
        f"<tr><td class='name'>{_text(each.label)}</td><td>{_sides(each)}</td></tr>" for each in map(_told, differences)
    )
    return f"<table cellspacing='0'>{rows}</table>"


def _told(difference: Difference) -> Difference:
    """Return a difference of measures in the chosen language, as far as it is no policy text."""
    ways = {"结果": (tr("结果"), tr_word), "金额": (tr("金额"), str), "期限": (tr("期限"), told_until)}
    label, tell = ways.get(difference.label, (difference.label, str))
    return Difference(label, tell(difference.before), tell(difference.after))


def _row(difference: Difference) -> str:
    told = Difference(_asked(difference.label), told_answer(difference.before), told_answer(difference.after))
    return f"<p class='title'>{_text(told.label)}</p><p class='inset'>{_sides(told)}</p>"


def _asked(label: str) -> str:
    """Return a question, which comes without its mark, in the chosen language."""
    return tr_question(label) if tr_question(label) != label else tr_question(f"{label}？").rstrip("？?")


def _sides(difference: Difference) -> str:
    sides = [_text(side) for side in (difference.before, difference.after) if side]
    return " <span class='muted'>→</span> ".join(sides)


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")
