"""Hand-outs read back from their PDF."""

import re
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from huiqi.report import pdf
from huiqi.report.model import Report
from huiqi.report.pdf import PdfOptions

from . import sample_report as sample

CODE = "47" + "0123456789" * 67


WAYS = [
    PdfOptions(),
    PdfOptions(large=True),
    PdfOptions("summary"),
    PdfOptions("summary", large=True),
    PdfOptions(department="commerce"),
    PdfOptions(department="commerce", large=True),
]


def reader(report: Report, options: PdfOptions = pdf.FULL, codes: tuple[str, ...] = ()) -> PdfReader:
    return PdfReader(BytesIO(pdf.render_pdf(report, options, codes)))


def text_of(report: Report, options: PdfOptions = pdf.FULL, codes: tuple[str, ...] = ()) -> str:
    return squeezed("\n".join(page.extract_text() for page in reader(report, options, codes).pages))


def squeezed(text: str) -> str:
    """The text without blanks and line ends, which depend on where lines are broken."""
    return re.sub(r"\s", "", text)


def body(page: Any) -> list[str]:
    """The lines of a page without its header and footer."""
    lines = [line for line in page.extract_text().split("\n") if line.strip()]
    every = (sample.LONG_NAME, "惠企自测 ·")
    return [line for line in lines if not line.startswith(every) and not re.match(r"第 \d+ 页，", line)]
