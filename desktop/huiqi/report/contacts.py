"""The contact list of a service hall: read from the Excel workbook its clerks keep, and a blank one to begin with.

Nothing in it is ours: telephone numbers and addresses stand nowhere in the documents, so a hall writes down its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path

from openpyxl.worksheet.properties import PageSetupProperties

from huiqi.policy.models import Department, PolicySet
from huiqi.report.atomic import replacing
from huiqi.report.model import Contact
from huiqi.report.printing import one_line
from huiqi.report.sheets import MOST_ROWS, Cell, SheetError, plain, read_table
from huiqi.report.workbook import Column, new_workbook, serialise, table
from huiqi.sentence import Sentence, sentence

__all__ = ["Contacts", "SheetError", "read_contacts", "write_template"]

HEADINGS: dict[str, tuple[str, ...]] = {
    "department": ("部门", "责任部门", "部门名称", "单位", "单位名称"),
    "phone": ("电话", "联系电话", "电话号码", "咨询电话", "办公电话"),
    "address": ("地址", "办公地址", "办理地址", "地点", "办理地点"),
    "window": ("窗口", "窗口号", "办理窗口"),
    "hours": ("办公时间", "工作时间", "办理时间", "上班时间"),
}
"""What the heading of each column may say; the first is what the blank workbook says."""
LONGEST = {"phone": 60, "address": 120, "window": 60, "hours": 80}
"""Characters that fit on the hand-out."""
NAME_SHOWN = 60
LIKENESS = 0.4
MOST_HINTS = 200
"""Problems after which no likely name is looked for any more: it takes a millisecond each time."""
PLACE = re.compile(r"所在盟市(、旗县\(市、区\))?|所在地的|所在|内蒙古自治区|自治区|国家税务总局")
"""What stands before the name proper, besides the names of places."""
AREA_CODE_LOST = re.compile(r"[2-9]\d{8,9}")
"""A number of an area without its leading zero, as a spreadsheet leaves it when it takes it for an amount."""

Names = dict[str, tuple[str, ...]]
"""Department ids by a name, written plainly."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contact entries by department id, and a sentence with its row number for all that was not taken."""

    by_department: Mapping[str, Contact]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the list and the departments its name stands for; ``exact`` where the name is a department's own."""

    row: int
    name: str
    idents: tuple[str, ...]
    exact: bool
    contact: Contact


def read_contacts(policy_set: PolicySet, file: Path) -> Contacts:
    """Return the contacts in a workbook with the columns 部门, 电话, 地址, 窗口, 办公时间; others are left out.

    A department is found by its official, printed, later or local name (呼和浩特市新城区商务局) or its id.
    Raises SheetError with a sentence where the file cannot be used at all.
    """
    problems: list[str] = []
    found = read_table(file, HEADINGS)
    taken = _taken(list(_entries(policy_set, found.rows, problems)), problems)
    if found.cut:
        problems.append(sentence("只看了前 {most} 行，后面的没有看；请删去多余的行。", most=MOST_ROWS))
    return Contacts(taken, tuple(problems))


def _entries(
    policy_set: PolicySet, rows: Iterable[tuple[int, Mapping[str, Cell]]], problems: list[str]
) -> Iterator[_Entry]:
    """Yield the rows that say something about a department of the set; what is wrong with others goes to problems."""
    own, shared = _own_names(policy_set), _shared_names(policy_set)
    places = sorted({plain(region.name) for region in policy_set.regions.values()}, key=len, reverse=True)
    for row, cells in rows:
        name = one_line(cells["department"].text, NAME_SHOWN)
        contact = _contact(row, cells, problems)
        if contact == Contact():
            continue
        idents = own.get(plain(name)) or shared.get(_bare(plain(name), places), ())
        if idents:
            yield _Entry(row, name, idents, plain(name) in own, contact)
        else:
            known = [*own, *shared] if len(problems) < MOST_HINTS else []
            complaint = cells["department"].complaint or _unknown(known, name)
            problems.append(sentence("第 {row} 行{complaint}", row=row, complaint=complaint))


def _contact(row: int, cells: Mapping[str, Cell], problems: list[str]) -> Contact:
    """Return what a row says, without the cells that cannot be taken."""
    taken: dict[str, str] = {}
    for field in fields(Contact):
        cell = cells.get(field.name, Cell())
        text = one_line(cell.text, LONGEST[field.name] + 1)
        complaint = cell.complaint or _complaint(field.name, text)
        if complaint:
            column = HEADINGS[field.name][0]
            problems.append(sentence("第 {row} 行“{column}”{complaint}", row=row, column=column, complaint=complaint))
        if not cell.complaint and len(text) <= LONGEST[field.name]:
            taken[field.name] = text
    return Contact(**taken)


def _complaint(field: str, text: str) -> str:
    if len(text) > LONGEST[field]:
        return sentence("太长，最多 {most} 个字，没有采用；请写短一些。", most=LONGEST[field])
    if field == "phone" and AREA_CODE_LOST.fullmatch(text):
        return sentence("{text} 可能少了开头的 0，先照原样采用；请核对，并把单元格格式改成“文本”。", text=text)
    return ""


def _taken(entries: list[_Entry], problems: list[str]) -> dict[str, Contact]:
    """Give each department its first entry; a name of its own goes before one that several share."""
    rows: dict[str, int] = {}
    taken: dict[str, Contact] = {}
    for entry in sorted(entries, key=lambda each: not each.exact):
        free = [ident for ident in entry.idents if ident not in rows]
        if not free:
            first = rows[entry.idents[0]]
            problems.append(
                sentence(
                    "第 {row} 行“{name}”和第 {first} 行是同一个部门，只采用了第 {first} 行。",
                    row=entry.row,
                    name=entry.name,
                    first=first,
                )
            )
        rows.update(dict.fromkeys(free, entry.row))
        taken.update(dict.fromkeys(free, entry.contact))
    return taken


def _unknown(known: list[str], name: str) -> Sentence:
    """Say that a name is no department's, and which of the known ones may have been meant."""
    if not name:
        return sentence("没有写部门，没有采用；请补上部门名称。")
    near = get_close_matches(plain(name), known, 1, LIKENESS)
    hint = sentence("是不是“{name}”？", name=near[0]) if near else sentence("请照空表里的部门名称写。")
    return sentence("“{name}”不是政策文件里的责任部门，没有采用；{hint}", name=name, hint=hint)


def _own_names(policy_set: PolicySet) -> Names:
    """Return every department by the names that are its own: id, official, printed, later."""
    return {
        plain(name): (department.id,)
        for department in policy_set.departments.values()
        for name in (department.id, *_official(department))
    }


def _shared_names(policy_set: PolicySet) -> Names:
    """Return the departments by the names without a place, which a department and local offices may share."""
    shared: Names = {}
    for department in policy_set.departments.values():
        for name in {_bare(plain(name), ()) for name in (*_official(department), department.local)} - {""}:
            shared[name] = (*shared.get(name, ()), department.id)
    return shared


def _official(department: Department) -> tuple[str, ...]:
    successor = (department.successor.name,) if department.successor else ()
    return (department.name, *successor, *department.aliases)


def _bare(name: str, places: Iterable[str]) -> str:
    """Return a name without the places it begins with: 呼和浩特市新城区商务局 becomes 商务局."""
    found = PLACE.match(name)
    place = found[0] if found else next((each for each in places if name.startswith(each)), "")
    return _bare(name[len(place) :], places) if place and name != place else name


COLUMNS = (
    Column(HEADINGS["department"][0], 40),
    *(Column(HEADINGS[name][0], width) for name, width in (("phone", 18), ("address", 36), ("window", 16))),
    Column(HEADINGS["hours"][0], 24),
    Column("就近办理的机构（供参考）", 44),
)
HOW_TO = (
    "在“联系方式”表里填写本大厅知道的电话、地址、窗口和办公时间；不知道的留空，程序不会替您编。",
    "部门名称可以换成当地的名称，例如“新城区商务局”；也可以增加或删去行、增加别的列。",
    "表头那一行的“部门、电话、地址、窗口、办公时间”不要改。",
    "保存后回到程序里选这个文件，程序会逐行检查，有问题的行会写明行号。",
)


def write_template(policy_set: PolicySet, file: Path) -> None:
    """Write a workbook with every department of the set and nothing else filled in. Raises ExportError."""
    book = new_workbook()
    sheet = book.worksheets[0]
    sheet.title = "联系方式"
    blanks = ("",) * len(LONGEST)
    rows = ((None, (each.name, *blanks, each.local)) for each in policy_set.departments.values())
    table(sheet, COLUMNS, rows)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.number_format = "@"  # a telephone number is no amount, and 9-12 no day
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    table(book.create_sheet("怎么填"), (Column("怎么填", 90),), ((None, (line,)) for line in HOW_TO))
    data = serialise(book)
    with replacing(file) as part:
        part.write_bytes(data)
