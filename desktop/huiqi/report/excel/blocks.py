"""The blocks of the sheet to take from door to door: what stands under a department, in which rows, and where pages begin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from huiqi.report.excel.paging import Piece, head_heights, page_starts, printed_width
from huiqi.report.excel.rules import DATE_NOTE, TICKS
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, DepartmentGroup, Item, Report
from huiqi.report.printing import joined
from huiqi.report.wording import CERTAINTY_WORDS
from huiqi.report.workbook import SIZE, Column, Content, row_height

COLUMNS = (
    Column("序号", 5.4, "居中链接"),
    Column("归类", 8, "居中"),
    Column("措施", 18, "措施"),
    Column("能得到多少", 25),
    Column("截止日", 12.2, "居中"),
    Column("怎么办理", 29),
    Column("一起负责的部门", 34),
    Column("办了打勾", 8.4, "勾选"),
    Column("部门", 56, printed=False),
)
TITLES = ((1, 3), (4, 5), (6, 6), (7, 8))
"""The columns across which the measures led by others stand, beside each other."""
NOTE = (
    "每个部门先写到哪里办，再列要提的事项，办一项勾一项。在电脑上，点“序号”回到清单（清单排过序的，按序号找），"
    f"点“部门”旁的箭头可以只看一个部门。{DATE_NOTE}"
)
NO_DEPARTMENT = "文件没有列明责任部门"
BAND_SIZE = 12
_AGAIN = "（续）"
_TO_WRITE_ON = "电话：＿＿＿＿＿＿＿＿＿＿　　地址：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"


@dataclass(frozen=True, slots=True)
class Block:
    """What stands at one department (None: at none), and from which row on.

    ``pages`` are the parts that begin a page: 0 the block as a whole, any other below the name of the department, said again.
    """

    row: int
    group: DepartmentGroup | None
    items: tuple[Item, ...]
    also: tuple[Item, ...]
    pages: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """What the department is called."""
        return self.group.department.shown if self.group else NO_DEPARTMENT

    @property
    def brief(self) -> str:
        """What it is called now, without its former name."""
        return self.group.department.current_name if self.group else NO_DEPARTMENT

    @property
    def heading(self) -> str:
        """The name, and what there is to raise."""
        counts = {label: sum(item.bucket == bucket for item in self.items) for bucket, label in _RAISED.items()}
        told = "　".join(f"{label} {count} 项" for label, count in counts.items() if count)
        return f"{self.name}　　{told}" if told else self.name

    @property
    def heading_again(self) -> str:
        """The name where the block goes on on another page."""
        return f"{self.name}{_AGAIN}"

    @property
    def place(self) -> str:
        """Where the department is to be found, what has changed about it, and lines to write on; empty where there is none."""
        if not self.group:
            return ""
        line = self.group.department
        place = f"到哪里办：{line.local}　　" if line.local else ""
        known = "　　".join(f"{label}：{text}" for label, text in line.contact.lines) if line.contact else ""
        return "\n".join((place + (known or _TO_WRITE_ON), *([f"说明：{line.note}"] if line.note else ())))

    @property
    def parts(self) -> tuple[Item | tuple[Item | None, ...], ...]:
        """The rows below the place: a measure each, then those led by others, three a row; None: what is said of them."""
        beside = len(TITLES) - 1
        return (
            *self.items,
            *((None, *self.also[start : start + beside]) for start in range(0, len(self.also), beside)),
        )

    def said_before(self, led: Item | None) -> str:
        """What is said before a row of measures led by others that begins with this one: something before the first row."""
        return f"另有 {len(self.also)} 项由别的部门牵头：" if led is self.also[0] else ""

    def row_of(self, part: int) -> int:
        """Return the row of a part."""
        return self.row + 1 + bool(self.group) + part + sum(0 < page <= part for page in self.pages)

    @property
    def rows(self) -> range:
        """All its rows."""
        return range(self.row, self.row_of(len(self.parts)))

    @property
    def ends(self) -> tuple[int, ...]:
        """The rows after which a page ends."""
        return tuple(self.row_of(page) - 2 if page else self.row - 1 for page in self.pages)


_RAISED = {bucket: BUCKET_LABELS[bucket] for bucket in TO_RAISE}


def texts_of(item: Item) -> tuple[Content, ...]:
    """Return what stands in the row of a measure, between its number and the name of the department."""
    return (
        BUCKET_LABELS[item.bucket],
        item.title,
        item.amount_text,
        item.until or item.until_text,
        joined(CERTAINTY_WORDS[item.certainty], item.obtain_label, item.via_label),
        "\n".join(line.current_name for line in item.departments[1:]),
        TICKS[0],
    )


def title_of(number: int, item: Item) -> str:
    """Return how a measure led by others is named."""
    return f"{number} {item.title}"


def blocks(report: Report, first_row: int) -> Iterator[Block]:
    """Yield the departments with measures of their own, then what no department is named for, then those that join in."""
    made = [Block(0, *part) for part in _parts(report)]
    pieces = [list(_pieces(block)) for block in made]
    title, note, heads = head_heights(NOTE, COLUMNS)
    every = [piece for parts in pieces for piece in parts]
    starts = set(page_starts(every, printed_width(COLUMNS), title + note + heads, heads))
    row, passed = first_row, 0
    for block, parts in zip(made, pieces, strict=True):
        pages = tuple(part for part in range(len(parts)) if passed + part in starts)
        placed = replace(block, row=row, pages=pages)
        yield placed
        row, passed = placed.rows.stop, passed + len(parts)


def _parts(report: Report) -> Iterator[tuple[DepartmentGroup | None, tuple[Item, ...], tuple[Item, ...]]]:
    groups = [(group, _active(group.items), _active(group.also)) for group in report.departments]
    owned = {item.measure for _, items, _ in groups for item in items}
    unowned = tuple(item for item in _active(report.items) if item.measure not in owned)
    yield from (part for part in groups if part[1])
    if unowned:
        yield None, unowned, ()
    yield from (part for part in groups if part[2] and not part[1])


def _active(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items worth going for, the surest first."""
    return tuple(
        sorted((item for item in items if item.bucket in TO_RAISE), key=lambda item: TO_RAISE.index(item.bucket))
    )


def _pieces(block: Block) -> Iterator[Piece]:
    """Yield what stays on one page: the heading with the first part, then one part after the other."""
    above = band_height(block.heading, block.name, BAND_SIZE)
    above += band_height(block.place, block.name, SIZE) if block.group else 0
    again = band_height(block.heading_again, block.name, BAND_SIZE)
    for number, part in enumerate(block.parts):
        yield Piece(part_height(block, part), again) if number else Piece(above + part_height(block, part))


def band_height(text: str, name: str, size: float) -> float:
    """Return the height of a row with a text across the printed columns, and the name of the department beside them."""
    return max(row_height([(text, printed_width(COLUMNS))], size), row_height([(name, COLUMNS[-1].width)]))


def part_height(block: Block, part: Item | tuple[Item | None, ...]) -> float:
    """Return the height of a row, whatever the numbers in it."""
    if isinstance(part, Item):
        widths = (column.width for column in COLUMNS[1:-1])
        return row_height([*zip(texts_of(part), widths, strict=True), (block.name, COLUMNS[-1].width)])
    named = [block.said_before(part[1]) if item is None else title_of(888, item) for item in part]
    spans = (sum(column.width for column in COLUMNS[first - 1 : last]) for first, last in TITLES)
    return row_height([*zip(named, spans, strict=False), (block.name, COLUMNS[-1].width)])
