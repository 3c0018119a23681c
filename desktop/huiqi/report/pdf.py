"""The result on paper: an A4 PDF grouped by the department to go to."""

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageBreak, PageTemplate, Table

from huiqi.matching.model import Bucket
from huiqi.report import fonts
from huiqi.report.atomic import replacing
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, AnswerLine, DepartmentGroup, Item, Report
from huiqi.report.printing import (
    PRODUCT,
    business_name,
    citations,
    department_names,
    joined,
    numbered,
    one_line,
    policy_line,
)
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, break_lines

_MARGIN = 18 * mm
_BOTTOM = 20 * mm
_WIDTH = A4[0] - 2 * _MARGIN
_FOOTER = 11 * mm
_INDENT = 20.0
_GUTTER = 62.0
_TAG_ROOM = 52.0
_REASONS_SHOWN = 3

_TITLE = Face(fonts.BOLD, 20, 30)
_NAME = Face(fonts.BOLD, 13, 20)
_SECTION = Face(fonts.BOLD, 14, 21)
_ITEM = Face(fonts.BOLD, 11.5, 18)
_BODY = Face(fonts.REGULAR, 10.5, 16)
_LABEL = Face(fonts.BOLD, 10.5, 16)
_SMALL = 8

_INACTIVE: tuple[Bucket, ...] = ("not_applicable", "expired", "not_yet")
_WHY_LABELS: dict[Bucket, str] = {"available": "为什么", "one_step": "差在哪里", "to_confirm": "还要确认"}
_PAGE_COUNT = "page-count"
_PAGE_COUNT_ROOM = 42

_Numbers = dict[str, int]


def write_pdf(report: Report, path: Path) -> None:
    """Write the report as a PDF. Raises ExportError where the file cannot be written."""
    data = render_pdf(report)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def render_pdf(report: Report) -> bytes:
    """Return the report as a PDF; the same report gives the same bytes."""
    fonts.register()
    buffer = BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        invariant=1,
        lang="zh-CN",
        title=f"{PRODUCT} 结果单：{business_name(report, 60)}",
        author=PRODUCT,
        creator=PRODUCT,
        subject=f"评估日期 {report.on_text}；{policy_line(report)}",
        displayDocTitle=1,
        initialFontName=fonts.REGULAR,
    )
    frame = Frame(_MARGIN, _BOTTOM, _WIDTH, A4[1] - _MARGIN - _BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=_page_furniture(report)))
    document.build([*_story(report), _PageCount()])
    return buffer.getvalue()


class _PageCount(Flowable):
    """The end of the document: now the number of pages, which every page refers to, is known."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names are reportlab's
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Define the form each page footer shows."""
        canvas = self.canv
        text = f"共 {canvas.getPageNumber()} 页"
        canvas.beginForm(_PAGE_COUNT, -_PAGE_COUNT_ROOM, -_SMALL, 0, 2 * _SMALL)
        canvas.setFont(fonts.REGULAR, _SMALL)
        canvas.drawRightString(0, 0, text)
        canvas.endForm()


def _page_furniture(report: Report) -> Callable[[Canvas, BaseDocTemplate], None]:
    """Return what draws the header and the footer of a page."""
    footer = fonts.shown(f"{PRODUCT} · 评估日期 {report.on_text} · {policy_line(report)}", fonts.REGULAR)
    header = _shortened(business_name(report, 200), Face(fonts.REGULAR, _SMALL, _SMALL))

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        del document
        page = canvas.getPageNumber()
        canvas.saveState()
        canvas.setLineWidth(0.4)
        canvas.setFont(fonts.REGULAR, _SMALL)
        if page > 1:
            canvas.drawString(_MARGIN, A4[1] - _FOOTER, header)
            canvas.line(_MARGIN, A4[1] - _FOOTER - 4, A4[0] - _MARGIN, A4[1] - _FOOTER - 4)
        canvas.line(_MARGIN, _FOOTER + 11, A4[0] - _MARGIN, _FOOTER + 11)
        canvas.drawString(_MARGIN, _FOOTER, footer)
        canvas.drawRightString(A4[0] - _MARGIN - _PAGE_COUNT_ROOM, _FOOTER, f"第 {page} 页")
        canvas.translate(A4[0] - _MARGIN, _FOOTER)
        canvas.doForm(_PAGE_COUNT)
        canvas.restoreState()

    return draw


def _shortened(text: str, face: Face) -> str:
    """Return the text, or as much of it as goes on one line of the page."""
    first, *others = break_lines(text, face, _WIDTH)
    return f"{first[:-1]}…" if others else first


def _story(report: Report) -> list[Flowable]:
    """Return everything between the first header and the last footer."""
    numbers = {item.measure: number for number, item in numbered(report)}
    return [
        *_summary(report),
        *_departments(report, numbers),
        *_inactive(report, numbers),
        PageBreak(),
        *_answers(report),
    ]


def _text(text: str, face: Face = _BODY, *, x: float = 0, before: float = 0, after: float = 3) -> Block:
    return Block((Column(x, _WIDTH - x, text, face),), before=before, after=after)


def _row(label: str, text: str, *, x: float = _INDENT) -> Block:
    """Return a text with its label in the gutter at its left."""
    start = x + _GUTTER
    return Block((Column(x, _GUTTER, label, _LABEL), Column(start, _WIDTH - start, text, _BODY)), after=1.5)


def _heading(key: str, title: str) -> Block:
    """Return a section heading with its entry in the outline."""
    decoration = Decoration(rule=True, bookmark=Bookmark(key, one_line(title, 80)))
    return Block((Column(0, _WIDTH, title, _SECTION),), decoration, before=14, after=8)


def _summary(report: Report) -> list[Flowable]:
    """Return the first page: for whom, on which day, how many, how much, and what to keep in mind."""
    title = Column(0, _WIDTH, f"{PRODUCT} 结果单", _TITLE)
    return [
        Block((title,), Decoration(bookmark=Bookmark("summary", "结果单")), after=4),
        _text(business_name(report, 200), _NAME, after=2),
        _text(f"评估日期：{report.on_text}    {policy_line(report)}", after=10),
        _counts(report),
        *_paragraphs(report.totals, _LABEL, before=8),
        *_notices(report.notices),
    ]


def _paragraphs(lines: Iterable[str], face: Face, before: float) -> list[Flowable]:
    """Return each line as a paragraph, with some room before the first."""
    return [_text(line, face, before=0 if position else before) for position, line in enumerate(lines)]


def _counts(report: Report) -> Flowable:
    """Return how many measures there are of each bucket, as a table."""
    counts = [str(len(report.bucket(bucket))) for bucket in BUCKET_LABELS]
    return Table(
        [counts, list(BUCKET_LABELS.values())],
        colWidths=_WIDTH / len(counts),
        rowHeights=[26, 20],
        style=[
            ("FONT", (0, 0), (-1, 0), fonts.BOLD, 17, 20),
            ("FONT", (0, 1), (-1, 1), fonts.REGULAR, 10.5, 14),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("BOX", (0, 0), (-1, -1), 0.8, "#000000"),
            ("LINEAFTER", (0, 0), (-2, -1), 0.4, "#000000"),
        ],
    )


def _notices(notices: tuple[str, ...]) -> list[Flowable]:
    """Return what to keep in mind, with a bar at the left edge."""
    if not notices:
        return []
    lines = [Column(10, _WIDTH - 10, notice, _BODY) for notice in notices]
    heading = Column(10, _WIDTH - 10, "重要提示", _LABEL)
    bar = Decoration(bar=True)
    return [Block((heading,), bar, before=12), *(Block((line,), bar) for line in lines)]


def _departments(report: Report, numbers: _Numbers) -> list[Flowable]:
    """Return what to raise where: departments with items of their own, items without any, departments that join in."""
    owners = {item.measure: group.department.shown for group in report.departments for item in group.items}
    story: list[Flowable] = []
    joining: list[list[Flowable]] = []
    for position, group in enumerate(report.departments):
        key, items, also = f"department-{position}", _active(group.items), _active(group.also)
        reference = _see_also(also, numbers, owners)
        if items:
            head = [_heading(key, group.department.shown), *_where(group)]
            *entries, last = _items(items, numbers)
            story += _section(head, [*entries, [*last, *reference]])
        elif also:
            joining.append([_joining_heading(key, group.department.shown), *_where(group), *reference])
    unowned = [item for item in _active(report.items) if item.measure not in owners]
    if unowned:
        story += _section([_heading("department-none", "没有列明责任部门的措施")], _items(unowned, numbers))
    if joining:
        story += _section([_heading("departments-joining", "会同办理的其他部门")], joining)
    return story


def _joining_heading(key: str, title: str) -> Block:
    """Return the heading of a department within the section of those that join in."""
    decoration = Decoration(bookmark=Bookmark(key, one_line(title, 80), 1))
    return Block((Column(0, _WIDTH, title, _ITEM),), decoration, before=8, after=3)


def _active(items: Iterable[Item]) -> list[Item]:
    """Return the items worth going for, the surest first."""
    return sorted((item for item in items if item.bucket in TO_RAISE), key=lambda item: TO_RAISE.index(item.bucket))


def _where(group: DepartmentGroup) -> list[Flowable]:
    """Return where the department is to be found, and what has changed about it."""
    rows = [("到哪里办", group.department.local), ("说明", group.department.note)]
    return [_row(label, text, x=0) for label, text in rows if text]


def _section(head: list[Flowable], parts: list[list[Flowable]]) -> list[Flowable]:
    """Return a heading with its parts, none torn apart, the first on the page of the heading."""
    first, *others = parts
    return [KeepTogether([*head, *first]), *(KeepTogether(part) for part in others)]


def _items(items: Iterable[Item], numbers: _Numbers) -> list[list[Flowable]]:
    return [_item(item, numbers[item.measure]) for item in items]


def _item(item: Item, number: int) -> list[Flowable]:
    """Return one measure with a box to tick."""
    title = Column(_INDENT, _WIDTH - _INDENT - _TAG_ROOM, f"{number}. {item.title}", _ITEM)
    decoration = Decoration(tick_box=True, tag=BUCKET_LABELS[item.bucket], tag_filled=item.bucket == "available")
    head = Block((title,), decoration, before=9, after=2)
    rows = [
        ("金额", item.amount_text),
        (_WHY_LABELS[item.bucket], _why(item)),
        ("有效期", item.until_text),
        ("确定程度", joined(item.certainty_label, item.obtain_label, item.via_label)),
        ("会同部门", department_names(item.departments[1:], joint=item.joint, separator="、")),
        ("依据", citations(item)),
    ]
    if item.bucket != "to_confirm":  # what is still open needs no more than the question that decides
        rows.append(("注意", "\n".join(item.cautions)))
    return [head, *(_row(label, text) for label, text in rows if text)]


def _why(item: Item) -> str:
    """Return the reasons: all that are still open, the first few of those that are met."""
    if item.bucket == "to_confirm" and item.missing:
        return "\n".join(question.label for question in item.missing)
    lines = item.why.split("\n")
    if item.bucket == "available" and len(lines) > _REASONS_SHOWN:
        lines = [*lines[:_REASONS_SHOWN], f"……共 {len(lines)} 项条件均符合"]
    return "\n".join(lines)


def _see_also(items: list[Item], numbers: _Numbers, owners: dict[str, str]) -> list[Flowable]:
    """Return the reference to items that stand under another department, a line for each of these."""
    titles: dict[str, list[str]] = {}
    for item in items:
        titles.setdefault(owners.get(item.measure, ""), []).append(f"{numbers[item.measure]}. {item.title}")
    lines = [f"{owner}：{'；'.join(entries)}" for owner, entries in titles.items()]
    return [_row("另见", "\n".join(lines), x=0)] if lines else []


def _inactive(report: Report, numbers: _Numbers) -> list[Flowable]:
    """Return the measures there is nothing to do about now, in a line each."""
    story: list[Flowable] = []
    for bucket in _INACTIVE:
        items = report.bucket(bucket)
        if items:
            heading = _heading(bucket, f"{BUCKET_LABELS[bucket]}（{len(items)}项）")
            story += _section([heading], [[_inactive_line(item, numbers[item.measure])] for item in items])
    return story


def _inactive_line(item: Item, number: int) -> Block:
    text = f"{item.title}：{'；'.join((item.why or item.until_text).split(chr(10)))}"
    return Block((Column(0, 26, f"{number}.", _BODY), Column(26, _WIDTH - 26, text, _BODY)), after=2)


def _answers(report: Report) -> list[Flowable]:
    """Return the last page: what was answered, and what follows from it."""
    story: list[Flowable] = [_heading("answers", "填报信息")]
    section = ""
    given = [answer for answer in report.answers if answer.given]
    for answer in given:
        if answer.section != section:
            section = answer.section
            story.append(_kept_with_next(_text(section, _ITEM, before=8, after=5)))
        story.append(_answer(answer))
    left = len(report.answers) - len(given)
    if left:
        story += _paragraphs((f"另有 {left} 题没有回答（不清楚，或者不涉及）。",), _BODY, before=8)
    if report.derived:
        story.append(_kept_with_next(_text("由填报信息推算", _ITEM, before=8, after=5)))
        story += _paragraphs(report.derived, _BODY, before=0)
    return story


def _kept_with_next(block: Block) -> Block:
    block.keepWithNext = True
    return block


def _answer(answer: AnswerLine) -> Block:
    half = _WIDTH * 0.52
    columns = (Column(0, half - 12, answer.label, _BODY), Column(half, _WIDTH - half, answer.value, _BODY))
    return Block(columns, Decoration(rule=True), after=8)
