"""Read the official text: cut a source file into blocks and the blocks into provisions.

Every character of a source stands in exactly one block, so nothing printed can be lost or told twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal["title", "preamble", "heading", "provision", "closing"]

NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
SECTION = re.compile(f"({NUMERAL})、")
SUBSECTION = re.compile(f"（({NUMERAL})）")
ITEM = re.compile(r"(\d{1,2})\.")
RESPONSIBLE = re.compile(r"（([^（）]*?)(?:(?P<joint>按职责分工)(?:负责)?|负责)(?P<rest>[，。][^（）]*)?）$")
ALSO_LATER = re.compile(r"以下均需(.+?)落实，不再列出")
EVERY_LEAGUE = "各盟行政公署、市人民政府"
INHERITING = "自治区"
STANDING_ALONE = ("自治区", "内蒙古", "人民银行", "中国", "民航", "各盟", "全区", "呼和浩特", "满洲里")
LONGEST = 5000
"""Characters of a line; the longest has a tenth of that."""
DIGITS = "零一二三四五六七八九"


class SourceError(ValueError):
    """The text of a document cannot be cut; the message names the line and says what was expected."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document: one line of its source file."""

    kind: BlockKind
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A department's name as printed, and in full: "财政厅" after "自治区商务厅" means 自治区财政厅."""

    printed: str
    full: str


@dataclass(frozen=True, slots=True)
class Responsible:
    """The responsibility clause at the end of a provision: the departments in order, joint or single."""

    names: tuple[Name, ...]
    joint: bool


@dataclass(frozen=True, slots=True)
class PrintedProvision:
    """A provision as printed; ``also`` names bodies made responsible by an earlier provision for all later ones."""

    number: str
    headings: tuple[str, ...]
    text: str
    responsible: Responsible
    also: tuple[Name, ...]


def chinese_number(text: str) -> int:
    """Return the value of a Chinese numeral from 一 to 九十九, as used in headings."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return DIGITS.index(text)
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


def cut(text: str) -> list[Block]:
    """Cut a source text into blocks, one a line, without losing a character."""
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST:
            raise SourceError(f"第 {number} 行有 {len(line)} 字，一行最多 {LONGEST} 字，请检查换行")
    provisions = [number for number, line in enumerate(lines) if _is_provision(line)]
    if not provisions:
        raise SourceError("没有找到任何条款，条款应以“1.”或“（一）”开头")
    first, last = provisions[0], provisions[-1]
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        kind: BlockKind = "preamble"
        if number == 0:
            kind = "title"
        elif _is_provision(line):
            kind = "provision"
        elif SECTION.match(line) or SUBSECTION.match(line):
            kind = "heading"
        elif number > last:
            kind = "closing"
        elif number > first:
            raise SourceError(f"第 {number + 1} 行在两条条款之间，却不是标题：“{line[:20]}…”")
        blocks.append(Block(kind, number + 1, line))
    return blocks


def _is_provision(line: str) -> bool:
    return bool(ITEM.match(line)) or bool(SUBSECTION.match(line) and line.endswith("）"))


def provisions(text: str) -> Iterator[PrintedProvision]:
    """Yield the provisions of a source text in order, with their numbers, headings and departments."""
    numbered_through = _numbered_through(text)
    headings: list[str] = []
    path: list[str] = []
    also: tuple[Name, ...] = ()
    for block in cut(text):
        if block.kind == "heading":
            depth = 0 if SECTION.match(block.text) else 1
            headings[depth:] = [block.text.rstrip("。")]
            path[depth:] = [str(_section_number(block.text))]
        elif block.kind == "provision":
            own = _own_number(block.text)
            number = own if numbered_through else ".".join([*path, own])
            yield PrintedProvision(number, tuple(headings), block.text, responsible(block.text), also)
            later = ALSO_LATER.search(block.text)
            also = (Name(later[1], later[1]),) if later else also


def _numbered_through(text: str) -> bool:
    """Whether the provisions of a document are numbered in one run rather than anew in each section."""
    numbers = [int(_own_number(block.text)) for block in cut(text) if block.kind == "provision"]
    return numbers == list(range(1, len(numbers) + 1))


def _section_number(heading: str) -> int:
    match = SECTION.match(heading) or SUBSECTION.match(heading)
    if match is None:
        raise SourceError(f"不是标题：“{heading[:20]}”")
    return chinese_number(match[1])


def _own_number(text: str) -> str:
    item = ITEM.match(text)
    return item[1] if item else str(_section_number(text))


def responsible(text: str) -> Responsible:
    """Read the responsibility clause that ends a provision; empty where none is printed."""
    match = RESPONSIBLE.search(text)
    if match is None:
        return Responsible((), False)
    names = list(_names(match[1]))
    for clause in re.split("[，。]", match["rest"] or ""):
        if clause.endswith("负责落实"):
            names.extend(_names(clause.removesuffix("负责落实")))
    return Responsible(tuple(names), match["joint"] is not None)


def _names(clause: str) -> Iterator[Name]:
    """Yield the names of a clause: a bare name inherits 自治区 from the head of its group."""
    for group in clause.split("，"):
        pieces = group.replace(EVERY_LEAGUE, EVERY_LEAGUE.replace("、", "\0")).split("、")
        inherits = pieces[0].startswith(INHERITING)
        for piece in pieces:
            name = piece.replace("\0", "、").removesuffix("等").strip()
            if name:
                yield Name(name, INHERITING + name if inherits and not name.startswith(STANDING_ALONE) else name)
