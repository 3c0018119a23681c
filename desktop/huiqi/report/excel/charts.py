"""The charts of the overview, native to the spreadsheet, told apart by pattern and label as well as by colour."""

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS, TO_RAISE
from huiqi.report.workbook import FONT

_LOOKS: dict[Bucket, tuple[str, str]] = {
    "available": ("", "2E7D32"),
    "one_step": ("wdUpDiag", "B8860B"),
    "to_confirm": ("pct25", "1F4E79"),
    "not_applicable": ("", "D9D9D9"),
    "expired": ("", "D9D9D9"),
    "not_yet": ("", "D9D9D9"),
}
"""Pattern, none for a plain fill, and colour."""
_WIDTH_CM = 15.5
_LABEL_SIZE = 900
"""Hundredths of a point."""


def add_bucket_chart(sheet: Worksheet, anchor: str, first: int, last: int) -> None:
    """Draw how many measures there are of each bucket, from rows with label and number."""
    chart = _bars("各类有多少项", 7.2)
    chart.add_data(Reference(sheet, min_col=2, min_row=first, max_row=last))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    chart.legend = None
    (series,) = chart.series
    series.dPt = [_point(place, bucket) for place, bucket in enumerate(BUCKET_LABELS)]
    series.dLbls = _labels()
    sheet.add_chart(chart, anchor)


def add_department_chart(sheet: Worksheet, anchor: str, head: int, last: int) -> None:
    """Draw what there is to raise at each department, from rows with name and three numbers below a heading."""
    chart = _bars("各部门有多少项", max(7.0, 2.6 + 0.75 * (last - head)))
    chart.grouping, chart.overlap = "stacked", 100
    chart.add_data(Reference(sheet, min_col=3, max_col=5, min_row=head, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=head + 1, max_row=last))
    assert chart.legend is not None
    chart.legend.position = "b"
    for series, bucket in zip(chart.series, TO_RAISE, strict=True):
        series.graphicalProperties = _look(bucket)
    sheet.add_chart(chart, anchor)


def _bars(title: str, height_cm: float) -> BarChart:
    """Return horizontal bars, the first on top, with whole numbers along the foot."""
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 40
    chart.title = title
    chart.width, chart.height = _WIDTH_CM, height_cm
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = _type()
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.y_axis.crosses = "max"
    return chart


def _look(bucket: Bucket) -> GraphicalProperties:
    pattern, colour = _LOOKS[bucket]
    line = LineProperties(solidFill="404040", w=9525)
    if not pattern:
        return GraphicalProperties(solidFill=colour, ln=line)
    fore, back = ColorChoice(srgbClr=colour), ColorChoice(srgbClr="FFFFFF")
    return GraphicalProperties(pattFill=PatternFillProperties(prst=pattern, fgClr=fore, bgClr=back), ln=line)


def _point(place: int, bucket: Bucket) -> DataPoint:
    return DataPoint(idx=place, spPr=_look(bucket))


def _labels() -> DataLabelList:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = "outEnd"
    labels.txPr = _type(bold=True)
    return labels


def _type(*, bold: bool = False) -> RichText:
    face = Font(typeface=FONT)
    characters = CharacterProperties(sz=_LABEL_SIZE, b=bold, latin=face, ea=face)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=characters), endParaRPr=characters)])
