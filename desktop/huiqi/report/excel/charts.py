"""The charts of the overview, native to the spreadsheet, told apart by lightness and label as well as by colour."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import NumDataSource, NumRef, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS
from huiqi.report.workbook import FONT

Frame: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell a chart covers, each as column and row."""
_COLOURS: dict[Bucket, str] = {
    "available": "1B5E20",
    "one_step": "F0B840",
    "to_confirm": "F3F8FD",
    "not_applicable": "BFBFBF",
    "expired": "BFBFBF",
    "not_yet": "BFBFBF",
}
"""Colours that stay apart in grey too: those that stand in one bar are dark, middling and nearly white."""
MOST_DEPARTMENTS = 12
"""What a chart as high as a page shows legibly: the first, which have most; the table beside has them all."""
_TITLE_SIZE, _LABEL_SIZE = 1200, 1000
"""Hundredths of a point."""


def add_bucket_chart(sheet: Worksheet, first: int, last: int, frame: Frame) -> None:
    """Draw how many measures there are of each bucket, from rows with label and number."""
    chart = _bars("各类有多少项")
    series = _series(Reference(sheet, min_col=2, min_row=first, max_row=last))
    series.dPt = [DataPoint(idx=place, spPr=_look(bucket)) for place, bucket in enumerate(BUCKET_LABELS)]
    series.dLbls = _labels("outEnd")
    chart.legend = None
    _add(sheet, chart, frame, [series], (first, last))


def department_title(count: int) -> str:
    """Return the title of the chart of so many departments."""
    return "各部门有多少项" if count <= MOST_DEPARTMENTS else f"各部门有多少项（最多的 {MOST_DEPARTMENTS} 个部门）"


def add_department_chart(sheet: Worksheet, head: int, count: int, columns: Mapping[int, Bucket], frame: Frame) -> None:
    """Draw what there is to raise at the first of ``count`` departments, from rows with name and numbers below a heading.

    ``columns`` are those of the numbers that come to something.
    """
    last = head + min(count, MOST_DEPARTMENTS)
    chart = _bars(department_title(count))
    chart.grouping, chart.overlap = "stacked", 100
    chart.legend = Legend()
    chart.legend.position, chart.legend.txPr = "b", _type()
    series = [_stack(sheet, column, (head, last), bucket) for column, bucket in columns.items()]
    _add(sheet, chart, frame, series, (head + 1, last))


def _add(sheet: Worksheet, chart: BarChart, frame: Frame, series: list[Series], rows: tuple[int, int]) -> None:
    """Add a chart whose categories are named in the first column, over the cells of its frame and no others."""
    chart.series = series
    chart.set_categories(Reference(sheet, min_col=1, min_row=rows[0], max_row=rows[1]))
    (first_column, first_row), (last_column, last_row) = frame
    start = AnchorMarker(col=first_column - 1, row=first_row - 1)
    end = AnchorMarker(col=last_column, row=last_row)
    chart.anchor = TwoCellAnchor("oneCell", _from=start, to=end)  # pyright: ignore[reportAttributeAccessIssue]
    sheet.add_chart(chart)


def _series(values: Reference) -> Series:
    return Series(val=NumDataSource(numRef=NumRef(f=str(values))))


def _stack(sheet: Worksheet, column: int, rows: tuple[int, int], bucket: Bucket) -> Series:
    """Return one part of every bar, with its number within on white."""
    series = _series(Reference(sheet, min_col=column, min_row=rows[0] + 1, max_row=rows[1]))
    heading = Reference(sheet, min_col=column, min_row=rows[0], max_row=rows[0])
    series.tx = SeriesLabel(strRef=StrRef(str(heading)))
    series.spPr = _look(bucket)
    series.dLbls = _labels("ctr", GraphicalProperties(solidFill="FFFFFF"))
    return series


def _bars(title: str) -> BarChart:
    """Return horizontal bars, the first on top, with whole numbers along the foot."""
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 40
    chart.title = _title(title)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = _type()
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.y_axis.crosses = "max"
    return chart


def _title(text: str) -> Title:
    characters = _characters(_TITLE_SIZE, bold=True)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=characters), r=[RegularTextRun(rPr=characters, t=text)])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _look(bucket: Bucket) -> GraphicalProperties:
    line = LineProperties(solidFill="404040", w=9525)
    return GraphicalProperties(solidFill=_COLOURS[bucket], ln=line)


def _labels(position: Literal["outEnd", "ctr"], ground: GraphicalProperties | None = None) -> DataLabelList:
    """Return labels that say the number and nothing else."""
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position, labels.spPr = position, ground
    labels.txPr = _type(bold=True)
    return labels


def _type(*, bold: bool = False) -> RichText:
    characters = _characters(_LABEL_SIZE, bold=bold)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=characters), endParaRPr=characters)])


def _characters(size: int, *, bold: bool) -> CharacterProperties:
    face = Font(typeface=FONT)
    return CharacterProperties(sz=size, b=bold, latin=face, ea=face)
