"""A contact list that was damaged or made to do harm: read or refused in one sentence, quickly, and nothing else happens."""

import io
import os
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile

import pytest
from confined import command, confined, sentence
from damage import HOSTILE, damaged, texts
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from packing import (
    HEAD,
    HEADING,
    SHEET,
    SOUND,
    SPREADSHEET,
    changed_headers,
    lying,
    packed,
    parts,
    text_cell,
    with_part,
    with_sheet,
    workbook,
)
from tried import tried, tries

from huiqi import resources
from huiqi.policy.models import PolicySet
from huiqi.report import sheets
from huiqi.report.contacts import HEADINGS, LONGEST, Contacts, SheetError, read_contacts

KIND = "contact workbook"
SAMPLE = resources.path("samples", "noodle-shop.json")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("contacts") / "联系.xlsx"


def read(policy_set: PolicySet, file: Path, data: bytes) -> Contacts | str:
    """Read a workbook within bounds; return what was found or the sentence that refuses it."""
    file.write_bytes(data)
    tried(KIND)
    try:
        with confined():
            found = read_contacts(policy_set, file)
    except SheetError as refusal:
        sentence(str(refusal))
        return str(refusal)
    assert set(found.by_department) <= set(policy_set.departments)
    for contact in found.by_department.values():
        assert all(len(text) <= LONGEST[HEADING_OF[label]] and "\n" not in text for label, text in contact.lines)
    for problem in found.problems:
        sentence(problem)
    return found


HEADING_OF = {names[0]: column for column, names in HEADINGS.items()}


@tries(60)
@given(st.binary(max_size=300), st.sampled_from((b"", b"PK\x03\x04", b"PK\x05\x06", sheets.OLD_OR_LOCKED)))
def test_any_bytes(policy_set: PolicySet, file: Path, data: bytes, start: bytes) -> None:
    assert isinstance(read(policy_set, file, start + data), str)


@tries(80)
@given(damaged(SOUND))
def test_a_damaged_file(policy_set: PolicySet, file: Path, data: bytes) -> None:
    read(policy_set, file, data)


@tries(80)
@given(st.data())
def test_a_damaged_part_in_a_sound_zip_file(policy_set: PolicySet, file: Path, data: st.DataObject) -> None:
    content = parts(SOUND)
    name = data.draw(st.sampled_from(sorted(content)))
    read(policy_set, file, packed(content | {name: data.draw(damaged(content[name]))}))


NUMBERS = (
    "1",
    "-0",
    "1e400",
    "-1e400",
    "1e300",
    "NaN",
    "Infinity",
    "9" * 400,
    "9" * 5000,
    "1E5",
    ".5",
    "",
    " ",
    "x",
    "٣",
    "45000.5",
)


@tries(60)
@given(st.lists(st.tuples(*[st.one_of(st.none(), texts(), st.sampled_from(NUMBERS))] * 5), max_size=4), st.data())
def test_any_cells(policy_set: PolicySet, file: Path, rows: list[tuple[str | None, ...]], data: st.DataObject) -> None:
    """Cells of every type, with a value that need not be of that type."""
    from xml.sax.saxutils import escape

    kinds = st.sampled_from(("n", "b", "e", "d", "str", "s", "inlineStr", "?"))
    styles = st.sampled_from(("", ' s="0"', ' s="1"', ' s="99999"', ' s="-1"', ' s="x"'))

    def cell(column: str, row: int, value: str) -> str:
        body = escape("".join(char for char in value if char >= " " and not "\ud800" <= char <= "\udfff"))
        kind = data.draw(kinds)
        inner = f"<is><t>{body}</t></is>" if kind == "inlineStr" else f"<v>{body}</v>"
        return f'<c r="{column}{row}" t="{kind}"{data.draw(styles)}>{inner}</c>'

    def line(number: int, row: tuple[str | None, ...]) -> str:
        cells = (cell(column, number, value) for column, value in zip("ABCDE", row, strict=True) if value)
        return f'<row r="{number}">{"".join(cells)}</row>'

    written = "".join(line(number, row) for number, row in enumerate(rows, start=2))
    read(policy_set, file, with_sheet(HEADING + written))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_column(policy_set: PolicySet, file: Path, text: str) -> None:
    """Openpyxl refuses to write some of them, so they go in as XML would carry them."""
    from xml.sax.saxutils import escape

    shown = escape("".join(char for char in text if char in "\t\n\r" or " " <= char < "\ufffe"))
    name = text_cell("A2", "自治区商务厅")
    for column in "ABCDE":
        cells = (
            text_cell("A2", shown) + text_cell("B2", "1") if column == "A" else name + text_cell(f"{column}2", shown)
        )
        head = "".join(text_cell(f"{letter}1", title) for letter, title in zip("ABCDE", HEAD, strict=True))
        assert isinstance(read(policy_set, file, with_sheet(f"<row>{head}</row><row>{cells}</row>")), Contacts)


# ---- made to do harm ----

MOST = sheets.MOST_TAGS - 2_000
ASIDE = sheets.MOST_TAGS_ASIDE - 100
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BOOK = f"<workbook {SPREADSHEET} {RELATIONS}><sheets>{{}}</sheets>{{}}</workbook>"
ONE_SHEET = '<sheet name="a" sheetId="1" r:id="rId1"/>'
LEVELS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LEVELS}]><x>&l9;</x>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><x>{"&a;" * 50_000}</x>'
OUTWARD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ENTITY = f"<row>{text_cell('A2', '自治区商务厅')}{text_cell('B2', '&e;')}</row>"
OTHERS = f"<worksheet {SPREADSHEET}><sheetData>{HEADING}{ENTITY}</sheetData></worksheet>"
HOSTILE_FILES = {
    "entities that multiply": lambda: with_part(SHEET, LAUGHS),
    "entities that multiply, in the strings": lambda: with_part("xl/sharedStrings.xml", LAUGHS),
    "entities that multiply, in UTF-16": lambda: with_part(SHEET, LAUGHS.encode("utf-16")),
    "one long entity many times": lambda: with_part(SHEET, QUADRATIC),
    "an entity from a file": lambda: with_part(SHEET, OUTWARD + OTHERS),
    "a definition from elsewhere": lambda: with_part(SHEET, '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">' + OTHERS),
    "unpacks to ten gigabytes and says so": lambda: with_part("xl/styles.xml", b"0" * 100_000_000),
    "unpacks to more than it says": lambda: lying("xl/styles.xml", b" " * 20_000_000, 1000),
    "packed with bzip2": lambda: packed(parts(SOUND) | {SHEET: b" " * 20_000_000}, ZIP_BZIP2),
    "packed with lzma": lambda: packed(parts(SOUND), ZIP_LZMA),
    "locked": lambda: changed_headers(SOUND, lambda raw, at: raw.__setitem__(at + 8, raw[at + 8] | 1)),
    "many parts": lambda: packed(parts(SOUND) | {f"xl/media/{n}.xml": b"" for n in range(5_000)}),
    "many sheets": lambda: with_part("xl/workbook.xml", BOOK.format(ONE_SHEET * MOST, "")),
    "many formats": lambda: with_part(
        "xl/styles.xml", f"<styleSheet {SPREADSHEET}><cellXfs>{'<xf/>' * MOST}</cellXfs></styleSheet>"
    ),
    "many cells": lambda: with_sheet("<row>" + "<c/>" * (sheets.MOST_TAGS + 1) + "</row>"),
    "no content types": lambda: packed({name: part for name, part in parts(SOUND).items() if "Content" not in name}),
    "another kind of office file": lambda: packed(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}
    ),
    "an empty zip file": lambda: packed({}),
    "a text table": lambda: "部门,电话\n商务厅,1".encode("gbk"),
    "an old workbook": lambda: sheets.OLD_OR_LOCKED + bytes(5_000),
    "the lock of another program": lambda: (
        b"\x06Owner".ljust(55) + "\x06\0O\0w\0n\0e\0r\0".encode("latin-1").ljust(110, b" ")
    ),
    "a web page": lambda: b"<html><table><tr><td>x</td></tr></table></html>",
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("kind", HOSTILE_FILES)
def test_what_is_made_to_do_harm_is_refused(policy_set: PolicySet, file: Path, kind: str) -> None:
    assert isinstance(read(policy_set, file, HOSTILE_FILES[kind]()), str)


ODD_FILES = {
    "says that it is as large as can be": lambda: with_sheet(HEADING, '<dimension ref="A1:XFD1048576"/>'),
    "says that its size is none": lambda: with_sheet(HEADING, '<dimension ref="x"/>'),
    "a cell at the far end": lambda: with_sheet(HEADING + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a cell beyond the far end": lambda: with_sheet(HEADING + '<row r="99999999"><c r="ZZZZ9"><v>1</v></c></row>'),
    "rows without end": lambda: with_sheet(HEADING + "<row/>" * (MOST - 50)),
    "a row without end": lambda: with_sheet(HEADING + "<row>" + "<c/>" * (MOST - 50) + "</row>"),
    "a cell within a cell within a cell": lambda: with_sheet(
        HEADING + "<row>" + "<c>" * (MOST // 2 - 50) + "</c>" * (MOST // 2 - 50) + "</row>"
    ),
    "a text without end": lambda: with_sheet(
        HEADING + f"<row>{text_cell('A2', '长' * 1_000_000)}{text_cell('B2', '1')}</row>"
    ),
    "a heading of letters that grow": lambda: with_sheet(
        f"<row>{text_cell('A1', chr(0xFDFA) * 1_000_000)}</row>" + HEADING
    ),
    "a heading of combining marks": lambda: with_sheet(
        f"<row>{text_cell('A1', 'e' + chr(0x301) * 500_000 + chr(0x316) * 500_000)}</row>" + HEADING
    ),
    "strings without end": lambda: with_part(
        "xl/sharedStrings.xml", f"<sst {SPREADSHEET}>{'<si/>' * (MOST - 50)}</sst>"
    ),
    "formats up to the limit": lambda: with_part(
        "xl/styles.xml", f"<styleSheet {SPREADSHEET}><cellXfs>{'<xf/>' * ASIDE}</cellXfs></styleSheet>"
    ),
    "sheets up to the limit": lambda: with_part("xl/workbook.xml", BOOK.format(ONE_SHEET * ASIDE, "")),
    "names up to the limit": lambda: with_part(
        "xl/workbook.xml",
        BOOK.format(
            ONE_SHEET, "<definedNames>" + "<definedName name='a'>1</definedName>" * (ASIDE // 2) + "</definedNames>"
        ),
    ),
    "merged cells": lambda: with_sheet(HEADING, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "names that lead out of the archive": lambda: packed(
        parts(SOUND) | {"../../../../tmp/huiqi-out.xml": b"<a/>", "/etc/huiqi.xml": b"<a/>"}
    ),
    "two thousand unknown departments": lambda: workbook(
        HEAD, *((f"内蒙古自治区商务厅厅{n}", "1") for n in range(1_990))
    ),
    "places without end": lambda: workbook(HEAD, *(("呼和浩特市" * 12 + str(n), "1") for n in range(1_990))),
}


@pytest.mark.parametrize("kind", ODD_FILES)
def test_what_is_odd_is_read_or_refused_at_once(policy_set: PolicySet, file: Path, kind: str) -> None:
    read(policy_set, file, ODD_FILES[kind]())
    assert not Path("/tmp/huiqi-out.xml").exists()


def test_a_workbook_with_relations_that_lead_elsewhere(policy_set: PolicySet, file: Path) -> None:
    """A sheet is a part of the workbook, whatever its relation says."""
    relations = parts(SOUND)["xl/_rels/workbook.xml.rels"].decode()
    for target in (
        "../../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://example.com/x.xml",
        "",
        "\\\\host\\x",
    ):
        changed = relations.replace("/xl/worksheets/sheet1.xml", target)
        assert changed != relations
        assert isinstance(read(policy_set, file, with_part("xl/_rels/workbook.xml.rels", changed)), str)


def test_two_parts_of_one_name(policy_set: PolicySet, file: Path) -> None:
    data = io.BytesIO(SOUND)
    with ZipFile(data, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr(SHEET, parts(with_sheet(HEADING))[SHEET])
    assert read(policy_set, file, data.getvalue()) == Contacts({})


def test_pictures_do_not_count(policy_set: PolicySet, file: Path) -> None:
    data = packed(parts(SOUND) | {"xl/media/image1.png": os.urandom(100) * 200_000})
    assert isinstance(read(policy_set, file, data), Contacts)


def test_formulas_and_links_are_named_and_never_followed(policy_set: PolicySet, file: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEAD, ("自治区商务厅", '=WEBSERVICE("http://example.com")', "=1/0"), ("税务局", "12366")):
        sheet.append(row)
    sheet["B3"].hyperlink = "http://example.com/x"
    book.save(file)
    found = read(policy_set, file, file.read_bytes())
    assert isinstance(found, Contacts)
    assert [problem[:13] for problem in found.problems] == ["第 2 行“电话”是公式，", "第 2 行“地址”是公式，"]


def test_the_command_line_says_each_problem_on_a_line_of_its_own(file: Path) -> None:
    names = [text for text in HOSTILE if text.strip() and len(text) < 100 and text.isprintable()]
    file.write_bytes(workbook(HEAD, *((f"'{name}", "1") for name in names)))
    tried(KIND)
    outcome = command("assess", SAMPLE, "--contacts", file)
    assert outcome.status == 0
    assert outcome.err.count("\n") == len(names)
