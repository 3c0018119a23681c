"""The golden PDFs: five businesses, each printed another way."""

import re
import zlib
from dataclasses import replace
from difflib import unified_diff
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from whole_businesses import business_assessment, business_report

from huiqi.applicant.code import codes_of
from huiqi.report.pdf import PdfOptions, render_pdf

FOLDER = Path(__file__).parents[1] / "report" / "golden"
WAYS = {
    "noodle-shop-2022": PdfOptions(),
    "nursing-home": PdfOptions(large=True),
    "city-bus": PdfOptions("summary"),
    "village-express": PdfOptions("summary", large=True),
    "star-hotel": PdfOptions(department="culture-tourism"),
}
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_OFFSETS = re.compile(rb"/Length \d+|^\d{10} \d{5} [nf] ?$|(?<=startxref\n)\d+", re.MULTILINE)


def printed(name: str) -> bytes:
    """Return the PDF of a business as it is now; the digest of the set, which any change moves, is left out."""
    assessment = business_assessment(name)
    codes = codes_of(assessment.policy_set, assessment.answers, assessment.on)
    return render_pdf(replace(business_report(name), policy_sha256="0" * 64), WAYS[name], codes)


def golden(name: str) -> bytes:
    """Return the PDF as it was written last; empty where there is none."""
    file = FOLDER / f"{name}.pdf"
    return file.read_bytes() if file.exists() else b""


def unpacked(data: bytes) -> bytes:
    """Return every byte of a PDF with its streams unpacked, as builds of zlib pack the same bytes in different ways."""
    return _OFFSETS.sub(b"", _STREAM.sub(lambda found: _inflated(found[1]), data))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def changes(old: bytes, new: bytes) -> str:
    """Return how the text of two PDFs differs, line by line; says so where only the layout does."""
    lines = list(unified_diff(_lines(old), _lines(new), "golden", "now", lineterm="", n=1))
    return "\n".join(lines) or "same words, another layout"


def _lines(data: bytes) -> list[str]:
    if not data:
        return []
    pages = PdfReader(BytesIO(data)).pages
    return [f"{number}: {line}" for number, page in enumerate(pages, 1) for line in page.extract_text().splitlines()]


def write() -> None:
    """Write what differs from the golden files, and print how."""
    for name in WAYS:
        old, new = golden(name), printed(name)
        if unpacked(old) == unpacked(new):
            print(f"{name}.pdf: unchanged")
        else:
            (FOLDER / f"{name}.pdf").write_bytes(new)
            print(f"{name}.pdf: {changes(old, new)}" if old else f"{name}.pdf: new")
