"""The result on paper: an A4 PDF with the essential on page one and a block for each department to go to."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from huiqi.report import fonts
from huiqi.report.atomic import Progress, replacing, tell
from huiqi.report.model import Report
from huiqi.report.pdf.document import compose
from huiqi.report.pdf.pages import Page
from huiqi.report.pdf.style import BOTTOM, MARGIN, TOP
from huiqi.report.pdf_options import PdfOptions
from huiqi.report.printing import PRODUCT, business_name, fingerprint_line, joined, one_line, policy_line
from huiqi.report.typeset import Face, break_lines

__all__ = ["FULL", "PdfOptions", "render_pdf", "write_pdf"]

rl_config.useA85 = 0  # plain binary streams: a fifth smaller, and quicker to write
FULL = PdfOptions()
"""Everything, in the ordinary size."""
_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_LEAST_SIZE = 8.0
_HEADER, _FOOTER = A4[1] - 0.62 * TOP, 0.5 * BOTTOM


def write_pdf(
    report: Report,
    path: Path,
    options: PdfOptions = FULL,
    codes: Sequence[str] = (),
    progress: Progress | None = None,
) -> None:
    """Write the report as a PDF. ``codes`` are the texts of the QR codes that bring the answers back.

    Raises ExportError where the file cannot be written, or nothing is to be raised at the department asked for;
    ExportCancelled, which is one, where ``progress`` says so.
    """
    data = render_pdf(report, options, codes)
    tell(progress, 1)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def render_pdf(report: Report, options: PdfOptions = FULL, codes: Sequence[str] = ()) -> bytes:
    """Return the report as a PDF; the same arguments give the same bytes."""
    fonts.register()
    pages = compose(report, options, codes)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        lang="zh-CN",
        initialFontName=fonts.REGULAR,  # pyright: ignore[reportArgumentType] - the stub has the wrong type
    )
    _describe(canvas, report)
    for number, page in enumerate(pages, start=1):
        _draw(canvas, page)
        _furniture(canvas, report, 10 if options.large else 8, number, len(pages))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _describe(canvas: Canvas, report: Report) -> None:
    """Set the properties of the document."""
    canvas.setTitle(f"{PRODUCT} 结果单：{business_name(report, 60)}")
    canvas.setAuthor(PRODUCT)
    canvas.setCreator(PRODUCT)
    canvas.setSubject(joined(f"评估日期 {report.on_text}", policy_line(report), fingerprint_line(report)))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()


def _draw(canvas: Canvas, page: Page) -> None:
    for placed in page:
        placed.what.draw(canvas, MARGIN + placed.left, A4[1] - TOP - placed.down)


def _furniture(canvas: Canvas, report: Report, size: float, number: int, total: int) -> None:
    """Draw what every page bears: for whom from the second on, by what, and which page of how many it is."""
    canvas.setLineWidth(0.4)
    if number > 1:
        _heading(canvas, business_name(report, 200), size)
    canvas.setFont(fonts.REGULAR, size)
    page = f"第 {number} 页，共 {total} 页"
    room = _RIGHT - _LEFT - fonts.width(page, fonts.REGULAR, size) - size
    parts = (report.on_text, policy_line(report), fingerprint_line(report))
    canvas.line(_LEFT, _FOOTER + 1.5 * size, _RIGHT, _FOOTER + 1.5 * size)
    canvas.drawString(_LEFT, _FOOTER, _one(" · ".join(filter(None, (PRODUCT, *parts))), size, room))
    canvas.drawRightString(_RIGHT, _FOOTER, page)


def _heading(canvas: Canvas, name: str, size: float) -> None:
    """Draw the name of the business, a long one in smaller type, and one still too long shortened."""
    room = _RIGHT - _LEFT
    wide = fonts.shown_width(name, fonts.REGULAR, size)
    size = max(_LEAST_SIZE, min(size, size * room / wide))
    canvas.setFont(fonts.REGULAR, size)
    canvas.drawString(_LEFT, _HEADER, _one(name, size, room + 0.01))


def _one(words: str, size: float, room: float) -> str:
    """Return as much of the words as goes on one line."""
    first, *others = break_lines(one_line(words, 300), Face(fonts.REGULAR, size, size), room)
    return f"{first[:-1]}…" if others else first
