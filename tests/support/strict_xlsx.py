"""What Excel is strict about: a workbook that breaks one of these rules is opened with a repair prompt, or not at all.

Sources: ECMA-376 part 1, chapter 18, and Microsoft's list of specifications and limits of Excel.
"""

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "picture", "oleObjects", "controls", "webPublishItems", "tableParts"),
)
"""The children of a worksheet, in the only order that is allowed."""
FORBIDDEN = (
    "vbaProject",
    "externalLink",
    "connections",
    "customXml",
    "activeX",
    "embeddings",
    "queryTable",
    "ctrlProp",
)
NAME = re.compile(r"[^\W\d][\w.]*|_xlnm\.\w+")
CELL_LIKE = re.compile(r"(?i)[a-z]{1,3}\d+|r\d*c\d*|[rc]")
REFERENCE = re.compile(r"'((?:[^']|'')+)'!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
ROWS_REFERENCE = re.compile(r"'((?:[^']|'')+)'!\$\d+:\$\d+")
MOST_BREAKS = 1_026
LONGEST_STRING, LONGEST_LIST, LONGEST_HEADER, LONGEST_FORMULA = 32_767, 255, 255, 8_192
TALLEST_ROW, WIDEST_COLUMN, LAST_ROW, LAST_COLUMN = 409.5, 255, 1_048_576, 16_384


def problems(data: bytes) -> list[str]:
    """Return all that Excel would stumble over in a workbook, each with its part; empty for a sound one."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        found = [f"{name}: twice in the archive" for name in parts if archive.namelist().count(name) > 1]
    return [*found, *_package(parts), *_workbook(parts)]


def _package(parts: dict[str, bytes]) -> Iterator[str]:
    """Every part has a type, every relation leads to a part inside, and nothing runs or leads out."""
    types = fromstring(parts["[Content_Types].xml"])
    named = {entry.get("PartName") for entry in types}
    endings = {entry.get("Extension") for entry in types}
    for name in parts:
        if f"/{name}" not in named and name.rsplit(".", 1)[-1] not in endings and name != "[Content_Types].xml":
            yield f"{name}: no content type"
        if any(word.lower() in name.lower() for word in FORBIDDEN):
            yield f"{name}: macros, links or connections"
        if name.endswith(".rels"):
            yield from _relations(name, parts)
        if name.startswith("xl/drawings/drawing"):
            yield from _drawing(name, fromstring(parts[name]))


def _drawing(name: str, root: Element) -> Iterator[str]:
    """What is drawn has a number of its own, and words for who cannot see it."""
    drawn = list(root.iter(f"{DRAWING}cNvPr"))
    if len({entry.get("id") for entry in drawn}) < len(drawn):
        yield f"{name}: two drawings of one number"
    yield from (f"{name}: {entry.get('name')} is not described" for entry in drawn if not entry.get("descr"))


def _relations(name: str, parts: dict[str, bytes]) -> Iterator[str]:
    if len({relation.get("Id") for relation in fromstring(parts[name])}) < len(fromstring(parts[name])):
        yield f"{name}: two relations of one name"
    for relation in fromstring(parts[name]):
        target = relation.get("Target", "")
        base = posixpath.dirname(posixpath.dirname(name))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
        if relation.get("TargetMode") == "External":
            yield f"{name}: leads out to {target}"
        elif path not in parts:
            yield f"{name}: {target} is missing"


def _workbook(parts: dict[str, bytes]) -> Iterator[str]:
    book, styles = fromstring(parts["xl/workbook.xml"]), fromstring(parts["xl/styles.xml"])
    sheets = [entry.get("name", "") for entry in book.iter(f"{MAIN}sheet")]
    yield from _sheet_names(sheets)
    yield from _defined_names(book, sheets)
    for number, name in enumerate(sheets, start=1):
        root = fromstring(parts[f"xl/worksheets/sheet{number}.xml"])
        yield from (f"{name}: {problem}" for problem in _sheet(root, sheets, styles))
    for name, xml in parts.items():
        if name.startswith("xl/charts/chart"):
            references = (entry.text or "" for entry in fromstring(xml).iter(f"{CHART}f"))
            yield from (f"{name}: {text} is no place" for text in references if not _is_place(text, sheets))


def _sheet_names(sheets: list[str]) -> Iterator[str]:
    if len({name.casefold() for name in sheets}) < len(sheets):
        yield "two sheets of one name"
    for name in sheets:
        if not 0 < len(name) <= 31 or re.search(r"[\[\]:*?/\\]", name) or name.startswith("'") or name.endswith("'"):
            yield f"{name}: no name for a sheet"


def _defined_names(book: Element, sheets: list[str]) -> Iterator[str]:
    seen: set[tuple[str, str | None]] = set()
    for entry in book.iter(f"{MAIN}definedName"):
        name, scope = entry.get("name", ""), entry.get("localSheetId")
        if (name.casefold(), scope) in seen:
            yield f"{name}: defined twice"
        seen.add((name.casefold(), scope))
        if not NAME.fullmatch(name) or CELL_LIKE.fullmatch(name) or len(name) > 255:
            yield f"{name}: no name for cells"
        if not _is_place(entry.text or "", sheets):
            yield f"{name}: {entry.text} is no place"


def _is_place(text: str, sheets: list[str]) -> bool:
    """Tell whether a reference is quoted and leads to cells of a sheet that exists."""
    match = REFERENCE.fullmatch(text) or ROWS_REFERENCE.fullmatch(text)
    return match is not None and match[1].replace("''", "'") in sheets


def _sheet(root: Element, sheets: list[str], styles: Element) -> Iterator[str]:
    tags = [child.tag.removeprefix(MAIN) for child in root]
    if any(tag not in ORDER for tag in tags) or [ORDER.index(tag) for tag in tags] != sorted(map(ORDER.index, tags)):
        yield f"elements out of order: {tags}"
    yield from _cells(root, len(styles.findall(f"{MAIN}cellXfs/{MAIN}xf")))
    yield from _sizes(root)
    yield from _merges(root)
    yield from _links(root, sheets)
    yield from _validations(root)
    yield from _rules(root, len(styles.findall(f"{MAIN}dxfs/{MAIN}dxf")))
    yield from _counts(root)
    for part in root.iterfind(f"{MAIN}headerFooter/*"):
        if _units(part.text or "") > LONGEST_HEADER:
            yield f"{part.tag}: {len(part.text or '')} characters"


def _counts(root: Element) -> Iterator[str]:
    """A list says how many entries it has, and there is none without any; there are at most so many page ends."""
    for tag in ("mergeCells", "dataValidations", "hyperlinks", "rowBreaks"):
        for entry in root.iter(f"{MAIN}{tag}"):
            if not len(entry) or int(entry.get("count", len(entry))) != len(entry):
                yield f"{tag}: says {entry.get('count')}, has {len(entry)}"
    breaks = [int(entry.get("id", "0")) for entry in root.iter(f"{MAIN}brk")]
    if len(breaks) > MOST_BREAKS or breaks != sorted(set(breaks)):
        yield f"pages end after rows {breaks}"


def _units(text: str) -> int:
    """Count as Excel does: a rare character counts twice."""
    return len(text.encode("utf-16-le")) // 2


def _cells(root: Element, formats: int) -> Iterator[str]:
    last = (0, 0)
    for cell in root.iter(f"{MAIN}c"):
        ref = cell.get("r", "")
        column, row, *_ = range_boundaries(ref)
        if (row, column) <= last or row > LAST_ROW or column > LAST_COLUMN:
            yield f"{ref}: out of order"
        last = (row, column)
        text = "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        if _units(text) > LONGEST_STRING:
            yield f"{ref}: {len(text)} characters"
        if int(cell.get("s", "0")) >= formats:
            yield f"{ref}: no such format"
        formula = cell.find(f"{MAIN}f")
        if formula is not None and (not formula.text or len(formula.text) > LONGEST_FORMULA):
            yield f"{ref}: formula {formula.text!r}"
        value = cell.findtext(f"{MAIN}v")
        if cell.get("t", "n") == "n" and value is not None and not re.fullmatch(r"-?\d+(\.\d+)?(E[+-]?\d+)?", value):
            yield f"{ref}: {value!r} is no number"


def _sizes(root: Element) -> Iterator[str]:
    for row in root.iter(f"{MAIN}row"):
        if float(row.get("ht", "15")) > TALLEST_ROW:
            yield f"row {row.get('r')}: {row.get('ht')} points high"
    for column in root.iter(f"{MAIN}col"):
        if float(column.get("width", "8")) > WIDEST_COLUMN:
            yield f"column {column.get('min')}: {column.get('width')} wide"


def _merges(root: Element) -> Iterator[str]:
    filters = [entry.get("ref", "") for entry in root.iter(f"{MAIN}autoFilter")]
    heads = {cell for ref in filters for cell in _cells_of(ref) if cell[1] == range_boundaries(ref)[1]}
    taken: set[tuple[int, int]] = set()
    for entry in root.iter(f"{MAIN}mergeCell"):
        ref = entry.get("ref", "")
        cells = set(_cells_of(ref))
        if len(cells) < 2:
            yield f"{ref}: merges nothing"
        if cells & taken:
            yield f"{ref}: merged twice"
        if cells & heads:
            yield f"{ref}: merges a heading with a filter"
        taken |= cells


def _cells_of(ref: str) -> Iterator[tuple[int, int]]:
    first, top, last, bottom = range_boundaries(ref)
    return ((column, row) for row in range(top, bottom + 1) for column in range(first, last + 1))


def _links(root: Element, sheets: list[str]) -> Iterator[str]:
    for link in root.iter(f"{MAIN}hyperlink"):
        if link.get(f"{RELATIONS}id") or not _is_place(link.get("location", ""), sheets):
            yield f"{link.get('ref')}: leads to {link.get('location')}"


def _validations(root: Element) -> Iterator[str]:
    for entry in root.iter(f"{MAIN}dataValidation"):
        formula = entry.findtext(f"{MAIN}formula1") or ""
        if not entry.get("sqref") or len(formula) > LONGEST_LIST + 2 or not formula:
            yield f"drop-down {formula[:20]} at {entry.get('sqref')}"
        if _units(entry.get("errorTitle", "")) > 32 or _units(entry.get("error", "")) > 225:
            yield f"drop-down {formula[:20]}: its message is too long"


def _rules(root: Element, looks: int) -> Iterator[str]:
    priorities = [int(rule.get("priority", "0")) for rule in root.iter(f"{MAIN}cfRule")]
    if len(set(priorities)) < len(priorities) or any(priority < 1 for priority in priorities):
        yield f"priorities {priorities}"
    for rule in root.iter(f"{MAIN}cfRule"):
        if int(rule.get("dxfId", "-1")) not in range(looks):
            yield f"conditional format {rule.findtext(f'{MAIN}formula')}: no look"
