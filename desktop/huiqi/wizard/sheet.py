"""What the right-hand side shows, as plain values: a headline, key facts, sections. Written as markup and as text. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from huiqi.report.printing import clean
from huiqi.wizard.words import tr

Tone: TypeAlias = Literal["", "good", "bad", "open", "muted"]
Kind: TypeAlias = Literal["facts", "reasons", "list", "sources", "plain"]
BULLET = "•\u00a0\u00a0"
"""What stands before an item of a list, with the blanks after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section. ``name`` stands before it, ``quiet`` after it in a quieter tone, ``link`` is where it leads."""

    text: str
    name: str = ""
    quiet: str = ""
    link: str = ""
    tone: Tone = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together.

    ``facts`` is a table, ``reasons`` a list of marks, each with the official words, ``sources`` official texts under
    their places, ``plain`` one paragraph a line.
    """

    title: str
    lines: tuple[Line, ...]
    kind: Kind = "list"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything said about one subject."""

    headline: str
    tag: str = ""
    lead: str = ""
    sections: tuple[Section, ...] = ()
    tone: Tone = "muted"


def section(title: str, lines: Iterable[Line], kind: Kind = "list") -> Section:
    """Return a section; one without lines is not shown."""
    return Section(title, tuple(line for line in lines if line.text), kind)


def markup(sheet: Sheet, beside: bool = True) -> str:
    """Return a sheet as markup in which every text is escaped; ``beside``: there is room for two columns."""
    head = f"<h2>{_text(sheet.headline)}</h2>"
    tag = f'<p class="{sheet.tone}">{_text(sheet.tag)}</p>' if sheet.tag else ""
    lead = f'<p class="lead">{_text(sheet.lead)}</p>' if sheet.lead else ""
    return head + tag + lead + "".join(_section(each, beside) for each in sheet.sections if each.lines)


def _section(found: Section, beside: bool) -> str:
    title = f"<h3>{_text(found.title)}</h3>" if found.title else ""
    match found.kind:
        case "facts":
            rows = "".join(_fact(line) for line in found.lines)
            return f'{title}<table cellspacing="0" cellpadding="4">{rows}</table>'
        case "reasons":
            rows = "".join(_beside(line) if beside else _below(line) for line in found.lines)
            return f'{title}<table width="100%" cellspacing="0" cellpadding="4">{rows}</table>'
        case "list":
            return title + "".join(f'<p class="item">{BULLET}{_line(line)}</p>' for line in found.lines)
        case "sources":
            return title + "".join(_source(line) for line in found.lines)
        case "plain":
            return title + "".join(f'<p class="{line.tone}">{_line(line)}</p>' for line in found.lines)


def _fact(line: Line) -> str:
    return f'<tr><td class="name">{_text(line.name)}</td><td>{_line(line, named=False)}</td></tr>'


def _beside(line: Line) -> str:
    mark = f'<td width="1%" class="{line.tone}">{_text(line.name)}</td>'
    return f'<tr>{mark}<td width="42%">{_linked(line)}</td><td width="57%" class="quote">{_text(line.quiet)}</td></tr>'


def _below(line: Line) -> str:
    quote = f'<br><span class="muted">{_text(line.quiet)}</span>' if line.quiet else ""
    return f'<tr><td width="1%" class="{line.tone}">{_text(line.name)}</td><td>{_linked(line)}{quote}</td></tr>'


def _source(line: Line) -> str:
    quiet = f'<p class="muted">{_text(line.quiet)}</p>' if line.quiet else ""
    told = f'<tr><td class="quote">{_text(line.text)}</td></tr>'
    return f'<p><b>{_text(line.name)}</b></p>{quiet}<table width="100%" cellspacing="0" cellpadding="6">{told}</table>'


def _line(line: Line, named: bool = True) -> str:
    name = _text(tr("{name}：").format(name=line.name)) if named and line.name else ""
    quiet = f'<br><span class="muted">{_text(line.quiet)}</span>' if line.quiet else ""
    return f"{name}{_linked(line)}{quiet}"


def _linked(line: Line) -> str:
    text = f"<b>{_text(line.text)}</b>" if line.strong else _text(line.text)
    return f'<a href="{escape(line.link, quote=True)}">{text}</a>' if line.link else text


def _text(text: str) -> str:
    """Return a text so that it is shown as it is."""
    return escape(clean(text)).replace("\n", "<br>")


def plain_text(sheet: Sheet) -> str:
    """Return a sheet as text, to be pasted into a message or a letter."""
    return "\n".join(_told(sheet)).strip() + "\n"


def _told(sheet: Sheet) -> Iterator[str]:
    yield from (clean(text) for text in (sheet.headline, sheet.tag, sheet.lead) if text)
    for found in sheet.sections:
        if found.lines:
            yield ""
            if found.title:
                yield tr("【{title}】").format(title=clean(found.title))
            yield from (_said(line, found.kind) for line in found.lines)


def _said(line: Line, kind: Kind) -> str:
    name = (
        f"{line.name} "
        if kind == "reasons"
        else tr("{name}：").format(name=line.name)
        if line.name
        else "· "
        if kind == "list"
        else ""
    )
    quiet = "".join(f"\n    {part}" for part in line.quiet.splitlines())
    return clean(f"{name}{line.text}{quiet}")
