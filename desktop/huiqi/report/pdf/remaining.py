"""What the summary lists besides what can be had: what is open, what is missing, what did not fit, room for notes."""

from collections.abc import Container, Iterator

from huiqi.report import fonts
from huiqi.report.model import BUCKET_LABELS, Bucket, Item, Report
from huiqi.report.pdf.pages import Part, Placed, height, stacked
from huiqi.report.pdf.style import HEIGHT, WIDTH, Style, anchor
from huiqi.report.pdf.waiting import MANY
from huiqi.report.steps import questions_by_weight
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, bold, plain
from huiqi.report.wording import spoken

_MOST_QUESTIONS = 15
_MOST_NOTES = 12
_LEAST_NOTES = 4
_WAITING: tuple[Bucket, ...] = ("one_step", "to_confirm")


def remaining(report: Report, face: Face, *, detailed: bool) -> Iterator[Part]:
    """Yield what is one step away or to be confirmed, by title; of very many of them, the questions to answer first.

    In detail also what is missing of each, and the questions of a few.
    """
    for bucket in _WAITING:
        items = report.bucket(bucket)
        if len(items) > MANY and questions_by_weight(items):
            yield from _together(_head(bucket, items, "先弄清这些问题，一个问题能定下好几项：", face), items, face)
        elif items and not detailed:
            yield (_head(bucket, items, "；".join(item.title for item in items), face),)
        elif items and bucket == "to_confirm":
            told = f"{'；'.join(item.title for item in items)}。先弄清："
            yield from _together(_head(bucket, items, told, face), items, face)
        elif items:
            yield (_head(bucket, items, "只差这一步，办成了再来测一次：", face), *_steps(items, face))


def _head(bucket: Bucket, items: tuple[Item, ...], told: str, face: Face) -> Block:
    runs = (bold(f"{BUCKET_LABELS[bucket]}（{len(items)} 项）　"), plain(told))
    return Block((Column(0, WIDTH, runs, face),), Decoration(bookmark=Bookmark(bucket)), before=0.5 * face.size)


def _together(head: Block, items: tuple[Item, ...], face: Face) -> Iterator[Part]:
    """Yield the questions, the first of them with the heading."""
    first, *others = [*_questions(items, face)] or [()]
    yield (head, *first)
    yield from others


def _steps(items: tuple[Item, ...], face: Face) -> Iterator[Block]:
    """Yield each measure with what is missing of it."""
    for item in items:
        runs = (bold(item.title), plain(f"　{item.why}"))
        yield Block((Column(face.size, WIDTH - face.size, runs, face),), before=0.2 * face.size)


def _questions(items: tuple[Item, ...], face: Face) -> Iterator[Part]:
    """Yield the open questions that decide most, the first ones first, with room to write the answer."""
    size = face.size
    for place, question in enumerate(questions_by_weight(items)[:_MOST_QUESTIONS], start=1):
        words = f"{place}. {spoken(question.label)}"
        start = min(fonts.width(words, fonts.REGULAR, size) + size, 0.7 * WIDTH)
        column = Column(0, start, words, face)
        yield (Block((column,), Decoration(blanks=((start, WIDTH),)), before=0.5 * size),)


def unprinted(report: Report, shown: Container[str]) -> str:
    """Say how much of the result is on none of the places ``shown``."""
    left = sum(anchor(item) not in shown for item in report.bucket("available"))
    waiting = [
        f"{BUCKET_LABELS[bucket]}的 {len(items)} 项"
        for bucket in _WAITING
        if (items := report.bucket(bucket)) and bucket not in shown
    ]
    told = "、".join([f"的 {left} 项" if left else "", *waiting]).strip("、")
    return f"这一张印不下{told or '的'}，请看完整结果单。"


def notes(look: Style, down: float) -> Iterator[Placed]:
    """Yield lines to write on below what ends ``down`` from the upper margin, where there is room for some."""
    face = Face(fonts.BOLD, look.body.size, 2 * look.body.size)
    title = Block((Column(0, WIDTH, "记一记", face),), before=look.em)
    line = Block((Column(0, WIDTH, "", face),), Decoration(blanks=((0, WIDTH),)))
    count = min(int((HEIGHT - down - height([title]) - title.before) / line.height), _MOST_NOTES)
    if count >= _LEAST_NOTES:
        yield from stacked([title, *[line] * count], down)
