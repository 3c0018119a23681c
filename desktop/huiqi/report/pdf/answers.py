"""The last page: what was answered, and what follows from it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from huiqi.report import fonts
from huiqi.report.model import AnswerLine, Report
from huiqi.report.pdf.pages import Part, Section
from huiqi.report.pdf.style import HALF, Style, again, heading, under
from huiqi.report.printing import one_line
from huiqi.report.typeset import Block, Column, Decoration, Face, bold, plain
from huiqi.report.wording import spoken

_LONGEST = 400
"""Characters of an answer that are printed."""


def answers(report: Report, look: Style) -> Section:
    """Return the answers given, in two columns, by the section they were asked in."""
    given = [answer for answer in report.answers if answer.given]
    title = "填报信息"
    head = heading(look, "answers", title, right=f"{len(given)} 题")
    parts = [part for _, lines in groupby(given, key=lambda line: line.section) for part in _group(list(lines), look)]
    return Section((head,), (*parts, *_rest(report, look, len(given))), again(look, title), halves=True)


def _group(lines: list[AnswerLine], look: Style) -> Iterator[Part]:
    """Yield the answers of one section of the questionnaire below its title."""
    yield from _titled(lines[0].section, [_answer(line, look) for line in lines], look)


def _titled(words: str, blocks: list[Block], look: Style) -> Iterator[Part]:
    """Yield blocks below their title, which is repeated where they go on, neither the first nor the last one alone."""
    title, again = _title(words, look), _title(f"{words}（续）", look)
    first, last = _beginning(blocks), len(blocks) - _beginning(blocks[::-1])
    if first >= last:
        yield (title, *blocks)
        return
    yield (title, *blocks[:first])
    yield from ((block,) for block in under(again, blocks[first:last]))
    yield tuple(under(again, blocks[last:]))


def _beginning(blocks: Sequence[Block]) -> int:
    """Return how many of some blocks stay together at the end of a group: more than a line."""
    return 1 if blocks[0].height > blocks[0].leading else min(2, len(blocks))


def _title(words: str, look: Style) -> Block:
    face = Face(fonts.BOLD, look.small.size, look.small.leading)
    return Block((Column(0, HALF, words, face),), Decoration(rule=True), before=0.4 * look.em, after=3.5)


def _answer(line: AnswerLine, look: Style) -> Block:
    runs = (plain(f"{one_line(spoken(line.label), _LONGEST)}　"), bold(one_line(line.value, _LONGEST)))
    return Block((Column(0, HALF, runs, look.fine),), after=1)


def _rest(report: Report, look: Style, given: int) -> Iterator[Part]:
    """Yield how many questions are open, and what was worked out from the answers."""
    if report.derived:
        lines = [Block((Column(0, HALF, line, look.fine),), after=1) for line in report.derived]
        yield from _titled("由填报信息推算", lines, look)
    if left := len(report.answers) - given:
        words = f"另有 {left} 题没有回答（不清楚，或者不涉及）。" if given else "还没有回答任何问题。"
        yield (Block((Column(0, HALF, words, look.fine),), before=0.5 * look.em),)
