"""Every workbook page by page: type large enough to read, nothing torn from its heading, no page for a single row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from businesses import business_report, names
from openpyxl.cell.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW
from huiqi.report.excel.paging import DIGITS_ACROSS, Piece, page_starts
from huiqi.report.model import TO_RAISE, Report
from huiqi.report.rowheight import lines_of

from . import sample_report as sample
from .opened import LISTS, SHEETS, column, reopened

SMALLEST = 8.0
"""Points on paper."""
LONELY = 0.25
"""Of what the page before holds: the least there is on the last page."""
Whole = tuple[Report, bytes, Workbook]


def area(sheet: Worksheet) -> tuple[int, int, int, int]:
    """First column and row, last column and row that are printed; of the overview, all."""
    if not sheet.print_area:
        return 1, 1, 12, sheet.max_row
    return range_boundaries(sheet.print_area.split("!")[1].replace("$", ""))


def printed(sheet: Worksheet) -> Iterator[Cell]:
    left, top, right, bottom = area(sheet)
    return (cell for row in sheet.iter_rows(top, bottom, left, right) for cell in row if cell.value is not None)


def pages(sheet: Worksheet) -> list[range]:
    """The rows of each page; none of a sheet that is not printed."""
    bottom = area(sheet)[3]
    ends = [0, *sorted(rule.id for rule in sheet.row_breaks.brk), bottom]
    return [range(start + 1, end + 1) for start, end in pairwise(ends)] if bottom > 1 else []


def high(sheet: Worksheet, rows: range) -> float:
    return sum(sheet.row_dimensions[row].height or sheet.sheet_format.defaultRowHeight for row in rows)


def test_no_type_is_smaller_than_can_be_read(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        smallest = min((cell.font.sz for cell in printed(sheet)), default=SMALLEST * 2)
        assert not pages(sheet) or smallest * sheet.page_setup.scale / 100 >= SMALLEST, sheet.title


def test_a_sheet_is_no_wider_than_the_page(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        left, _, right, _ = area(sheet)
        letters = [sheet.cell(1, place).column_letter for place in range(left, right + 1)]
        width = sum(sheet.column_dimensions[letter].width for letter in letters)
        assert not pages(sheet) or width * sheet.page_setup.scale / 100 <= DIGITS_ACROSS, sheet.title


def test_every_page_has_room_for_its_rows(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        repeated = sheet.row_dimensions[HEAD_ROW].height if sheet.print_title_rows else 0
        for number, rows in enumerate(pages(sheet)):
            room = (8.27 - 0.6 - 0.55) * 72 * 100 / sheet.page_setup.scale
            assert high(sheet, rows) + (repeated if number else 0) < room, f"{sheet.title} page {number + 1}"


def test_no_last_page_holds_next_to_nothing(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        for before, last in list(pairwise(pages(sheet)))[-1:]:
            alone = high(sheet, last) < LONELY * high(sheet, before)
            assert not alone or len(before) <= 2, f"{sheet.title}: rows {last} after {before}"


def test_a_department_is_named_at_the_top_of_every_page(whole: Whole) -> None:
    sheet = whole[2]["按部门"]
    names = {sheet.cell(row, 9).value for row in range(FIRST_ROW, sheet.max_row + 1)}
    for rows in pages(sheet)[1:]:
        top = sheet.cell(rows[0], 1)
        assert top.style == "部门"
        assert re.sub("（续）$|　　.*$", "", top.value) in names
        assert sheet.cell(rows[0], 9).value in top.value


def test_no_department_stands_alone_at_the_foot_of_a_page(whole: Whole) -> None:
    sheet = whole[2]["按部门"]
    for rows in pages(sheet):
        assert sheet.cell(rows[-1], 1).style != "部门"
        assert "到哪里办：" not in str(sheet.cell(rows[-1], 1).value)


def test_the_filter_finds_every_row_of_a_department(whole: Whole) -> None:
    sheet = whole[2]["按部门"]
    assert all(cell.value for cell in column(sheet, "部门"))


@pytest.fixture(scope="module")
def crowded() -> Workbook:
    """A workbook with more departments than go on a page."""
    report = business_report("convenience-store-chain")
    items = tuple(replace(item, bucket="available") for item in report.items)
    return reopened(replace(report, items=items, departments=sample.groups(items)))


def test_the_departments_of_the_overview_have_their_headings_on_every_page(crowded: Workbook, whole: Whole) -> None:
    for book in (crowded, whole[2]):
        sheet = book["总览"]
        for rows in pages(sheet)[1:]:
            top = [sheet.cell(rows[0], 1), sheet.cell(rows[0] + 1, 1)]
            assert top[0].style in ("表头", "节标题") or top[1].style == "节标题"
    assert any(cell.value == "部门（续）" for cell in crowded["总览"]["A"])


def test_no_text_runs_on_over_measures_led_by_others(crowded: Workbook) -> None:
    told = [str(cell.value) for cell in printed(crowded["按部门"])]
    assert any(text.startswith("另有 ") for text in told)
    assert max(lines_of(text, 28) for text in told if re.match(r"\d+ \S", text)) <= 3


def test_the_largest_departments_come_first(whole: Whole) -> None:
    report, _, book = whole
    sheet = book["总览"]
    counts = [
        sum(cell.value or 0 for cell in row[2:5])
        for row in sheet.iter_rows()
        if row[2].hyperlink or (row[0].style == "正文" and any(cell.hyperlink for cell in row[3:5]))
        if row[0].style == "正文"
    ]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == sum(item.bucket in TO_RAISE for item in report.items)


def test_charts_show_nothing_empty_and_are_told_apart_in_grey(whole: Whole) -> None:
    sheet = whole[2]["总览"]
    for chart in sheet._charts[1:]:
        for series in chart.series:
            cells = sheet[series.val.numRef.f.replace("$", "").split("!")[1]]
            table = [sheet.cell(row, cells[0][0].column).value for row in range(cells[0][0].row, sheet.max_row)]
            assert any(isinstance(value, int) for value in table)
        lights = sorted(lightness(series.spPr.solidFill.srgbClr) for series in chart.series)
        assert all(light - dark > 0.15 for dark, light in pairwise(lights))


def lightness(colour: str) -> float:
    """How light a colour is in grey, from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_is_said_is_true_on_paper(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        notes = [str(cell.value) for cell in printed(sheet) if cell.style == "说明行" or sheet.title == "总览"]
        for sentence in "。".join(notes).split("。"):
            assert not re.search("(点“|可以点|选一下)", sentence) or "在电脑上" in sentence, (
                f"{sheet.title}: {sentence}"
            )
        assert not [cell for cell in printed(sheet) if re.search("点这里|浅灰|最右边", str(cell.value))]


def test_what_is_not_printed_is_named(whole: Whole) -> None:
    for sheet in whole[2].worksheets[1:]:
        aside = [cell.value for cell in sheet[HEAD_ROW] if cell.style == "表头（不打印）"]
        assert all(title in sheet["A2"].value for title in aside)
        assert bool(aside) == ("只在电脑上看的" in sheet["A2"].value)


def test_headings_are_not_broken(whole: Whole) -> None:
    for sheet in whole[2].worksheets[1:]:
        for cell in sheet[HEAD_ROW]:
            if cell.style == "表头":
                assert lines_of(cell.value, sheet.column_dimensions[cell.column_letter].width) == 1, cell.value


def test_nothing_is_shrunk_and_money_keeps_off_the_border(whole: Whole) -> None:
    for sheet in whole[2].worksheets:
        for cell in printed(sheet):
            assert not cell.alignment.shrink_to_fit
            assert cell.style not in ("金额", "合计") or cell.alignment.indent


def test_sums_are_written_as_the_amounts_are(whole: Whole) -> None:
    sheet = whole[2]["可享受清单"]
    formats = {cell.number_format.split('"')[-1] for cell in column(sheet, "金额（元）") if cell.value is not None}
    sums = {cell.number_format for cell in printed(sheet) if cell.style == "合计" and cell.data_type == "f"}
    assert not formats or formats == sums or len(formats | sums) == 1


def test_sums_of_money_fit_their_column(whole: Whole) -> None:
    sheet = whole[2]["可享受清单"]
    for cell in column(sheet, "金额（元）"):
        if cell.value is not None:
            word = "".join(re.findall('"(.+?)"', cell.number_format))
            shown = word + (f"{cell.value:,.2f}" if cell.number_format.endswith(".00") else f"{cell.value:,.0f}")
            assert lines_of(shown, sheet.column_dimensions[cell.column_letter].width - 1.2) == 1, shown


def test_no_label_is_left_out(whole: Whole) -> None:
    assert all(cell.value for cell in column(whole[2]["填报信息"], "问题"))
    assert all(cell.value for cell in whole[2]["总览"]["A"] if cell.style == "小标题")


def test_an_empty_list_says_so_and_takes_no_paper(whole: Whole) -> None:
    report, _, book = whole
    for name, bucket in LISTS.items():
        assert bool(report.bucket(bucket)) == bool(pages(book[name]))
        if not report.bucket(bucket):
            assert str(book[name].cell(FIRST_ROW, 1).value).startswith(("没有", "现在没有"))
            assert not list(printed(book[name]))


@pytest.mark.parametrize(
    ("heights", "starts"),
    [
        ([], ()),
        ([100.0] * 3, ()),
        ([100.0] * 7, (3,)),  # alike, and no single one on the second page
        ([100.0] * 12, (4, 8)),
        ([500.0, 500.0], (1,)),
        ([2000.0], ()),
    ],
)
def test_pages_are_few_and_filled_alike(heights: list[float], starts: tuple[int, ...]) -> None:
    assert page_starts([Piece(height) for height in heights], 142, 40, 20) == starts


def test_a_name_said_again_takes_room() -> None:
    pieces = [Piece(100.0, again=300.0)] * 10
    assert len(page_starts(pieces, 142, 0, 0)) > len(page_starts([Piece(100.0)] * 10, 142, 0, 0))


def test_every_sheet_is_looked_at() -> None:
    assert len(names()) > 30
    assert len(SHEETS) == 8
